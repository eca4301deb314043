"""Help pages in the clerk's language: Typer's own few words translated."""

import re
from typing import Any

from typer.core import TyperCommand

from assistant.cli.multi_value import spread

_WORDS = (
    ("Usage: ", "用法："),
    ("[OPTIONS]", "[选项]"),
    ("COMMAND [ARGS]...", "命令 [参数]…"),
    ("\nArguments:\n", "\n参数：\n"),
    ("\nOptions:\n", "\n选项：\n"),
    ("\nCommands:\n", "\n命令：\n"),
    ("Show this message and exit.", "显示用法"),
    ("[required]", "（必填）"),
    ("[default: ", "[默认："),
)


_TYPE = re.compile(r" <[\w\[\]]+>")
"""Python's name of an argument's type, which says nothing to a clerk."""


def in_chinese(page: str) -> str:
    for english, chinese in _WORDS:
        page = page.replace(english, chinese)
    return _TYPE.sub("", page)


class ChineseCommand(TyperCommand):
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return super().parse_args(ctx, spread(args, self.get_params(ctx)))

    def get_help(self, ctx: Any) -> str:
        return in_chinese(super().get_help(ctx))
