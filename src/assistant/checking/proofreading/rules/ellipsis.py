"""The ellipsis is six dots in two squares, …… (GB/T 15834, 4.11.2): three full stops, points or 。 are not
one.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="ellipsis",
    name="省略号",
    severity=Severity.ERROR,
    summary="省略号用“……”，不用三个点或连续的句号。",
    authority="GB/T 15834—2011 第4.11条",
    valid=(Example("法治宣传还有多远……我们一直在路上。"),),
    invalid=(
        Example("宪法、民法典...都要学。", flagged="...", becomes="宪法、民法典……都要学。"),
        Example("宪法、民法典。。。都要学。", flagged="。。。", becomes="宪法、民法典……都要学。"),
        Example("宪法、民法典…都要学。", flagged="…", becomes="宪法、民法典……都要学。"),
        Example("标语写着“邻里互让…”一行字。", flagged="…", becomes="标语写着“邻里互让……”一行字。"),
    ),
)

_DOTS = re.compile(r"(?<=[\u4e00-\u9fff、，”》）])(?:\.{3,}|。{3,}|·{3,}|(?<!…)…(?!…))")


def find(text: str) -> Iterator[Hit]:
    for match in _DOTS.finditer(text):
        yield Hit(span_of(match), "省略号用“……”，占两个字的位置。", "……")


STYLE = StyleRule(RULE, find, Masking.FOREIGN | Masking.TITLES)
