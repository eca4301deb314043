"""一是, 二是, 三是 follow each other without a gap, within a paragraph or from paragraph to paragraph.

They are no levels of GB/T 9704; that they count on is plain usage, and what is missing a person must say.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.checking.proofreading.ordinals import NUMERALS, Item, series
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="ordinal-sequence",
    name="序次不连续",
    severity=Severity.ERROR,
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
        Example(
            "一是强化学习。一是规范执法。三是化解纠纷。",
            flagged="一是",
            becomes="一是强化学习。二是规范执法。三是化解纠纷。",
        ),
        Example("主要做法：二是规范执法；三是化解纠纷。", flagged="二是"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    for run in _rejoined(series(text), text):
        first = run[0]
        if first.number != 1 and not _opens_paragraph(first, text):
            yield Hit(first.span, f"“{first.span.of(text)}”之前缺少“一是”，请核对序次。")
        for at, (last, item) in enumerate(pairwise(run), start=1):
            if item.number == last.number:
                right = f"{NUMERALS[at]}是" if _all_but(run, at) else None
                yield Hit(item.span, f"“{item.span.of(text)}”写了两次，请核对序次。", right)
            elif item.number != last.number + 1 and not _all_but(run, at - 1):
                missing = f"{NUMERALS[last.number]}是" if last.number < len(NUMERALS) else "前一项"
                yield Hit(item.span, f"“{item.span.of(text)}”之前缺少“{missing}”，请核对序次。")


def _rejoined(runs: Sequence[Sequence[Item]], text: str) -> Iterator[Sequence[Item]]:
    """The runs; a lone 一是 belongs to what follows in its paragraph where 二是 is missing there."""
    held: Sequence[Item] = ()
    for run in runs:
        gap = len(run) > 1 and run[1].number == 3
        near = bool(held) and "\n" not in text[held[-1].span.end : run[0].span.start]
        if held and gap and near:
            yield (*held, *run)
            held = ()
            continue
        if held:
            yield held
        held = run if len(run) == 1 and run[0].number == 1 else ()
        if not held:
            yield run
    if held:
        yield held


def _all_but(run: Sequence[Item], at: int) -> bool:
    """Whether the item at this place is the only one out of turn, and others follow it."""
    right = [item.number == place for place, item in enumerate(run, start=1)]
    return len(run) > at + 1 and not right[at] and all(right[:at] + right[at + 1 :])


def _opens_paragraph(item: Item, text: str) -> bool:
    """Where items run over whole paragraphs, one cannot tell where the series began."""
    return not text[text.rfind("\n", 0, item.span.start) + 1 : item.span.start].strip()


STYLE = StyleRule(RULE, find)
