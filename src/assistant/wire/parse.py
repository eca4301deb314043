"""Text → JSON that fits a type of the contract, or a complaint that names file, line and field."""

import json
from collections.abc import Sequence
from math import isfinite
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from assistant.errors import BadNotes

Kind = TypeVar("Kind")
Path = Sequence[int | str]

_DECODER = json.JSONDecoder()
_SPACE = " \t\r\n"
_SHOULD_BE = {
    "string_type": "文字（用引号括起）",
    "int_type": "整数",
    "float_type": "数字",
    "list_type": "列表（用 [ ] 括起）",
    "dict_type": "对象（用 { } 括起）",
    "bool_type": "true 或 false",
}


def json_value(text: str, name: str) -> Any:
    """Any JSON. Raises BadNotes naming the line; NaN and the like, which are not JSON, are refused too."""
    try:
        return json.loads(text.removeprefix("\ufeff"), parse_constant=_refuse, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise BadNotes(f"{name} 第 {error.lineno} 行：不是正确的 JSON，请改正后重试。") from None
    except (ValueError, RecursionError):
        raise BadNotes(f"{name}：不是正确的 JSON（数字过长或嵌套过深），请改正后重试。") from None


def fitting(kind: type[Kind], text: str, name: str) -> Kind:
    """JSON of a type of `assistant.wire.types`. Raises BadNotes for the first field that does not fit."""
    value = json_value(text, name)
    try:
        fitted: Kind = _adapter(kind).validate_python(value, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        path = [step for step in first["loc"] if isinstance(step, int | str)]
        line = line_of(text.removeprefix("\ufeff"), path)
        raise BadNotes(f"{name} 第 {line} 行：{_fault(path, first)}，请改正后重试。") from None
    return fitted


def line_of(text: str, path: Path) -> int:
    """Line, from 1, of the value at a path in well-formed JSON; of the last step that is there."""
    index = _skip(text, 0)
    for step in path:
        found = _enter(text, index, step)
        if found is None:
            break
        index = found
    return text.count("\n", 0, index) + 1


def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _finite(number: str) -> float:
    value = float(number)
    return value if isfinite(value) else _refuse(number)


def _fault(path: Path, error: ErrorDetails) -> str:
    if error["type"] == "missing":
        return f"缺少 {_dotted(path)}"
    if error["type"] == "literal_error":
        return f"{_dotted(path)} 只能是 {error['ctx']['expected'].replace(' or ', '、').replace(', ', '、')}"
    return f"{_dotted(path)} 应是{_SHOULD_BE.get(error['type'], '约定的格式')}"


def _dotted(path: Path) -> str:
    """Path as people write it: facts[2].status."""
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return steps.removeprefix(".") or "最外层"


def _enter(text: str, index: int, step: int | str) -> int | None:
    """Index of the member `step` of the object or array that begins at `index`."""
    keyed, closing, position = text[index] == "{", {"{": "}", "[": "]"}.get(text[index]), 0
    if closing is None:
        return None
    index = _skip(text, index + 1)
    while text[index] != closing:
        key: int | str = position
        if keyed:
            key, index = _DECODER.raw_decode(text, index)
            index = _skip(text, _skip(text, index) + 1)
        if key == step:
            return index
        index, position = _next(text, index), position + 1
    return None


def _next(text: str, index: int) -> int:
    """Index after the value at `index` and the comma behind it."""
    index = _skip(text, _DECODER.raw_decode(text, index)[1])
    return _skip(text, index + 1) if text[index] == "," else index


def _skip(text: str, index: int) -> int:
    while index < len(text) and text[index] in _SPACE:
        index += 1
    return index
