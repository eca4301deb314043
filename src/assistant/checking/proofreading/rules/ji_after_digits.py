"""几 as a rough count goes with Chinese numerals: 十几场, 几十人 (GB/T 15835, 5.2.2), never 10几场.
Mechanical.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="ji-after-digits",
    name="几与阿拉伯数字连用",
    severity=Severity.ERROR,
    summary="含“几”的约数用汉字，如“十几场”“几十人”。",
    authority="GB/T 15835—2011 第5.2.2条",
    valid=(Example("开展宣传十几场，走访几十户。"), Example("参加2024几次会议。")),
    invalid=(
        Example("开展宣传10几场。", flagged="10几", becomes="开展宣传十几场。"),
        Example("走访几10户。", flagged="几10", becomes="走访几十户。"),
    ),
)

_WORDS = {"10": "十", "20": "二十", "30": "三十", "40": "四十", "50": "五十", "60": "六十", "70": "七十"}
_WORDS |= {"80": "八十", "90": "九十", "100": "一百", "1000": "一千"}
_JI = re.compile(r"(?<![\d.])([1-9]0)几(?=[\u4e00-\u9fff])|几(10|100|1000)(?=[\u4e00-\u9fff])")


def find(text: str) -> Iterator[Hit]:
    for match in _JI.finditer(text):
        right = f"{_WORDS[match[1]]}几" if match[1] else f"几{_WORDS[match[2]].removeprefix('一')}"
        yield Hit(span_of(match), f"约数用汉字，应为“{right}”。", right)


STYLE = StyleRule(RULE, find)
