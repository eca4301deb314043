"""Years from to are joined by one 一字线, 2021—2025年 (GB/T 15834, 4.13.3.2; also printed －): mechanical.

A hyphen, a double dash or a wave between years is mended; names of documents are masked and keep their form.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="year-range-dash",
    name="年份起止的连接号",
    severity=Severity.WARNING,
    mechanical=True,
    summary="年份、月份的起止用一字线“—”。",
    authority="GB/T 15834—2011 第4.13条",
    valid=(
        Example("落实2021—2025年规划，2021－2025年推进。"),
        Example("2021—25年推进，2024-01-05归档，电话0394-5210366。"),
    ),
    invalid=(
        Example("落实2021-2025年规划。", flagged="-", becomes="落实2021—2025年规划。"),
        Example("落实2021——2025年规划。", flagged="——", becomes="落实2021—2025年规划。"),
        Example("1-10月办理84件。", flagged="-", becomes="1—10月办理84件。"),
    ),
)

_YEARS = re.compile(
    r"(?<![\d-])(?:19|20)\d\d年?(-{1,2}|——|～|~|–|─)(?=(?:19|20)\d\d年)|(?<![\d.\-])\d{1,2}月?(-{1,2}|——|~|–|─)(?=\d{1,2}月)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _YEARS.finditer(text):
        yield Hit(span_of(match, 1 if match[1] else 2), "年份、月份的起止用一字线“—”。", "—")


STYLE = StyleRule(RULE, find)
