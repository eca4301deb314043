"""`--batch -`: JSON lines in, JSON lines out, in order, each flushed as it is ready."""

import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from math import isfinite
from typing import Any

import typer

from assistant import wire
from assistant.cli.logs import logger
from assistant.cli.options import year_of
from assistant.cli.output import emit_json
from assistant.errors import AssistantError, BadNotes, UserError

_OUR_FAULT = "处理这一行时程序出错，详情见日志；其余各行不受影响。"
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One line's object. A key that is absent or null is as if not given; unknown keys are ignored."""

    fields: dict[str, Any]
    refused: str = ""
    """The first value that is not JSON (NaN, 1e999); None stands in its place."""

    @property
    def id(self) -> Any:
        return self.fields.get("id")

    def required(self, name: str) -> str:
        value = self.filled(name)
        if value is None:
            raise BadNotes(f"缺少 {name}（应是文字）。")
        return value

    def filled(self, name: str) -> str | None:
        """A text that is not blank; None where it is not given."""
        value = self.text(name)
        if value is not None and not value.strip():
            raise BadNotes(f"{name} 是空的，请写上内容后重试。")
        return value

    def text(self, name: str, default: str | None = None) -> str | None:
        value: str | None = self._typed(name, str, "文字", default)
        return value if value is None else _whole(name, value)

    def texts(self, name: str) -> tuple[str, ...] | None:
        """A text or a list of texts; None where it is not given."""
        value = self.fields.get(name)
        if value is None or isinstance(value, str):
            return None if value is None else (_whole(name, value),)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise BadNotes(f"{name} 应是文字或文字的列表。")
        return tuple(_whole(name, item) for item in value)

    def year(self, default: int | None = None) -> int | None:
        value = self.fields.get("year")
        if value is None:
            return default
        try:
            return year_of(str(value))
        except typer.BadParameter as error:
            raise BadNotes(f"year 的值不可用：{error.message}。") from None

    def number(self, name: str, default: int) -> int:
        value = self._typed(name, int, "整数", default)
        if isinstance(value, bool) or value < 1:
            raise BadNotes(f"{name} 应是大于 0 的整数。")
        return int(value)

    def choice(self, name: str, among: tuple[str, ...], default: Any) -> Any:
        value = self.text(name, default)
        if value is not None and value not in among:
            raise BadNotes(f"{name} 只能是 {'、'.join(among)}。")
        return value

    def answers(self) -> dict[str, str]:
        value = self.fields.get("answers")
        given = {} if value is None else wire.files.answer_map(value, "answers")
        return {_whole("answers", key): _whole("answers", answer) for key, answer in given.items()}

    def _typed(self, name: str, kind: type, what: str, default: Any) -> Any:
        value = self.fields.get(name)
        if value is None:
            return default
        if not isinstance(value, kind):
            raise BadNotes(f"{name} 应是{what}。")
        return value


def expect_alone(batch: str | None, argument: object = None, **others: object) -> None:
    """Raises UserError where `--batch` stands beside an argument or an option without meaning for lines."""
    if batch and argument:
        raise UserError("--batch 的内容从标准输入逐行读，请去掉命令后面另写的文件或内容。")
    for name, value in others.items():
        if batch and value:
            raise UserError(f"--batch 不能与 --{name} 同用，请去掉其中一个。")


def run_batch(answer: Callable[[BatchLine], Any]) -> int:
    """Answer every line of stdin. Raises UserError where stdin itself cannot be read."""
    for raw in _lines():
        emit_json(_answered(raw, answer))
    return 0


def _lines() -> Iterator[bytes]:
    try:
        for line in sys.stdin.buffer:
            if bare := line.strip():
                yield bare
    except (OSError, ValueError, AttributeError):
        raise UserError("标准输入读不出来，请用管道送入每行一个 JSON 对象的文本。") from None


def _answered(raw: bytes, answer: Callable[[BatchLine], Any]) -> dict[str, Any]:
    line_id = None
    try:
        line = _parsed(raw)
        line_id = line.id
        if line.refused:
            raise BadNotes(f"这一行里的 {line.refused} 不是 JSON 的值，请改成数字、文字或 null 后重试。")
        return wire.reply.with_id(line_id, answer(line))
    except AssistantError as error:
        return {"id": line_id, "error": str(error)}
    except Exception:
        logger.exception("a batch line failed")
        return {"id": line_id, "error": _OUR_FAULT}


def _parsed(raw: bytes) -> BatchLine:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadNotes("这一行不是 UTF-8 编码，请转换后重试。") from None
    refused: list[str] = []
    try:
        fields = json.loads(text, parse_constant=refused.append, parse_float=partial(_finite, refused))
    except json.JSONDecodeError:
        raise BadNotes("这一行不是正确的 JSON，请改正后重试。") from None
    except (ValueError, RecursionError):
        raise BadNotes("这一行不是正确的 JSON（数字过长或嵌套过深），请改正后重试。") from None
    if not isinstance(fields, dict):
        raise BadNotes("这一行应是一个 JSON 对象（用 { } 括起），请改正后重试。")
    return BatchLine(fields, next(iter(refused), ""))


def _finite(refused: list[str], number: str) -> float | None:
    if isfinite(value := float(number)):
        return value
    refused.append(number)
    return None


def _whole(name: str, text: str) -> str:
    """The text. Raises BadNotes where it holds half of a surrogate pair, which no text can."""
    if _HALF_PAIR.search(text):
        raise BadNotes(f"{name} 里有残缺的字符（不成对的 \\ud800 一类转义），请改正后重试。")
    return text
