"""No 、 before 等 that closes a series."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="pause-before-deng",
    name="等字前用顿号",
    severity=Severity.ERROR,
    summary="列举末尾的“等”前不用顿号。",
    authority="GB/T 15834—2011",
    valid=(Example("深入学校、企业等开展宣传。"), Example("做好登记、等级评定工作。")),
    invalid=(Example("深入学校、企业、等开展宣传。", flagged="、", becomes="深入学校、企业等开展宣传。"),),
)

_PAUSE = re.compile(r"、(?=等(?![级候待同于额价]))")


def find(text: str) -> Iterator[Hit]:
    for match in _PAUSE.finditer(text):
        yield Hit(span_of(match), "“等”前不用顿号，请删去。", "")


STYLE = StyleRule(RULE, find)
