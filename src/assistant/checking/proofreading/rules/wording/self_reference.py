"""How a report speaks of its own office and of the one it reports to.

Source: usage of published township reports; a convention, so a warning. A speech (各位代表, 工作回顾) says
我们 by right.
"""

import re
from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="self-reference",
    name="自称和对上称呼不当",
    severity=Severity.WARNING,
    summary="上行报告自称“我镇”“全镇”，不用“我们”“咱镇”；称上级“县委、县政府”，不用“贵县”“您”。",
    authority="惯例",
    valid=(
        Example("我镇开展宣传3场，全镇干部参加。"),
        Example("各位代表：\n我们坚持依法行政。"),
        Example("一、2023年工作回顾\n过去的一年，我们坚持依法行政。"),
        Example("引导群众树立“我们都是参与者”的观念。"),
    ),
    invalid=(
        Example("我们开展宣传3场。", flagged="我们"),
        Example("咱镇开展宣传3场。", flagged="咱镇", becomes="我镇开展宣传3场。"),
        Example("请贵县审阅。", flagged="贵县"),
    ),
)

_SPEECH = re.compile(
    r"各位(?:代表|委员|领导|同志)|同志们[：，！]|我代表|政府工作(?:报告|回顾)|年工作回顾|衷心的?感谢|崇高的?敬意|大会报告|述职"
)


def find(text: str) -> Iterator[Hit]:
    if not _SPEECH.search(text):
        yield from scan("self_reference", text)


STYLE = StyleRule(RULE, find)
