"""百分之九十八 beside 98%: percentages are written in Arabic figures (GB/T 15835, 4.1.1); one form through
the text.

百分之百 is a set word too, and mixed texts are common, so a hint.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="percent-in-words",
    name="百分之与%并用",
    severity=Severity.WARNING,
    summary="百分比用阿拉伯数字加“%”，不与“百分之……”并用。",
    authority="GB/T 15835—2011 第4.1.1条",
    valid=(Example("办结率98%，满意率100%。"), Example("做到百分之百落实。")),
    invalid=(Example("办结率98%，满意率百分之九十五。", flagged="百分之九十五"),),
)

_WORDS = re.compile(r"百分之[零〇一二三四五六七八九十百点\d.]+")


def find(text: str) -> Iterator[Hit]:
    if "%" not in text:
        return
    for match in _WORDS.finditer(text):
        yield Hit(span_of(match), f"全文已用“%”，“{match[0]}”宜统一写法。")


STYLE = StyleRule(RULE, find)
