"""Figures told together, of which another may have been computed.

In the sentences around it, on one line of the notes, or under one name of the notes.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim, Key
from assistant.checking.proofs.counting import lines_beside
from assistant.checking.proofs.proof import may_be_added, supported
from assistant.domain import Bar, Source

_BEFORE = 3
"""Sentences before the claim whose figures it may be computed from."""

_MOST_OPERANDS, _MOST_ALIKE = 24, 4


@dataclass(frozen=True, slots=True)
class Operand:
    """`counts` tells whether it may be a term of a sum that gives the claim, `known` whether the notes
    bear it out.
    """

    text: str
    key: Key
    counts: bool
    item: int | None
    known: bool


def told_together(case: Case, at: int, proved: frozenset[int]) -> Iterator[tuple[bool, Sequence[Operand]]]:
    """Figures told together, the nearest first, and whether they are those of the claim's own sentence."""
    claim = case.claims[at]
    yield True, [_stated(case, at, one, proved) for one in case.in_sentence(claim) if one != at]
    here = case.sentences.index(claim.sentence) if claim.sentence in case.sentences else -1
    if here >= 0:
        near = case.sentences[max(0, here - _BEFORE) : here + 1]
        around = (one for one, other in enumerate(case.claims) if one != at and other.sentence in near)
        yield False, [_stated(case, at, one, proved) for one in around]
    together: dict[tuple[Source, str], list[int]] = defaultdict(list)
    of_name: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(case.items):
        if not item.withheld or (item.fact is not None and item.fact.bar is Bar.OTHER_YEAR):
            held = item.fact is not None
            together[item.source, "held" if held else "row"].append(number)
            if item.fact is not None:
                together[item.source, item.fact.id].append(number)
            if len(item.quantity.indicator) > 1:
                of_name[item.quantity.indicator].append(number)
    beside = lines_beside(case, at)
    likeness = case.alignment.likeness[at]

    def nearness(numbers: Sequence[int]) -> float:
        first = case.items[numbers[0]].source in beside
        return len(numbers) / _MOST_OPERANDS - max(float(likeness[number]) for number in numbers) - first

    told = sorted({number for numbers in together.values() for number in numbers})
    alike = sorted(told, key=lambda number: -float(likeness[number]))[:_MOST_ALIKE]
    noted = {number: _noted(case, claim, number) for number in told}
    for numbers in filter(None, (*of_name.values(), alike, *sorted(together.values(), key=nearness))):
        yield False, [noted[number] for number in numbers[:_MOST_OPERANDS]]


def _stated(case: Case, at: int, one: int, proved: frozenset[int]) -> Operand:
    claim, other = case.claims[at], case.claims[one]
    binding = case.alignment.bindings.get(one)
    bound = supported(case, one) or (binding is not None and not case.items[binding.item].withheld)
    item = binding.item if binding is not None and bound else None
    counts = may_be_added(claim.quantity, other.quantity) or may_be_added(other.quantity, claim.quantity)
    return Operand(other.quantity.text, other.key, counts, item, bound or one in proved)


def _noted(case: Case, claim: Claim, number: int) -> Operand:
    item = case.items[number]
    counts = item.takes(claim.quantity) or may_be_added(claim.quantity, item.quantity)
    return Operand(item.quantity.text, item.key, counts, number, known=True)
