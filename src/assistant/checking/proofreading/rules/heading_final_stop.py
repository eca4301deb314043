"""A first- or second-level heading that stands alone ends without a stop; one that runs into its text ends
with 。

Practice of official documents [G]. Items of a list are whole sentences and keep their stop: a heading counts
only where text of its own follows in the next line.
"""

from collections.abc import Iterator

from assistant.checking.layout import Kind
from assistant.checking.proofreading.headings import headings
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="heading-final-stop",
    name="独立标题末尾用标点",
    severity=Severity.WARNING,
    mechanical=True,
    summary="单独成行的一、二级标题末尾不用句号、逗号、分号。",
    authority="惯例",
    valid=(
        Example("一、主要成效\n（一）强化学习。组织讲座6场。"),
        Example("主要做法：\n（一）组织讲座6场，覆盖全镇。\n（二）走访群众400户，听取意见。"),
    ),
    invalid=(
        Example("一、主要成效。\n组织讲座6场。", flagged="。", becomes="一、主要成效\n组织讲座6场。"),
        Example(
            "一、主要成效\n（一）强化学习。\n组织讲座6场。",
            flagged="。",
            becomes="一、主要成效\n（一）强化学习\n组织讲座6场。",
        ),
    ),
)

_STOPS = ("。", "，", "；", "、", "．")


def find(text: str) -> Iterator[Hit]:
    for heading in headings(text):
        after = heading.after
        if heading.level > 2 or heading.run_in or after is None or not heading.text.endswith(_STOPS):
            continue
        if after.kind is Kind.BODY or (after.kind is Kind.HEADING and after.level > heading.level):
            end = heading.span.end
            yield Hit(Span(end - 1, end), "单独成行的标题末尾不用标点，请删去。", "")


STYLE = StyleRule(RULE, find)
