"""一是, 二是, 三是 follow each other without a gap, within a paragraph or from paragraph to paragraph.

They are no levels of GB/T 9704; that they count on is plain usage, and what is missing a person must say.
"""

from collections.abc import Iterator
from itertools import pairwise

from assistant.checking.ordinals import NUMERALS, Item, series
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="ordinal-sequence",
    name="序次不连续",
    severity=Severity.WARNING,
    summary="“一是、二是、三是”应从“一是”起连续。",
    authority="惯例",
    valid=(
        Example("一是强化学习。二是规范执法。"),
        Example("一是强化学习；二是规范执法。\n一是力量不足。"),
        Example("一是强化学习。组织讲座。\n二是规范执法。"),
    ),
    invalid=(
        Example("一是强化学习。三是规范执法。", flagged="三是"),
        Example("一是强化学习。\n三是规范执法。", flagged="三是"),
        Example("主要做法：二是规范执法；三是化解纠纷。", flagged="二是"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    for run in series(text):
        first = run[0]
        if first.number != 1 and not _opens_paragraph(first, text):
            yield Hit(first.span, f"“{first.span.of(text)}”之前缺少“一是”，请核对序次。")
        for last, item in pairwise(run):
            if item.number == last.number:
                yield Hit(item.span, f"“{item.span.of(text)}”写了两次，请核对序次。")
            elif item.number != last.number + 1:
                missing = f"{NUMERALS[last.number]}是" if last.number < len(NUMERALS) else "前一项"
                yield Hit(item.span, f"“{item.span.of(text)}”之前缺少“{missing}”，请核对序次。")


def _opens_paragraph(item: Item, text: str) -> bool:
    """Where items run over whole paragraphs, one cannot tell where the series began."""
    return not text[text.rfind("\n", 0, item.span.start) + 1 : item.span.start].strip()


STYLE = StyleRule(RULE, find)
