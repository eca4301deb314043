"""The small files a clerk writes by hand: answers to questions, and the office's profile."""

from dataclasses import fields
from pathlib import Path
from typing import Any

from assistant.domain import Profile
from assistant.errors import BadNotes
from assistant.genres.located import Entry, read
from assistant.wire.parse import json_value

_LISTS = ("places", "bodies", "standing_facts", "posts")


def answers(path: Path) -> dict[str, str]:
    """A JSON or YAML map of question id or fact id to the answer. Raises BadNotes naming file and line."""
    if path.suffix.lower() != ".json":
        entry = read(path)
        return {name: entry.text(name) for name in entry.fields}
    return answer_map(json_value(text_of(path), path.name), path.name)


def text_of(path: Path) -> str:
    """A file of ours, UTF-8. Raises BadNotes where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise BadNotes(f"找不到文件 {path}，请检查文件名。") from None
    except (OSError, UnicodeDecodeError):
        raise BadNotes(f"{path} 读不出来，请确认它存为 UTF-8 编码且允许读取。") from None


def answer_map(value: object, name: str) -> dict[str, str]:
    """The same of parsed JSON."""
    if not isinstance(value, dict):
        raise BadNotes(f"{name}：应是“问题编号: 答复”的对照表，请改正后重试。")
    for key, answer in value.items():
        if not isinstance(answer, str | int | float) or isinstance(answer, bool):
            raise BadNotes(f"{name}：{key} 的答复应是文字，请改正后重试。")
    return {key: str(answer) for key, answer in value.items()}


def profile(path: Path) -> Profile:
    """A profile as YAML with the fields of `assistant.domain.Profile`.

    Raises BadNotes naming file and line.
    """
    entry = read(path).only(*(field.name for field in fields(Profile)))
    known: dict[str, Any] = {name: _field(entry, name) for name in entry.fields}
    return Profile(**known)


def _field(entry: Entry, name: str) -> str | bool | tuple[str, ...]:
    if name == "joint":
        return entry.flag(name, False)
    return entry.texts(name) if name in _LISTS else entry.text(name)
