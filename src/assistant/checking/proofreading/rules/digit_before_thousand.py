"""No Arabic digit before 千, 百 or 十: 3000人 or 三千人, not 3千人; 万 and 亿 may follow (GB/T 15835, 5.1.2).

千 opens units of measure too (千米, 千克, 千瓦), and 百 the 百分点; these stay silent. Mechanical.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="digit-before-thousand",
    name="阿拉伯数字后用千百十",
    severity=Severity.ERROR,
    summary="阿拉伯数字之后可用“万”“亿”，不用“千”“百”“十”。",
    authority="GB/T 15835—2011 第5.1.2条",
    valid=(Example("参加3000人，受益3万人，修路5千米，提高2百分点。"), Example("6千瓦、10千伏线路。")),
    invalid=(
        Example("参加3千人。", flagged="3千", becomes="参加3000人。"),
        Example("发放资料5百余份。", flagged="5百", becomes="发放资料500余份。"),
    ),
)

_POWERS = {"千": 1000, "百": 100, "十": 10}
_DIGIT = re.compile(
    r"(?<![\d.—～-])([1-9](?:\.\d)?)(千(?![米克瓦伏帕卡升吨赫焦安字万亿])|百(?!分|日|年|度|姓|货|强|佳)|十(?!字|佳|年|强|四五))(?=[\u4e00-\u9fff])"
)


def find(text: str) -> Iterator[Hit]:
    for match in _DIGIT.finditer(text):
        right = str(int(Decimal(match[1]) * _POWERS[match[2][0]]))
        yield Hit(span_of(match), f"“{match[0]}”应写作“{right}”或全用汉字。", right)


STYLE = StyleRule(RULE, find)
