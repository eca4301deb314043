"""A series joined by 和, 以及 or 及 takes no 、 before it: the word already joins the last member.

General practice of editors after GB/T 15834, 4.5; 及 may follow a comma. 和谐, 及时 and the like are words of
their own and stay silent.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="pause-before-and",
    name="连词前用顿号",
    severity=Severity.ERROR,
    summary="“和、以及、及、或者”前不用顿号。",
    authority="惯例",
    valid=(Example("建设平安、和谐、及时高效的镇村。"), Example("学习宪法、民法典和行政处罚法。")),
    invalid=(
        Example("学习宪法、民法典、和行政处罚法。", flagged="、", becomes="学习宪法、民法典和行政处罚法。"),
        Example("走访企业、学校、以及村组。", flagged="、", becomes="走访企业、学校以及村组。"),
    ),
)

_PAUSE = re.compile(
    r"、(?=以及(?!时)|或者|和(?![谐睦平解气顺美县硕林静田龙合政悦善而衷治融畅声暖布作光远源康信])|及(?![时格早物第笄])(?!其\w{0,2}[，。]))"
)


def find(text: str) -> Iterator[Hit]:
    for match in _PAUSE.finditer(text):
        yield Hit(span_of(match), "连词已经连接前后两项，其前不用顿号。", "")


STYLE = StyleRule(RULE, find)
