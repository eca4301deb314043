"""…… and 等 both say that the series goes on: one of them is enough (GB/T 15834, 4.11.3.2 in its notes)."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="ellipsis-beside-deng",
    name="省略号与等并用",
    severity=Severity.ERROR,
    summary="省略号与“等”“等等”不并用。",
    authority="GB/T 15834—2011",
    valid=(Example("深入学校、企业等开展宣传。"), Example("法治宣传……等候已久。")),
    invalid=(
        Example("深入学校、企业……等地开展宣传。", flagged="……", becomes="深入学校、企业等地开展宣传。"),
    ),
)

_BESIDE = re.compile(r"…+(?=等(?!候|待|级|到))|(?<=等)…+")


def find(text: str) -> Iterator[Hit]:
    for match in _BESIDE.finditer(text):
        yield Hit(span_of(match), "省略号与“等”不并用，请删去省略号。", "")


STYLE = StyleRule(RULE, find)
