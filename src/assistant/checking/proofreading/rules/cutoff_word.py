"""截至 takes a time; 截止 is a verb that takes none."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="cutoff-word",
    name="截止误作截至",
    severity=Severity.ERROR,
    summary="后接时间用“截至”，“截止”不带时间宾语。",
    authority="惯例",
    valid=(Example("截至2024年11月，办结8360件。"), Example("报名已于6月30日截止。")),
    invalid=(
        Example("截止2024年11月，办结8360件。", flagged="截止", becomes="截至2024年11月，办结8360件。"),
    ),
)

_CUTOFF = re.compile(r"截止(?:到|至)?(?=\d{1,4}[年月]|年底|目前|[上本]月底)")


def find(text: str) -> Iterator[Hit]:
    for match in _CUTOFF.finditer(text):
        yield Hit(span_of(match), "后接时间应用“截至”。", "截至")


STYLE = StyleRule(RULE, find)
