"""Sums of money end in 元: 经费8.5万 lacks it, 12万圆 has the wrong character.

GB/T 15835 (units are not dropped) and 《现代汉语词典》; mechanical.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="money-unit",
    name="金额缺少“元”",
    severity=Severity.ERROR,
    summary="金额写“万元”“亿元”，不省略“元”，不写“圆”。",
    authority="GB/T 15835—2011",
    valid=(Example("落实经费8.5万元，资金惠及3万人、覆盖2万户。"),),
    invalid=(
        Example("落实普法经费8.5万。", flagged="8.5万", becomes="落实普法经费8.5万元。"),
        Example("投入资金12万圆。", flagged="圆", becomes="投入资金12万元。"),
    ),
)

_MONEY = (
    "经费|资金|投资|补助|补贴|预算|金额|费用|罚款|罚金|赔偿款?|工资|欠薪|奖金|收入|损失|涉案|款项|贷款|救助金|抚恤金|保证金"
    "|社保费|执行款|案款|货款|借款|标的额?"
)
_DROPPED = re.compile(
    rf"(?:{_MONEY})(?:共计|共|约|近|达|累计|总计|合计)?(?P<sum>\d[\d.]*[余多]?[万亿][余多]?)(?=[，。；）\n]|$)"
)
_CURRENCY = re.compile(r"(?<=[\d万亿余多])圆(?=[，。；、）\n整]|$)")


def find(text: str) -> Iterator[Hit]:
    for match in _DROPPED.finditer(text):
        yield Hit(span_of(match, "sum"), "金额后缺“元”。", f"{match['sum']}元")
    for match in _CURRENCY.finditer(text):
        yield Hit(span_of(match), "金额单位写“元”。", "元")


STYLE = StyleRule(RULE, find)
