"""Typer's complaints about a command line as one Chinese sentence."""

import re
from typing import Any

import typer

_HELP = "用 --help 查看用法"
_COMMAND = re.compile(r"No such command '(?P<name>[^']*)'\.?(?: Did you mean '(?P<near>[^']*)')?")
_EXTRA = re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((?P<words>.*)\)")


def sentence(error: typer.TyperException) -> str:
    """What is wrong with the call, and what to do."""
    known: Any = error
    match type(error).__name__:
        case "NoSuchOption":
            near = "、".join(known.possibilities or ())
            hint = f"，是不是 {near}？" if near else f"，{_HELP}。"
            return f"没有选项 {known.option_name}{hint}"
        case "MissingParameter":
            return f"缺少 {_named(known)}，{_HELP}。"
        case "BadParameter":
            return f"{_named(known)} 的值不可用：{_reason(error.message)}。"
        case "BadOptionUsage":
            return f"选项 {known.option_name} 的写法不对（可能缺少值），{_HELP}。"
    return _worded(error.message)


def _worded(message: str) -> str:
    if found := _COMMAND.search(message):
        near = found["near"]
        return f"没有命令 {found['name']}，" + (f"是不是 {near}？" if near else f"{_HELP}。")
    if found := _EXTRA.search(message):
        return f"多出了参数 {found['words']}，{_HELP}；同一选项要给多个值时请重复写该选项。"
    if "Missing command" in message:
        return f"请写出要执行的命令，{_HELP}。"
    return f"命令的写法不对（{message}），{_HELP}。"


def _named(error: Any) -> str:
    if error.param is None:
        return "参数"
    options = [name for name in error.param.opts if name.startswith("-")]
    return f"选项 {options[0]}" if options else f"参数 {error.param.metavar or error.param.name}"


def _reason(message: str) -> str:
    return message.rstrip("。.") if re.search(r"[\u4e00-\u9fff]", message) else "请检查它的写法"
