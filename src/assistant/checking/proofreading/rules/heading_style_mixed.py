"""Headings of one level under one parent either all stand alone or all run into their text.

Practice [G], and many reports mix them on purpose, so a hint at the smaller party.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.headings import headings, siblings
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="heading-style-mixed",
    name="同级标题形式不一",
    severity=Severity.INFO,
    summary="同一层级的标题要么都单独成行，要么都接排正文。",
    authority="惯例",
    valid=(Example("（一）强化学习。组织讲座。\n（二）规范执法。开展评查。"),),
    invalid=(
        Example(
            "（一）强化学习。组织讲座。\n（二）规范执法。开展评查。\n（三）化解纠纷\n开展排查。",
            flagged="（三）化解纠纷",
        ),
    ),
)


def find(text: str) -> Iterator[Hit]:
    for group in siblings(headings(text)):
        parties = [[heading for heading in group if heading.run_in is run_in] for run_in in (True, False)]
        if group[0].level <= 3 and all(parties):
            for heading in min(parties, key=len):
                form = "接排正文" if heading.run_in else "单独成行"
                yield Hit(heading.span, f"这个标题{form}，同级的其他标题不是，宜统一。")


STYLE = StyleRule(RULE, find)
