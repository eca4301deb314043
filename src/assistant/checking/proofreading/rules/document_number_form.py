"""A document number: body code, 〔four-digit year〕, number without 第 and without leading nought, 号.

GB/T 9704, 7.2.5, binding; the brackets have a rule of their own. Mechanical but for the year.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="document-number-form",
    name="发文字号的写法",
    severity=Severity.ERROR,
    summary="发文字号的年份标全称，发文顺序号不加“第”、不编虚位。",
    authority="GB/T 9704—2012 第7.2.5条",
    valid=(Example("印发实施方案（栗发〔2024〕6号）。"), Example("审结（2024）豫16行终03号案。")),
    invalid=(
        Example("印发通知（栗发〔2024〕第6号）。", flagged="第6", becomes="印发通知（栗发〔2024〕6号）。"),
        Example("印发通知（栗发〔2024〕06号）。", flagged="06", becomes="印发通知（栗发〔2024〕6号）。"),
        Example("印发通知（栗发〔24〕6号）。", flagged="〔24〕"),
    ),
)

_NUMBER = re.compile(r"(?<=〕)[ \u3000]*(?P<number>第[ \u3000]*0*\d+|0+\d+)(?=[ \u3000]*号)")
_YEAR = re.compile(r"〔\d{2}〕(?=[ \u3000]*第?\d+号)")


def find(text: str) -> Iterator[Hit]:
    for match in _NUMBER.finditer(text):
        right = match["number"].lstrip("第0 \u3000")
        yield Hit(span_of(match, "number"), "发文顺序号不加“第”、不编虚位。", right)
    for match in _YEAR.finditer(text):
        yield Hit(span_of(match), "发文字号的年份应标全称（四位数字）。")


STYLE = StyleRule(RULE, find, Masking.FOREIGN)
