"""One figure takes one approximator."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="double-approximation",
    name="约数重复",
    severity=Severity.ERROR,
    summary="“约、近、超过”与“余、多、左右、以上”不同时修饰一个数。",
    authority="GB/T 15835—2011",
    valid=(
        Example("受理约400件。"),
        Example("受理400余件，参加达1.2万余人次。"),
        Example("预约30余人，签约1200多个项目。"),
    ),
    invalid=(
        Example("化解纠纷约400余件。", flagged="约400余件"),
        Example("参加400余人左右。", flagged="400余人左右"),
        Example("受理近400件左右。", flagged="近400件左右"),
        Example("化解纠纷超过400件以上。", flagged="超过400件以上"),
    ),
)

_NUMBER = r"\d[\d,.]*"
_UNIT = r"[\u4e00-\u9fff]{1,2}"
_NOT_ABOUT = "预节契公签特邀相失条合履违毁续制"
_DOUBLE = re.compile(
    rf"(?:大约|(?<![{_NOT_ABOUT}])约|将近|(?<!附)近|超过|不少于)(?:计|有)?{_NUMBER}[万千百]?(?:余|多){_UNIT}?"
    rf"|(?<![\d,.]){_NUMBER}[万千百]?(?:余|多){_UNIT}(?:左右|以上)"
    rf"|(?<![{_NOT_ABOUT}])约{_NUMBER}[万千百]?{_UNIT}(?:左右|以上)"
    rf"|(?:将近|(?<!附)近|超过|不少于|不足){_NUMBER}[万千百亿]?(?:%|{_UNIT})(?:左右|以上|上下)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _DOUBLE.finditer(text):
        yield Hit(span_of(match), f"“{match[0]}”约数重复，请只留一个约数词。")


STYLE = StyleRule(RULE, find)
