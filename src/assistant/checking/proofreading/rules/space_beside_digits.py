"""No blank between a figure and Chinese characters: official text sets them solid.

Latin typography puts one there and some editors add it. Source: practice of GB/T 9704 documents, whose
samples show none; not worded as a rule, so a warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="space-beside-digits",
    name="数字与汉字间有空格",
    severity=Severity.WARNING,
    mechanical=True,
    summary="阿拉伯数字与汉字之间不留空格。",
    authority="惯例（GB/T 9704—2012 示例）",
    valid=(
        Example("2024年，开展宣传12场。"),
        Example("1. 强化学习\n2. 规范执法"),
        Example("栗坪镇人民政府　2025年1月13日"),
    ),
    invalid=(
        Example("2024 年，开展宣传12场。", flagged=" ", becomes="2024年，开展宣传12场。"),
        Example("全年开展宣传 12 场。", flagged=" ", becomes="全年开展宣传12场。"),
    ),
)

_HAN = r"[\u4e00-\u9fff]"
_BLANK = re.compile(
    rf"(?<={_HAN}) +(?=\d)(?=[^\n]*[。；，])|(?<=\d) +(?=[%％])|(?<=[\d%]) +(?={_HAN})(?<!^\d )(?<!^\d\d )",
    re.MULTILINE,
)


def find(text: str) -> Iterator[Hit]:
    for match in _BLANK.finditer(text):
        yield Hit(span_of(match), "数字与汉字之间不留空格，请删去。", "")


STYLE = StyleRule(RULE, find)
