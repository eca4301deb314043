"""Figures of one line of the notes under each other's names: 普通94件、简易31件 where it has 简易94，普通31.

Which of two belongs where is told by what sets their names apart: the words and the part that the one has
and the other has not. What both are called (程序案件) says nothing, nor does their order.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from assistant.checking.case import Case
from assistant.checking.fidelity.misplaced import Misplaced
from assistant.checking.similarity import terms
from assistant.domain import Source

_RESPECTIVELY = re.compile(r"(?P<names>[^，。；：\d]+?)分别[^，。；：\d]*$")
_JOINT, _NEXT = re.compile(r"[、和与及]|以及"), re.compile(r"(?:[、和与及，]|以及)$")
_OWN_LINE = 0.3
_SAME_PART = {"from": "last-year"}
_BY_PART = 2


@dataclass(frozen=True, slots=True)
class _Name:
    """What a figure is called, in terms, and the part it plays."""

    words: frozenset[str]
    part: str

    def beside(self, sibling: "_Name") -> "_Name":
        """What sets it apart from its sibling's."""
        return _Name(self.words - sibling.words, self.part if self.part != sibling.part else "")

    def shared(self, other: "_Name") -> int:
        return len(self.words & other.words) + _BY_PART * (self.part == other.part != "")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two claims of a sentence with figures of one line that state their values.

    `own` tells how much each is called as its own figure is, `crossed` as the other's.
    """

    claims: tuple[int, int]
    items: tuple[int, int]
    own: tuple[int, int]
    crossed: tuple[int, int]


@dataclass(frozen=True)
class Siblings:
    """The figures of a sentence that a line of the notes tells together."""

    case: Case

    @cached_property
    def exchanged(self) -> Mapping[Misplaced, int]:
        """Claims that bear the name of the other's figure and nothing of their own one's, with the latter."""
        of_claims: dict[tuple[int, int], list[_Pair]] = defaultdict(list)
        for pair in self._pairs:
            of_claims[pair.claims].append(pair)
        found: dict[int, tuple[Misplaced, int]] = {}
        for (one, other), pairs in of_claims.items():
            crossed = next((pair for pair in pairs if all(pair.crossed)), None)
            if crossed is not None and not any(any(pair.own) for pair in pairs):
                first, second = crossed.items
                found.setdefault(one, (Misplaced(one, second), first))
                found.setdefault(other, (Misplaced(other, first), second))
        return dict(found.values())

    @cached_property
    def settled(self) -> frozenset[tuple[int, int]]:
        """Claims with figures that their names say belong to the other."""
        told = (pair for pair in self._pairs if all(pair.own) and sum(pair.own) > sum(pair.crossed))
        return frozenset(cross for pair in told for cross in zip(pair.claims, pair.items[::-1], strict=True))

    @cached_property
    def _pairs(self) -> Sequence[_Pair]:
        case = self.case
        sentences = dict.fromkeys(claim.sentence for claim in case.claims)
        return [
            self._compared((one, other), (at, beside))
            for sentence in sentences
            for one, other in combinations(case.in_sentence(case.claims[case.claims_in(sentence)[0]]), 2)
            if case.claims[one].key.value != case.claims[other].key.value
            for line in self._lines((one, other))
            for at in self._stating[one].get(line, ())
            for beside in self._stating[other].get(line, ())
            if self._counted_alike((one, other), (at, beside))
        ]

    def _lines(self, claims: tuple[int, int]) -> set[Source]:
        """The lines that one of the claims is bound to, and the other too, or to nothing much like it."""
        case = self.case
        bound = [case.alignment.bindings.get(claim) for claim in claims]
        lines = {case.items[one.item].source for one in bound if one is not None}
        firm = {case.items[one.item].source for one in bound if one is not None and one.likeness > _OWN_LINE}
        return {line for line in lines if not firm - {line}}

    @cached_property
    def _stating(self) -> Sequence[Mapping[Source, Sequence[int]]]:
        """For each claim the usable exact items of its value and unit, by line."""
        case, found = self.case, []
        of_value: dict[Decimal, list[int]] = defaultdict(list)
        for number, item in enumerate(case.items):
            if item.usable:
                of_value[item.key.value].append(number)
        for claim in case.claims:
            of_line: dict[Source, list[int]] = defaultdict(list)
            for number in of_value[claim.key.value] if not claim.quantity.hedge else ():
                if case.items[number].takes(claim.quantity):
                    of_line[case.items[number].source].append(number)
            found.append(of_line)
        return found

    def _counted_alike(self, claims: tuple[int, int], items: tuple[int, int]) -> bool:
        crossed = zip(claims, items[::-1], strict=True)
        return all(self.case.items[item].takes(self.case.claims[claim].quantity) for claim, item in crossed)

    def _compared(self, claims: tuple[int, int], items: tuple[int, int]) -> _Pair:
        one, other = (self._said[claim] for claim in claims)
        first, second = (_named(self.case.items[item].window, self.case.items[item].role) for item in items)
        one, other = one.beside(other), other.beside(one)
        first, second = first.beside(second), second.beside(first)
        own, crossed = (one.shared(first), other.shared(second)), (one.shared(second), other.shared(first))
        return _Pair(claims, items, own, crossed)

    @cached_property
    def _said(self) -> Sequence[_Name]:
        """The name of each claim; 巡查和执法分别开展4次、2次 names them in the order of its list."""
        case = self.case
        names = [_named(claim.window, claim.role) for claim in case.claims]
        for at, claim in enumerate(case.claims):
            told = _RESPECTIVELY.search(case.sentence_lead(claim))
            if told is None:
                continue
            listed, run = _JOINT.split(told["names"]), [at]
            while (behind := run[-1] + 1) < len(names) and self._is_next(behind):
                run.append(behind)
            if len(listed) == len(run):
                names[at:behind] = [_named(name, "") for name in listed]
        return names

    def _is_next(self, at: int) -> bool:
        claims = self.case.claims
        between = self.case.draft[claims[at - 1].span.end : claims[at].span.start]
        return claims[at].sentence == claims[at - 1].sentence and _NEXT.fullmatch(between) is not None


def _named(window: str, part: str) -> _Name:
    return _Name(terms(window), _SAME_PART.get(part, part))
