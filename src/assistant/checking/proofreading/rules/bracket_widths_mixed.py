"""A bracket opened full-width is closed full-width, and the other way round (GB/T 15834, 4.9): mechanical."""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="bracket-widths-mixed",
    name="括号半角全角混用",
    severity=Severity.ERROR,
    summary="一对括号的两边同为全角。",
    authority="GB/T 15834—2011 第4.9条",
    valid=(Example("（一）强化学习。"), Example("村（社区）法律顾问全覆盖。")),
    invalid=(
        Example("（一)强化学习。", flagged="（一)", becomes="（一）强化学习。"),
        Example("(二）规范执法。", flagged="(二）", becomes="（二）规范执法。"),
    ),
)

_MIXED = re.compile(r"（([^（）()\n]*)\)|\(([^（）()\n]*)）")


def find(text: str) -> Iterator[Hit]:
    for match in _MIXED.finditer(text):
        full = f"（{match[1] or match[2] or ''}）"
        yield Hit(span_of(match), "括号一边全角一边半角，请都用全角。", full)


STYLE = StyleRule(RULE, find, Masking.FOREIGN)
