"""Adjacent titles or quotations usually take no 、; most offices still write it, so it is a hint."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="pause-between-titles",
    name="书名号间用顿号",
    severity=Severity.WARNING,
    mechanical=True,
    summary="并列的书名号之间、引号之间通常不用顿号。",
    authority="GB/T 15834—2011 第4.5.3.5条",
    valid=(Example("学习《宪法》《民法典》。"), Example("落实“一村一法律顾问”、政法联络员制度。")),
    invalid=(Example("学习《宪法》、《民法典》。", flagged="、", becomes="学习《宪法》《民法典》。"),),
)

_PAUSE = re.compile(r"(?<=》)、(?=《)|(?<=”)、(?=“)")


def find(text: str) -> Iterator[Hit]:
    for match in _PAUSE.finditer(text):
        yield Hit(span_of(match), "并列的书名号或引号之间通常不用顿号，可删去。", "")


STYLE = StyleRule(RULE, find)
