"""A blank before or after a Chinese mark was typed or pasted by mistake; the marks carry their own room."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="space-beside-mark",
    name="标点旁有空格",
    severity=Severity.ERROR,
    summary="中文标点前后不留空格。",
    authority="GB/T 15834—2011",
    valid=(Example("全年召开会议6次，研究议题9个。"), Example("栗坪镇人民政府　2025年1月13日")),
    invalid=(Example("取得新成效 。", flagged=" ", becomes="取得新成效。"),),
)

_BLANK = r"[ \u3000\u00a0]+"
_BESIDE = re.compile(rf"(?<=\S){_BLANK}(?=[，。、；：！？）》”])|(?<=[，。、；：（《“]){_BLANK}(?=\S)")


def find(text: str) -> Iterator[Hit]:
    for match in _BESIDE.finditer(text):
        yield Hit(span_of(match), "标点旁有多余的空格，请删去。", "")


STYLE = StyleRule(RULE, find)
