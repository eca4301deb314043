"""Something falls by a share, never by a multiple: 下降一倍 would leave nothing.

General rule of usage (also GB/T 15835's manuals); what was meant only the writer knows, so no suggestion.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="decrease-by-times",
    name="减少用倍数",
    severity=Severity.ERROR,
    summary="减少、下降、缩短用百分比、百分点或几分之几，不用倍数。",
    authority="惯例",
    valid=(Example("发案数下降30%，办件量增长1倍。"), Example("减少排放，效率提高2倍。")),
    invalid=(
        Example("发案数下降1倍。", flagged="下降1倍"),
        Example("用时缩短了两倍。", flagged="缩短了两倍"),
    ),
)

_FALL = re.compile(
    r"(?:减少|下降|降低|缩短|缩小|缩减|下跌|降)了?(?:近|约|超过?)?(?:\d+(?:\.\d+)?|[一两二三四五六七八九十几数]+)多?倍"
)


def find(text: str) -> Iterator[Hit]:
    for match in _FALL.finditer(text):
        yield Hit(span_of(match), f"“{match[0]}”不合事理，请改用百分比或几分之几。")


STYLE = StyleRule(RULE, find)
