"""One matter counted in two ways through a text: 隐患56处 here, 隐患48个 there.

Own rule on evenness (条例 art. 19, 表述准确); both are right by themselves, so a hint at the later.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="unit-mixed",
    name="同一事物的量词不统一",
    severity=Severity.INFO,
    summary="同一事物的量词全文应统一：隐患都用“处”或都用“个”。",
    authority="《党政机关公文处理工作条例》第十九条",
    valid=(Example("排查隐患56处，整改隐患55处；调解纠纷20件。"), Example("接待信访20件，信访30人次。")),
    invalid=(
        Example(
            "排查隐患56处，整改55处；下半年排查隐患48个。",
            flagged="48个",
            becomes="排查隐患56处，整改55处；下半年排查隐患48处。",
        ),
    ),
)

_NOUNS = "隐患|纠纷|案件|文件|合同|手册|资料|展板|横幅|信息|视频|卡点|阵地|会议|讲座"
_COUNTED = re.compile(
    rf"(?P<noun>{_NOUNS})(?P<figure>(?P<number>\d[\d,.]*[余多]?)(?P<unit>[次场期件起份册条张块个项处宗部篇]))(?=[，。；、\n]|$)"
)

_ALIKE = {"件", "起"}


def find(text: str) -> Iterator[Hit]:
    usual: dict[str, str] = {}
    for match in _COUNTED.finditer(text):
        unit = usual.setdefault(match["noun"], match["unit"])
        if match["unit"] != unit and {unit, match["unit"]} != _ALIKE:
            message = f"前文“{match['noun']}”用“{unit}”，此处用“{match['unit']}”，请统一。"
            yield Hit(span_of(match, "figure"), message, f"{match['number']}{unit}")


STYLE = StyleRule(RULE, find)
