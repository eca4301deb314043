"""Digits, letters and the percent sign are set half-width."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="full-width-characters",
    name="全角数字字母",
    severity=Severity.INFO,
    mechanical=True,
    summary="阿拉伯数字、拉丁字母和百分号用半角。",
    authority="GB/T 15835—2011",
    valid=(Example("开展宣传12场，满意率98.6%。"),),
    invalid=(
        Example("开展宣传１２场。", flagged="１２", becomes="开展宣传12场。"),
        Example("满意率98.6％。", flagged="％", becomes="满意率98.6%。"),
    ),
)

_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ％]+(?:．[０-９]+％?)?")
_OFFSET = ord("０") - ord("0")


def find(text: str) -> Iterator[Hit]:
    for match in _WIDE.finditer(text):
        narrow = "".join(chr(ord(char) - _OFFSET) for char in match[0])
        yield Hit(span_of(match), f"“{match[0]}”是全角字符，请改为半角“{narrow}”。", narrow)


STYLE = StyleRule(RULE, find)
