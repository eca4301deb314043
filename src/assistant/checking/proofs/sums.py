"""Figures of the notes added up: of one matter, of one line, or of all lines that a sentence tells of."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.items import Item
from assistant.checking.proofs.counting import lines_beside
from assistant.checking.proofs.proof import Proof, formula, is_value, may_be_added, supported
from assistant.domain import Hedge, Source

_TOTAL = re.compile(r"共|合计|累计|总计|总数|总共|全年|各类|先后|年内")
_PART_OF_SUM = 0.2
_PART_OF_SUBSET = 0.4
_COUNTED_ALIKE = 0.05
_MOST_PARTS = 8
_UNSAID = 3
_ABOVE = (Hedge.MORE, Hedge.OVER)


def sums(case: Case, at: int) -> Iterator[Proof]:
    """Facts added up: under a cue those most alike or of one indicator, else three or more of one fact."""
    claim = case.claims[at]
    if claim.key.unit == "%":
        return
    near = [
        item
        for item in case.items_near(at, _COUNTED_ALIKE, _ABOVE if claim.quantity.hedge in _ABOVE else ())
        if _adds_to(case.items[item], claim)
        and 0 < case.items[item].key.value < claim.key.value
        and (case.alignment.likeness[at, item] > _PART_OF_SUM or _counts_the_same(claim, case.items[item]))
    ]
    cue = _TOTAL.search(case.clause_lead(claim)) or _TOTAL.search(case.sentence_lead(claim)[-12:])
    least = 2 if cue else _UNSAID
    beside = lines_beside(case, at)
    for group in _groups(case, at, near) if cue else _by(case, near, _line_of):
        rough = any(case.items[item].quantity.hedge for item in group)
        told = rough or case.items[group[0]].source in beside
        if len(group) >= (2 if told else least) or _times(case.items[group[0]]) > 1:
            yield from _sum(case, at, group)
    if cue:
        yield from _sum(case, at, _of_lines_told(case, at))


def _of_lines_told(case: Case, at: int) -> Sequence[int]:
    """The first figure in the claim's unit of each line that the sentence tells of (各社区共2840人次)."""
    claim, told = case.claims[at], dict[Source, int]()
    lines = {
        case.items[case.alignment.bindings[one].item].source
        for one in case.in_sentence(claim)
        if supported(case, one)
    }
    for number in case.exact_items:
        item = case.items[number]
        if item.source in lines and item.quantity.unit == claim.quantity.unit:
            told.setdefault(item.source, number)
    return tuple(told.values()) if len(told) > 1 else ()


def _adds_to(item: Item, claim: Claim) -> bool:
    return item.takes(claim.quantity) or may_be_added(claim.quantity, item.quantity)


def _counts_the_same(claim: Claim, item: Item) -> bool:
    """集市宣传 is a kind of 宣传."""
    counted = claim.quantity.indicator
    return len(counted) >= 2 and item.window.endswith(counted)


def _sum(case: Case, at: int, group: Sequence[int]) -> Iterator[Proof]:
    """A whole and its own parts (2条，1条属实，1条不实) are not added up."""
    values = [case.items[item].key.value * _times(case.items[item]) for item in group]
    if len(values) > 2 and max(values) * 2 == sum(values):
        return
    total, claim = sum(values, Decimal(0)), case.claims[at]
    rough = any(case.items[item].quantity.hedge for item in group) and claim.key.value == total
    if values and (rough or is_value(claim, total)):
        yield Proof(at, "sum", tuple(group), formula("+", values, total))


def _times(item: Item) -> int:
    """三、四季度各2件: how often the figure counts."""
    lead = item.context[: item.quantity.span.start]
    if "各" not in lead[-2:]:
        return 1
    shared = re.search(r"(\S+)各\S?$", re.split(r"[\d，；。]", lead)[-1])
    return shared[1].count("、") + 1 if shared else 1


def _groups(case: Case, at: int, near: Sequence[int]) -> Iterator[Sequence[int]]:
    for length in range(2, min(len(near), _MOST_PARTS) + 1):
        yield near[:length]
    for key in (_indicator_of, _line_of):
        yield from _by(case, near, key)
    close = [item for item in near[:4] if case.alignment.likeness[at, item] > _PART_OF_SUBSET]
    for length in (2, 3):
        yield from combinations(close, length)


def _by(case: Case, near: Sequence[int], key: Callable[[Item], object]) -> Iterable[Sequence[int]]:
    same: dict[object, list[int]] = defaultdict(list)
    for item in near:
        same[key(case.items[item])].append(item)
    return same.values()


def _indicator_of(item: Item) -> object:
    return item.quantity.indicator


def _line_of(item: Item) -> object:
    return item.source.file, item.source.line
