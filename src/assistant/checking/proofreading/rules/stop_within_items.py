"""Items parted by ； hold no 。 inside: the full stop would be the stronger of the two (GB/T 15834, 4.6).

Common in print, so a hint.
"""

from collections.abc import Iterator
from itertools import pairwise

from assistant.checking.proofreading.ordinals import series
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="stop-within-items",
    name="分号隔开的项内用句号",
    severity=Severity.INFO,
    summary="各项之间用分号时，项内不用句号；项内有句号的，各项之间也用句号。",
    authority="GB/T 15834—2011 第4.6条",
    valid=(
        Example("一是强化学习，组织讲座；二是规范执法。"),
        Example("一是强化学习。组织讲座。二是规范执法。"),
    ),
    invalid=(Example("一是强化学习。组织讲座；二是规范执法。", flagged="；"),),
)


def find(text: str) -> Iterator[Hit]:
    for run in series(text):
        for item, following in pairwise(run):
            at = following.span.start - 1
            if text[at] == "；" and "。" in text[item.span.end : at]:
                yield Hit(Span(at, at + 1), "这一项内有句号，各项之间也应用句号。")


STYLE = StyleRule(RULE, find)
