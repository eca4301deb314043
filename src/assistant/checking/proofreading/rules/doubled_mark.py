"""A mark typed twice in a row is a slip of the hand."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="doubled-mark",
    name="标点重复",
    severity=Severity.ERROR,
    summary="同一标点连续出现两次，删去多余的一个。",
    authority="GB/T 15834—2011",
    valid=(Example("深入推进依法行政，取得新成效。"), Example("法治宣传还有多远……我们一直在路上。")),
    invalid=(Example("召开会议，，研究法治工作。", flagged="，，", becomes="召开会议，研究法治工作。"),),
)

# Three or more 。 stand for an ellipsis, which has a rule of its own.
_DOUBLED = re.compile(r"([，、；：！？])\1+|(?<!。)(。)。(?!。)")


def find(text: str) -> Iterator[Hit]:
    for match in _DOUBLED.finditer(text):
        mark = match[1] or match[2]
        yield Hit(span_of(match), f"标点“{mark}”重复，请保留一个。", mark)


STYLE = StyleRule(RULE, find)
