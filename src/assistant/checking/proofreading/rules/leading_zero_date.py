"""Month and day are written without a leading nought."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="leading-zero-date",
    name="日期虚位",
    severity=Severity.ERROR,
    summary="月、日不编虚位，1不写作01。",
    authority="GB/T 9704—2012 第7.3.5.4条",
    valid=(Example("2025年1月5日"), Example("10月20日举办讲座。")),
    invalid=(
        Example("2025年01月15日", flagged="01", becomes="2025年1月15日"),
        Example("3月05日举办讲座。", flagged="05", becomes="3月5日举办讲座。"),
    ),
)

_ZERO = re.compile(r"(?<=年)0(\d)(?=月)|(?<!\d)0(\d)(?=月\d{1,2}日)|(?<=月)0(\d)(?=日)")


def find(text: str) -> Iterator[Hit]:
    for match in _ZERO.finditer(text):
        yield Hit(span_of(match), f"日期“{match[0]}”不编虚位。", match[0].lstrip("0"))


STYLE = StyleRule(RULE, find)
