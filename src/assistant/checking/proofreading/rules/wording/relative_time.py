"""今年, 去年, 本月, 日前: times that depend on the day of reading.

Source: convention of documents that are filed; style on request.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="relative-time",
    name="相对时间",
    severity=Severity.INFO,
    summary="“今年、去年、本月、近日、日前”等写明年份、月份或日期。",
    authority="惯例",
    valid=(Example("2024年，我镇开展宣传3场，目前进展顺利。"),),
    invalid=(Example("今年开展宣传3场。", flagged="今年"), Example("日前召开推进会。", flagged="日前")),
)


def find(text: str) -> Iterator[Hit]:
    yield from scan("relative_time", text)


STYLE = StyleRule(RULE, find)
