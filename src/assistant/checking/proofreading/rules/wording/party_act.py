"""Party committees do not act as the administration, nor the government as the party.

Source: 《行政处罚法》 articles 17 and 24, 《行政许可法》 article 22, and the party's rules on discipline;
certain in law, but who is the subject of a long sentence is for a person to say.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="party-act",
    name="党政职责混淆",
    severity=Severity.WARNING,
    summary="行政处罚、许可、强制等由行政机关作出，党纪处分、发展党员由党组织作出，主语不可混用。",
    authority="《行政处罚法》第十七条；《中国共产党纪律处分条例》",
    valid=(
        Example("镇政府依法作出行政处罚12件。"),
        Example("镇党委听取行政处罚工作汇报，镇党委、政府依法推进。"),
    ),
    invalid=(
        Example("镇党委作出行政处罚12件。", flagged="镇党委作出行政处罚"),
        Example("镇政府给予党内警告处分2人。", flagged="镇政府给予党内警告"),
    ),
)

_NAMES = re.compile(
    r"(?:[镇乡县区]党委|党工委|[县区市]委|党支部|村支部)(?![、和及]|[政办组宣统])[^，。；、\n政府]{0,8}"
    r"(?:作出|实施|下达|办理|核发)(?:了)?(?:行政处罚|行政许可|行政强制|行政裁决|行政复议|处罚决定)"
    r"|(?:[镇乡县区](?:人民)?政府)[^，。；、\n党]{0,8}(?:给予|作出|发展|吸收|接收)(?:了)?[^，。；、\n]{0,4}"
    r"(?:党内警告|党内严重警告|党纪处分|开除党籍|撤销党内职务|预备党员|党员\d)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _NAMES.finditer(text):
        yield Hit(span_of(match), "党组织与行政机关的职责不同，请核对主语。")


STYLE = StyleRule(RULE, find)
