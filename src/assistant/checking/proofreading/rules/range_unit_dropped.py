"""In a range %, 万 and 亿 stand with both figures: 63%～68%, 9亿～16亿 (GB/T 15835, 5.1.3 不写为9～16亿).

Without them the lower bound reads as 63 or 9. Mechanical, but common in print, so a warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="range-unit-dropped",
    name="数值范围省略万亿或百分号",
    severity=Severity.WARNING,
    summary="数值范围中前一个数的“%”“万”“亿”不能省略。",
    authority="GB/T 15835—2011 第5.1.3条",
    valid=(Example("合格率为63%～68%，惠及5万～10万人，每组10～15人。"),),
    invalid=(
        Example("合格率为63～68%。", flagged="63", becomes="合格率为63%～68%。"),
        Example("惠及5～10万人。", flagged="5", becomes="惠及5万～10万人。"),
    ),
)

_RANGE = re.compile(r"(?<![\d.\-—～])(\d+(?:\.\d+)?)(?=[～~—–-]\d+(?:\.\d+)?(%|％|万|亿))")


def find(text: str) -> Iterator[Hit]:
    for match in _RANGE.finditer(text):
        yield Hit(
            span_of(match), f"前一个数后的“{match[2]}”不能省略。", match[1] + match[2].replace("％", "%")
        )


STYLE = StyleRule(RULE, find)
