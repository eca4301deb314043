"""YAML read so that every complaint names the file and the line."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml

from assistant.errors import BadNotes

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping of a YAML file. Every reader of a field raises BadNotes naming file, line and field."""

    file: str
    line: int
    fields: dict[str, yaml.Node]

    def fault(self, what: str, node: yaml.Node | None = None) -> BadNotes:
        line = node.start_mark.line + 1 if node else self.line
        return BadNotes(f"{self.file} 第 {line} 行：{what}，请改正后重试。")

    def only(self, *names: str) -> "Entry":
        """Itself, if it has no other fields than `names`."""
        for name, node in self.fields.items():
            if name not in names:
                raise self.fault(f"不认识的字段 {name}（可用：{'、'.join(names)}）", node)
        return self

    def text(self, name: str, default: str | None = None) -> str:
        node = self.fields.get(name)
        if node is None:
            if default is None:
                raise self.fault(f"缺少字段 {name}")
            return default
        return self._scalar(node, name)

    def choice(self, name: str, among: Iterable[str], default: str | None = None) -> str:
        value, options = self.text(name, default), tuple(among)
        if value not in options:
            raise self.fault(f"{name} 应是 {'、'.join(options)} 之一", self.fields.get(name))
        return value

    def flag(self, name: str, default: bool) -> bool:
        return self.choice(name, ("true", "false"), str(default).lower()) == "true"

    def number(self, name: str, default: int | None = None) -> int:
        value = self.text(name, None if default is None else str(default))
        if not value.isascii() or not value.isdigit():
            raise self.fault(f"{name} 应是一个整数", self.fields.get(name))
        return int(value)

    def parsed(self, name: str, parse: Callable[[str], Value], what: str) -> Value:
        """The field's text through `parse`, whose ValueError is told as "`name` 应是 `what`"."""
        try:
            return parse(self.text(name))
        except ValueError:
            raise self.fault(f"{name} 应是{what}", self.fields.get(name)) from None

    def texts(self, name: str, required: bool = False) -> tuple[str, ...]:
        return tuple(self._scalar(node, name) for node in self._sequence(name, required))

    def patterns(self, name: str, required: bool = False) -> tuple[re.Pattern[str], ...]:
        return tuple(self._pattern(node, name) for node in self._sequence(name, required))

    def entries(self, name: str, required: bool = False) -> tuple["Entry", ...]:
        return tuple(self._mapping(node, name) for node in self._sequence(name, required))

    def entry(self, name: str) -> "Entry":
        """The mapping under `name`, empty where it is absent."""
        node = self.fields.get(name)
        return Entry(self.file, self.line, {}) if node is None else self._mapping(node, name)

    def _pattern(self, node: yaml.Node, name: str) -> re.Pattern[str]:
        try:
            return re.compile(self._scalar(node, name))
        except re.error as error:
            raise self.fault(f"{name} 中的正则表达式有误（{error}）", node) from None

    def _scalar(self, node: yaml.Node, name: str) -> str:
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            raise self.fault(f"{name} 应是一段不为空的文字", node)
        return str(node.value).strip()

    def _sequence(self, name: str, required: bool) -> tuple[yaml.Node, ...]:
        node = self.fields.get(name)
        if node is None:
            if required:
                raise self.fault(f"缺少字段 {name}")
            return ()
        if not isinstance(node, yaml.SequenceNode) or (required and not node.value):
            raise self.fault(f"{name} 应是一个列表", node)
        return tuple(node.value)

    def _mapping(self, node: yaml.Node, name: str) -> "Entry":
        return _entry(self.file, node, name)


def read(path: Path) -> Entry:
    """The top mapping of a YAML file. Raises BadNotes where it is not one."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadNotes(f"{path.name} 第 {line} 行：不是正确的 YAML，请改正后重试。") from None
    except (OSError, UnicodeDecodeError):
        raise BadNotes(f"{path.name} 读不出来，请确认它存为 UTF-8 编码且允许读取。") from None
    except yaml.YAMLError:
        raise BadNotes(f"{path.name} 中有 YAML 不允许的字符，请改正后重试。") from None
    if node is None:
        raise BadNotes(f"{path.name} 第 1 行：文件是空的，请补上内容。")
    return _entry(path.name, node, "文件")


def _entry(file: str, node: yaml.Node, name: str) -> Entry:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        raise BadNotes(f"{file} 第 {line} 行：{name} 应是“字段: 值”的形式，请改正后重试。")
    fields: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if key.value in fields:
            raise BadNotes(f"{file} 第 {key.start_mark.line + 1} 行：{key.value} 写了两次，请删去一处。")
        fields[str(key.value)] = value
    return Entry(file, line, fields)
