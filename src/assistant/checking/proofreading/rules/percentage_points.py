"""A rate that goes from 80% to 90% rises by 10个百分点, not by 10%: the two differ.

Fires where the sentence itself gives both rates and their difference with a % sign; by arithmetic, so an
error.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="percentage-points",
    name="百分点误作百分比",
    severity=Severity.ERROR,
    summary="两个百分率之差用“百分点”，不用“%”。",
    authority="惯例",
    valid=(
        Example("持证率由80%提高到90%，提高10个百分点。"),
        Example("占比由20%提高到30%，增长50%。"),
    ),
    invalid=(
        Example(
            "持证率由80%提高到90%，提高10%。",
            flagged="10%",
            becomes="持证率由80%提高到90%，提高10个百分点。",
        ),
    ),
)

_RATE = r"(\d+(?:\.\d+)?)%"
_CHANGE = re.compile(
    rf"[由从][^，。；%\d]{{0,8}}{_RATE}[^，。；%\d]{{1,8}}{_RATE}，[^，。；%\d]{{0,6}}?(?:提高|上升|提升|增长|增加|下降|降低)了?(?P<change>\d+(?:\.\d+)?%)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _CHANGE.finditer(text):
        change = match["change"].removesuffix("%")
        if abs(Decimal(match[2]) - Decimal(match[1])) == Decimal(change):
            yield Hit(span_of(match, "change"), "两个百分率之差应用“百分点”。", f"{change}个百分点")


STYLE = StyleRule(RULE, find)
