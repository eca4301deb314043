"""2024.3.15, 2024-03-15 and 2024/3/15 in running text: official text writes year, month and day out.

GB/T 15835 (5.1.4) allows 2024-03-15 beside them, so a warning; mechanical.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="numeric-date",
    name="日期简写",
    severity=Severity.WARNING,
    mechanical=True,
    summary="正文中的日期写作“2024年3月15日”，不写作“2024.3.15”“2024-03-15”。",
    authority="GB/T 15835—2011 第5.1.4条",
    valid=(Example("2024年3月15日举办讲座，编号2024-03-150。"), Example("“3·15”宣传活动。")),
    invalid=(
        Example("9.30日前完成整改。", flagged="9.30日", becomes="9月30日前完成整改。"),
        Example("2024.3.15举办讲座。", flagged="2024.3.15", becomes="2024年3月15日举办讲座。"),
        Example("2024-03-15举办讲座。", flagged="2024-03-15", becomes="2024年3月15日举办讲座。"),
    ),
)

_DATE = re.compile(
    r"(?<![\d.\-/])((?:19|20)\d\d)([.\-/])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])日?(?![\d.\-/])(?=[^\n])"
)

_DAY = re.compile(r"(?<![\d.])(1[0-2]|[1-9])\.([12]\d|3[01])日")


def find(text: str) -> Iterator[Hit]:
    for match in _DATE.finditer(text):
        right = f"{match[1]}年{int(match[3])}月{int(match[4])}日"
        yield Hit(span_of(match), f"日期请写作“{right}”。", right)
    for match in _DAY.finditer(text):
        right = f"{match[1]}月{match[2]}日"
        yield Hit(span_of(match), f"日期请写作“{right}”。", right)


STYLE = StyleRule(RULE, find)
