"""A day is written 日, not 号."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="day-of-month",
    name="日期写作号",
    severity=Severity.ERROR,
    summary="日期用“日”，不用“号”。",
    authority="GB/T 15835—2011",
    valid=(Example("12月4日开展宪法宣传。"), Example("完成6号渡口改造。")),
    invalid=(Example("12月4号开展宪法宣传。", flagged="号", becomes="12月4日开展宪法宣传。"),),
)

_DAY = re.compile(r"(?<=月\d)号|(?<=月\d\d)号")


def find(text: str) -> Iterator[Hit]:
    for match in _DAY.finditer(text):
        yield Hit(span_of(match), "公文中的日期用“日”。", "日")


STYLE = StyleRule(RULE, find)
