"""力度 is made greater, not stronger: 加大……力度."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="strengthen-intensity",
    name="加强……力度",
    severity=Severity.WARNING,
    mechanical=True,
    summary="“力度”与“加大”搭配，不与“加强”搭配。",
    authority="惯例",
    valid=(Example("加大普法宣传力度。"), Example("加强执法监督，加大处罚力度。")),
    invalid=(Example("加强普法宣传力度。", flagged="加强", becomes="加大普法宣传力度。"),),
)

_STRENGTHEN = re.compile(r"加强(?=(?:(?!加大|提高|增强)[\u4e00-\u9fff]){0,10}力度)")


def find(text: str) -> Iterator[Hit]:
    for match in _STRENGTHEN.finditer(text):
        yield Hit(span_of(match), "“力度”应与“加大”搭配。", "加大")


STYLE = StyleRule(RULE, find)
