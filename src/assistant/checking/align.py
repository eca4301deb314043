"""Which figure of the facts each figure of the draft stands for: many to many, by clause.

Exact value and unit do the work; the likeness of the texts chooses among equals and carries the exchange
test of `exchanged`. The likeness sums three views: the figure's own window against the fact figure's window,
the whole sentence against the whole fact, and the fact's window inside the clause and the one before.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from assistant.checking.figures import Claim, Item, Key
from assistant.checking.hedges import rounds, same_hedge, shortens
from assistant.checking.similarity import Matrix, text_space
from assistant.checking.units import agrees
from assistant.domain import Span

_WINDOW, _SENTENCE, _WITHIN = 0.5, 0.25, 0.25
_SECOND_MENTION = 0.2
_OTHER_HEDGE = 0.25
_NEIGHBOUR = 0.3
_BONUS = 0.15
_EXCHANGE = 0.22
_RELUCTANCE = 0.05
_LEAK = 0.30


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


@dataclass(frozen=True, slots=True)
class Alignment:
    """`bindings` by claim; `likeness[claim, item]` for every pair."""

    bindings: Mapping[int, Binding]
    likeness: Matrix

    @property
    def bound_items(self) -> frozenset[int]:
        return frozenset(binding.item for binding in self.bindings.values())


def align(claims: Sequence[Claim], items: Sequence[Item]) -> Alignment:
    """Binds every claim that equals an item, is a legal rounding of it, or differs from it in the hedge alone."""
    likeness = _likeness(claims, items)
    equals = tuple(_equals(claims, items))
    first = _bound(equals, likeness, items)
    likeness = np.minimum(likeness + _together(claims, items, first), 1)
    return Alignment(_bound(equals, likeness, items), likeness)


def _bound(
    equals: Sequence[tuple[int, int, Bond]], likeness: Matrix, items: Sequence[Item]
) -> dict[int, Binding]:
    pairs = [Binding(claim, item, bond, float(likeness[claim, item])) for claim, item, bond in equals]
    meant = [pair for pair in pairs if pair.bond is not Bond.HEDGE or pair.likeness > _OTHER_HEDGE]
    return _assigned(meant, items)


def _together(claims: Sequence[Claim], items: Sequence[Item], bound: Mapping[int, Binding]) -> Matrix:
    """A bonus for the figures of a fact that another claim of the same sentence is bound to."""
    bonus = np.zeros((len(claims), len(items)), dtype=np.float32)
    of_fact: dict[int, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        of_fact[id(item.fact)].append(number)
    for one, binding in bound.items():
        fact = items[binding.item].fact
        if fact is None or binding.likeness < _NEIGHBOUR:
            continue
        for other, claim in enumerate(claims):
            if other != one and claim.sentence == claims[one].sentence:
                bonus[other, of_fact[id(fact)]] = _BONUS
    return bonus


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
    _, within = space.containment(clauses, their_windows)
    likeness: Matrix = (
        _WINDOW * space.similarity(windows, their_windows)
        + _SENTENCE * space.similarity(sentences, their_lines)
        + _WITHIN * within
    )
    return likeness


def _equals(claims: Sequence[Claim], items: Sequence[Item]) -> Iterator[tuple[int, int, Bond]]:
    for at, claim in enumerate(claims):
        for number, item in enumerate(items):
            bond = _bond(claim, item)
            if bond is not None:
                yield at, number, bond


def _bond(claim: Claim, item: Item) -> Bond | None:
    mine, theirs = claim.key, item.key
    same_value = mine.value == theirs.value and mine.high == theirs.high
    if not same_value and not claim.quantity.hedge:
        return None
    if not agrees(claim.quantity, item.quantity):
        return None
    if same_value:
        return Bond.SAME if same_hedge(claim.quantity.hedge, item.quantity.hedge) else Bond.HEDGE
    if item.quantity.hedge or mine.high is not None or theirs.high is not None:
        return None
    if rounds(claim.quantity, mine.value, theirs.value):
        return Bond.ROUNDED
    return Bond.HEDGE if shortens(mine.value, theirs.value) else None


def _assigned(pairs: list[Binding], items: Sequence[Item]) -> dict[int, Binding]:
    """One to one by likeness, exact bonds and usable facts first; then further mentions of what is taken."""
    order = sorted(
        pairs, key=lambda pair: (not items[pair.item].usable, pair.bond, -pair.likeness, pair.claim)
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


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A claim whose figure belongs elsewhere: `item` is the fact's figure that should stand there."""

    claim: int
    item: int


def misplaced(
    claims: Sequence[Claim], items: Sequence[Item], alignment: Alignment, derived: frozenset[int]
) -> tuple[Misplaced, ...]:
    """Claims that would fit clearly better with their figures exchanged, or with a figure no claim took.

    `derived` are items that proofs of other claims used up.
    """
    exact = [
        claim
        for claim, binding in sorted(alignment.bindings.items())
        if binding.bond is Bond.SAME and items[binding.item].usable
    ]
    if not exact:
        return ()
    values = _Values.of(items, alignment.likeness)
    own = [values.of_item[alignment.bindings[claim].item] for claim in exact]
    found = dict(_exchanges(claims, exact, own, values))
    free = sorted(set(range(len(items))) - alignment.bound_items - derived)
    for claim, item in (
        *_leaks(claims, items, alignment.bindings, exact, own, values, free),
        *_repeats(claims, items, alignment.bindings, exact, values, free),
    ):
        found.setdefault(claim, item)
    return tuple(Misplaced(claim, found[claim]) for claim in sorted(found))


@dataclass(frozen=True, slots=True)
class _Values:
    """The distinct values among usable items. `best[claim, value]` is the likeness to its most alike bearer.

    Bearers of one value are interchangeable, so facts that share a value cannot raise a false alarm.
    """

    keys: tuple[Key, ...]
    of_item: Mapping[int, int]
    bearers: tuple[tuple[int, ...], ...]
    best: Matrix
    likeness: Matrix

    @classmethod
    def of(cls, items: Sequence[Item], likeness: Matrix) -> "_Values":
        groups: dict[Key, list[int]] = defaultdict(list)
        for number, item in enumerate(items):
            groups[item.key].append(number)
        keys = tuple(groups)
        usable = np.array([item.usable for item in items])
        seen = np.where(usable[None, :], likeness, 0)
        best = np.stack([seen[:, groups[key]].max(axis=1) for key in keys], axis=1)
        of_item = {number: index for index, key in enumerate(keys) for number in groups[key]}
        return cls(keys, of_item, tuple(tuple(groups[key]) for key in keys), best, seen)

    def bearer(self, claim: int, value: int) -> int:
        return max(self.bearers[value], key=lambda item: float(self.likeness[claim, item]))


def _exchanges(
    claims: Sequence[Claim], exact: Sequence[int], own: Sequence[int], values: _Values
) -> Iterator[tuple[int, int]]:
    """Exchange argument: with i bound to value a and x to value b, i suits b and x suits a better by a margin,
    and neither of them suits its own value much better.
    """
    fits = values.best[np.ix_(exact, own)]
    kept = np.diag(fits)
    one_sided = fits - kept[:, None]
    gain = one_sided + one_sided.T
    willing = np.minimum(one_sided, one_sided.T) > -_RELUCTANCE
    for i, x in zip(*np.nonzero((gain > _EXCHANGE) & willing), strict=True):
        if own[i] != own[x] and claims[exact[i]].key.unit == claims[exact[x]].key.unit:
            yield exact[i], values.bearer(exact[i], own[x])


def _leaks(
    claims: Sequence[Claim],
    items: Sequence[Item],
    bindings: Mapping[int, Binding],
    exact: Sequence[int],
    own: Sequence[int],
    values: _Values,
    free: Sequence[int],
) -> Iterator[tuple[int, int]]:
    """A claim of a value that suits it badly, while a fact that suits it well lost its figure.

    The margin is smaller where another claim of the same value suits it better.
    """
    for place, claim in enumerate(exact):
        others = [
            item
            for item in free
            if values.of_item[item] != own[place]
            and _may_replace(claims[claim].key, values.keys[values.of_item[item]])
        ]
        if not others:
            continue
        item = max(others, key=lambda number: float(values.likeness[claim, number]))
        mine = float(values.best[claim, own[place]])
        shared = any(
            own[other] == own[place] and values.best[exact[other], own[place]] > mine
            for other in range(len(exact))
            if other != place
        )
        better = values.likeness[claim, item] - mine > (_EXCHANGE if shared else _LEAK)
        if better and not _among_its_own(claims, items, bindings, claim, item):
            yield claim, item


def _repeats(
    claims: Sequence[Claim],
    items: Sequence[Item],
    bindings: Mapping[int, Binding],
    exact: Sequence[int],
    values: _Values,
    free: Sequence[int],
) -> Iterator[tuple[int, int]]:
    """发现19个，整改19个: a figure said twice in one sentence while another of its fact is said nowhere."""
    taken: dict[tuple[Span, int], int] = {}
    for claim in exact:
        item = bindings[claim].item
        first = taken.setdefault((claims[claim].sentence, item), claim)
        left = [
            other for other in free if items[other].fact is items[item].fact and items[item].fact is not None
        ]
        same = [other for other in left if items[other].key.unit == items[item].key.unit]
        if first != claim and same:
            worse = min(first, claim, key=lambda one: bindings[one].likeness)
            yield worse, max(same, key=lambda other: float(values.likeness[worse, other]))


def _among_its_own(
    claims: Sequence[Claim], items: Sequence[Item], bindings: Mapping[int, Binding], claim: int, item: int
) -> bool:
    """Whether the sentence states other figures of the claim's fact, and none of the rival's."""
    beside = [
        items[binding.item].fact
        for other, binding in bindings.items()
        if other != claim and claims[other].sentence == claims[claim].sentence
    ]
    return items[bindings[claim].item].fact in beside and items[item].fact not in beside


def _may_replace(claim: Key, key: Key) -> bool:
    """A value in the claim's unit or without one, or the claim's own value in another unit."""
    return key.unit in (claim.unit, "") or key.value == claim.value
