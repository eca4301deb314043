"""A level with a single item: a division into one part divides nothing (own rule, a hint)."""

from collections.abc import Iterator

from assistant.checking.proofreading.headings import Heading, headings, siblings
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="single-item-level",
    name="一个层级只有一项",
    severity=Severity.INFO,
    summary="一个层级只有一项时不必编号。",
    authority="本系统",
    valid=(
        Example(
            "一、主要成效\n（一）强化学习\n组织讲座。\n（二）规范执法\n开展评查。\n二、存在不足\n力量不足。"
        ),
    ),
    invalid=(
        Example(
            "一、主要成效\n（一）强化学习\n组织讲座。\n二、存在不足\n力量不足。", flagged="（一）强化学习"
        ),
    ),
)

_SECOND = str.maketrans({"一": "二", "1": "2"})


def find(text: str) -> Iterator[Hit]:
    for group in siblings(headings(text)):
        if len(group) == 1 and group[0].level > 1 and not _continues(group[0]):
            yield Hit(group[0].span, "这个层级只有一项，不必编号，或请核对是否漏了其他项。")


def _continues(heading: Heading) -> bool:
    """Whether the next item stands in the same paragraph."""
    second = heading.number.translate(_SECOND)
    return second in heading.text or (heading.after is not None and second in heading.after.text)


STYLE = StyleRule(RULE, find)
