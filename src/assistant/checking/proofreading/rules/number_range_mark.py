"""Quantities from to are joined by ～ or — (GB/T 15834, 4.13.3; GB/T 15835, 5.1.3), not by a hyphen or
half-width ~.

Both marks are seen; which of the two is the office's choice, so ～ is proposed as a hint.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="number-range-mark",
    name="数值范围的连接号",
    severity=Severity.INFO,
    summary="数值范围用浪纹线“～”或一字线“—”，不用半角短横或半角波浪号。",
    authority="GB/T 15835—2011 第5.1.3条",
    valid=(Example("每组10～15人，每次3—5天。"), Example("电话0394-5210366，门牌3-2号，2024-01-05归档。")),
    invalid=(
        Example("每组10-15人。", flagged="-", becomes="每组10～15人。"),
        Example("每组10~15人。", flagged="~", becomes="每组10～15人。"),
    ),
)

_RANGE = re.compile(
    r"(?<![\d.\-A-Za-z])(?!(?:19|20)\d\d[-~](?:19|20)\d\d年)\d{1,5}(?:\.\d+)?[万亿%]?([-~])(?=\d{1,5}(?:\.\d+)?[万亿]?[%人名个件起场次天年户份元米亩岁倍](?!号))"
)


def find(text: str) -> Iterator[Hit]:
    for match in _RANGE.finditer(text):
        yield Hit(span_of(match, 1), "数值范围用浪纹线“～”或一字线“—”。", "～")


STYLE = StyleRule(RULE, find)
