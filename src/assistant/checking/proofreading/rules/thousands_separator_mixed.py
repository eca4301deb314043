"""1,200 in one place and 1200 in another: GB/T 15835 (5.1.2.1) allows either grouping, one through the text.

Official reports usually write figures solid; which form to keep is the office's choice, so a hint.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="thousands-separator-mixed",
    name="千分撇混用",
    severity=Severity.INFO,
    summary="全文的多位数要么都用千分撇，要么都不用。",
    authority="GB/T 15835—2011 第5.1.2.1条",
    valid=(
        Example("发放资料1,200份，接待2,300人次，2024年完成。"),
        Example("发放资料1200份，接待2300人次。"),
    ),
    invalid=(
        Example("发放资料1,200份，接待2300人次。", flagged="1,200", becomes="发放资料1200份，接待2300人次。"),
    ),
)

_GROUPED = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])")
_SOLID = re.compile(r"(?<![\d.,—－～〔-])\d{4,}(?=[余多]?[\u4e00-\u9fff])(?![年号])")


def find(text: str) -> Iterator[Hit]:
    if not _SOLID.search(text):
        return
    for match in _GROUPED.finditer(text):
        yield Hit(span_of(match), "别处的多位数没有用千分撇，宜统一。", match[0].replace(",", ""))


STYLE = StyleRule(RULE, find)
