"""Which figure of the facts each figure of the draft stands for: many to many, by clause.

Exact value and unit do the work; the likeness of the texts chooses among equals and carries the exchange
test of misplaced.py. The likeness sums three views: the figure's own window against the fact figure's window,
the whole sentence against the whole fact, and the fact's window inside the clause and the one before.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from functools import cached_property
from typing import TypeVar

import numpy as np

from assistant.checking.figures.claims import Claim
from assistant.checking.figures.hedges import rounds, same_hedge, shortens, step
from assistant.checking.figures.items import Item
from assistant.checking.similarity import Matrix, text_space
from assistant.domain import Source, Span

Place = TypeVar("Place", bound=Hashable)
_WINDOW, _SENTENCE, _WITHIN = 0.5, 0.25, 0.25
_PART = 0.15
_SECOND_MENTION = 0.2
_OTHER_FIGURE = 0.25
_NO_UNIT = 0.1
_TELLING = 100
_SMALL, _SMALL_AND_ALIKE = 10, -0.1
_NEIGHBOUR = 0.3
_BONUS = 0.15
_SIDE_BY_SIDE = 0.1
_CHANGES = ("more", "fewer")
_COMPARES = re.compile("[较比]")
_CHANGE = re.compile(r"[+＋\-－−↑↓增减升降多少高低涨跌较比同]")


class Bond(IntEnum):
    """How a claim stands to the item it is bound to, best first."""

    SAME = 0
    ROUNDED = 1
    HEDGE = 2


@dataclass(frozen=True, slots=True)
class Binding:
    """`claim` and `item` are indices; `likeness` is 0 to 1."""

    claim: int
    item: int
    bond: Bond
    likeness: float


@dataclass(frozen=True)
class Alignment:
    """`bindings` by claim; `likeness[claim, item]` for every pair."""

    bindings: Mapping[int, Binding]
    likeness: Matrix

    @cached_property
    def bound_items(self) -> frozenset[int]:
        return frozenset(binding.item for binding in self.bindings.values())


def align(claims: Sequence[Claim], items: Sequence[Item]) -> Alignment:
    """Binds every claim that equals an item, rounds it legally, or differs from it in the hedge alone."""
    equals = tuple(_equals(claims, items))
    likeness = _likeness(claims, items) + _of_one_line(claims, items, equals)
    first = _bound(equals, likeness, claims, items)
    likeness = np.minimum(likeness + _together(claims, items, first), 1)
    return Alignment(_bound(equals, likeness, claims, items), likeness)


def _bound(
    equals: Sequence[tuple[int, int, Bond]], likeness: Matrix, claims: Sequence[Claim], items: Sequence[Item]
) -> dict[int, Binding]:
    pairs = [Binding(claim, item, bond, float(likeness[claim, item])) for claim, item, bond in equals]
    meant = [pair for pair in pairs if pair.likeness > _least(pair, claims, items)]
    bound = _assigned(meant, items)
    taken = {binding.item for binding in bound.values()}
    left = [
        pair
        for pair in pairs
        if pair.claim not in bound
        and pair.item not in taken
        and pair.bond is Bond.SAME
        and items[pair.item].key.value >= _SMALL
    ]
    return _assigned(left, items) | bound


def _play_apart(claim: Claim, item: Item) -> bool:
    """Whether words tell that the two play different parts: 原定3期, 另3期."""
    return bool(claim.role and item.role) and claim.role != item.role


def _least(pair: Binding, claims: Sequence[Claim], items: Sequence[Item]) -> float:
    """How alike the texts must be: the less the figures say, the more."""
    key = items[pair.item].key
    if pair.bond is Bond.ROUNDED and key.value >= _TELLING:
        return 0.0
    if pair.bond is not Bond.SAME and key != claims[pair.claim].key:
        return _OTHER_FIGURE
    if key.value < _SMALL and _play_apart(claims[pair.claim], items[pair.item]):
        return 0.0
    if key.value >= _TELLING or (key.unit and key.value >= _SMALL):
        return -1.0
    return _SMALL_AND_ALIKE if key.unit else _NO_UNIT


def _together(claims: Sequence[Claim], items: Sequence[Item], bound: Mapping[int, Binding]) -> Matrix:
    """A bonus for the figures of a fact that another claim of the same sentence is bound to."""
    bonus = np.zeros((len(claims), len(items)), dtype=np.float32)
    of_fact = _numbered(id(item.fact) for item in items)
    of_sentence = _numbered(claim.sentence for claim in claims)
    for one, binding in bound.items():
        fact = items[binding.item].fact
        if fact is None or binding.likeness < _NEIGHBOUR:
            continue
        for other in of_sentence[claims[one].sentence]:
            if other != one:
                bonus[other, of_fact[id(fact)]] = _BONUS
    return bonus


def _of_one_line(
    claims: Sequence[Claim], items: Sequence[Item], equals: Sequence[tuple[int, int, Bond]]
) -> Matrix:
    """A bonus for the figures of a line of which a sentence states two values or more.

    新考9过7 behind 9人参加考试，7人通过: either alone may be chance, both are not.
    """
    bonus = np.zeros((len(claims), len(items)), dtype=np.float32)
    shared: dict[tuple[Span, Source], set[Decimal]] = defaultdict(set)
    for at, number, bond in equals:
        if bond is Bond.SAME and items[number].usable:
            shared[claims[at].sentence, items[number].source].add(items[number].key.value)
    of_sentence = _numbered(claim.sentence for claim in claims)
    of_line = _numbered(item.source for item in items)
    for (sentence, line), values in shared.items():
        if len(values) > 1:
            bonus[np.ix_(of_sentence[sentence], of_line[line])] = _SIDE_BY_SIDE
    return bonus


def _numbered(places: Iterable[Place]) -> Mapping[Place, Sequence[int]]:
    """The numbers of what stands at each place."""
    found: dict[Place, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        found[place].append(number)
    return found


def _likeness(claims: Sequence[Claim], items: Sequence[Item]) -> Matrix:
    if not claims or not items:
        return np.zeros((len(claims), len(items)), dtype=np.float32)
    contexts = dict.fromkeys([claim.context for claim in claims] + [item.context for item in items])
    space = text_space(tuple(contexts))
    windows = space.vectors([claim.window for claim in claims])
    sentences = space.vectors([claim.context for claim in claims])
    clauses = space.vectors([claim.near for claim in claims])
    their_windows = space.vectors([item.window for item in items])
    their_lines = space.vectors([item.context for item in items])
    within = space.holding(clauses, their_windows)
    likeness: Matrix = (
        _WINDOW * space.similarity(windows, their_windows)
        + _SENTENCE * space.similarity(sentences, their_lines)
        + _WITHIN * within
        + _parts(claims, items)
    )
    return likeness


def _parts(claims: Sequence[Claim], items: Sequence[Item]) -> Matrix:
    """For figures that play the same part in what is told, against those that play another."""
    mine = np.array([claim.role for claim in claims])[:, None]
    theirs = np.array([item.role for item in items])[None, :]
    told = (mine != "") & (theirs != "")
    one_sided = (mine != "") ^ (theirs != "")
    same = told & (mine == theirs)
    parts: Matrix = (_PART * same - _PART * (told & ~same) - _PART / 3 * one_sided).astype(np.float32)
    return parts


def _equals(claims: Sequence[Claim], items: Sequence[Item]) -> Iterator[tuple[int, int, Bond]]:
    of_value: dict[Decimal, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        of_value[item.key.value].append(number)
    for at, claim in enumerate(claims):
        value = claim.key.value
        for number in _within_a_step(value, items) if claim.quantity.hedge else of_value[value]:
            bond = _bond(claim, items[number])
            if bond is not None:
                yield at, number, bond


def _within_a_step(value: Decimal, items: Sequence[Item]) -> Iterator[int]:
    """The items that a hedged value may stand for."""
    reach = step(value)
    return (number for number, item in enumerate(items) if abs(item.key.value - value) < reach)


def _bond(claim: Claim, item: Item) -> Bond | None:
    mine, theirs = claim.key, item.key
    if _tells_change(claim) and not _may_tell_change(item):
        return None
    same_value = mine.value == theirs.value and mine.high == theirs.high
    if same_value:
        same = same_hedge(claim.quantity, item.quantity)
        return (Bond.SAME if same else Bond.HEDGE) if item.takes(claim.quantity) else None
    if not claim.quantity.hedge or item.quantity.hedge or mine.high is not None or theirs.high is not None:
        return None
    if not shortens(mine.value, theirs.value) or not item.takes(claim.quantity):
        return None
    return Bond.ROUNDED if rounds(claim.quantity, mine.value, theirs.value) else Bond.HEDGE


def _tells_change(claim: Claim) -> bool:
    """同比减少3件: how far something moved, not how much there is."""
    return claim.role in _CHANGES and _COMPARES.search(claim.near) is not None


def _may_tell_change(item: Item) -> bool:
    return item.role in _CHANGES or _CHANGE.search(item.window) is not None


def _assigned(pairs: list[Binding], items: Sequence[Item]) -> dict[int, Binding]:
    """One to one by likeness, exact bonds and usable facts first; then further mentions of what is taken."""
    order = sorted(
        pairs,
        key=lambda pair: (
            not items[pair.item].usable,
            pair.bond is not Bond.SAME,
            -pair.likeness,
            pair.claim,
        ),
    )
    bound: dict[int, Binding] = {}
    taken: set[int] = set()
    for pair in order:
        if pair.claim not in bound and pair.item not in taken:
            bound[pair.claim] = pair
            taken.add(pair.item)
    for pair in order:
        if pair.claim not in bound and pair.likeness > _SECOND_MENTION:
            bound[pair.claim] = pair
    return bound
