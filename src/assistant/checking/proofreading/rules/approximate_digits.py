"""Two neighbouring numbers as a rough count are written in Chinese numerals without 、: 三四次 (GB/T 15835,
5.2.2).

Ordinals (第3、4次), months, groups and numbered things are no rough counts and stay silent. Mechanical.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="approximate-digits",
    name="相邻数字表约数",
    severity=Severity.ERROR,
    summary="相邻两个数字连用表示约数，用汉字且中间不加顿号，如“三四次”。",
    authority="GB/T 15835—2011 第5.2.2条",
    valid=(
        Example("每月走访三四次，第3、4次会议，1、2月份，第一、二季度。"),
        Example("完成3、5、7号楼改造。"),
    ),
    invalid=(
        Example("每月走访3、4次。", flagged="3、4次", becomes="每月走访三四次。"),
        Example("每月走访三、四次。", flagged="三、四次", becomes="每月走访三四次。"),
        Example("走访2、3户。", flagged="2、3户", becomes="走访两三户。"),
    ),
)

_HAN = "零一二三四五六七八九"
_COUNTER = "[次个人名天件起场户份家年]"
_NEIGHBOURS = re.compile(
    rf"(?<![\d.、第—～-])([1-8])、([2-9])({_COUNTER})(?![级期组类月号楼])|(?<![第、十百一二三四五六七八九])([一二两三四五六七八])、([二三四五六七八九])({_COUNTER})(?!级)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _NEIGHBOURS.finditer(text):
        low, high, counter = (part for part in match.groups() if part is not None)
        first, second = _value(low), _value(high)
        if second == first + 1:
            right = f"{'两' if first == 2 else _HAN[first]}{_HAN[second]}{counter}"
            yield Hit(span_of(match), f"约数用汉字，中间不加顿号，如“{right}”。", right)


def _value(digit: str) -> int:
    return int(digit) if digit.isascii() else _HAN.index(digit.replace("两", "二"))


STYLE = StyleRule(RULE, find)
