"""A sentence of more than 120 characters without 。: hard to read aloud, easily ungrammatical (own rule, a
hint).
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

LONGEST = 120

RULE = Rule(
    id="long-sentence",
    name="句子过长",
    severity=Severity.INFO,
    summary=f"一句话超过{LONGEST}个字而没有句号、分号，宜拆开。",
    authority="本系统",
    valid=(Example("扎实推进依法行政。" * 20),),
    invalid=(
        Example("扎实推进依法行政，" * 14 + "取得成效。", flagged="扎实推进依法行政，" * 14 + "取得成效。"),
    ),
)

_SENTENCE = re.compile(rf"[^。！？；\n]{{{LONGEST + 1},}}[。！？；]?")


def find(text: str) -> Iterator[Hit]:
    for match in _SENTENCE.finditer(text):
        lead = len(match[0]) - len(match[0].lstrip())
        length = len(match[0]) - lead
        if length > LONGEST:
            yield Hit(Span(match.start() + lead, match.end()), f"这一句有{length}个字，宜拆成几句。")


STYLE = StyleRule(RULE, find)
