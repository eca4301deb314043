"""A full-width mark inside a figure: 1，200份, 3。216人.

A comma before three digits was meant to group them (GB/T 15835, 5.1.2.1); what a full stop was
meant for, a person must say.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="number-broken",
    name="数字中间的标点",
    severity=Severity.ERROR,
    summary="一个数中间不夹全角标点：“1，200份”应为“1200份”。",
    authority="GB/T 15835—2011 第5.1.2条",
    valid=(
        Example("发放手册1200份，200人参加。"),
        Example("全镇12个村，300户参与，其中2024年，120户新增。"),
    ),
    invalid=(
        Example("发放资料1，200份。", flagged="1，200", becomes="发放资料1200份。"),
        Example("流动人口3。216人。", flagged="3。216"),
        Example("投入12．5万元。", flagged="12．5", becomes="投入12.5万元。"),
    ),
)

_GROUPED = re.compile(r"(?<![\d.，,])[1-9]\d{0,2}(?:，\d{3})+(?![\d，.])(?=[余多]?[\u4e00-\u9fff])")
_STOPPED = re.compile(r"(?<![\d.])\d{1,3}[。、；：]\d{3}(?=[余多]?[份人户件次册元名个条])(?<!、\d{3})")
_POINT = re.compile(r"\d+．\d+")


def find(text: str) -> Iterator[Hit]:
    for match in _GROUPED.finditer(text):
        yield Hit(span_of(match), "一个数中间不用全角逗号。", match[0].replace("，", ""))
    for match in _STOPPED.finditer(text):
        yield Hit(span_of(match), "一个数中间夹了标点，请核对。")
    for match in _POINT.finditer(text):
        yield Hit(span_of(match), "小数点用半角。", match[0].replace("．", "."), Severity.WARNING)


STYLE = StyleRule(RULE, find)
