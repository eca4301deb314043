"""Figures that stand in the facts but belong to another matter: swapped, leaked in, or said twice.

The likeness of a claim to a value is that to the most alike usable bearer of the value, so that facts which
share a value cannot raise a false alarm.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from assistant.checking.figures.align import Alignment, Bond
from assistant.checking.figures.claims import Claim, Key, idle
from assistant.checking.figures.items import Item
from assistant.checking.similarity import Matrix
from assistant.domain import Span

_EXCHANGE, _EXCHANGE_WITHIN = 0.22, 0.12
_RELUCTANCE = 0.05
_LEAK = 0.3
_NEAR = 0.27
_REPEATED = 0.1
# 两项 only counts what is named before it as often as it states a figure.
_ARABIC = re.compile(r"\d")
_OUT_OF = re.compile(r"中(?![心小学央共午旬])|其中|含")
_STRANGE, _LIKELIER, _AMONG_OTHERS = 0.25, 0.15, 0.0


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A claim whose figure belongs elsewhere: `item` is the fact's figure that should stand there.

    `leaked` tells that no other claim has that figure, nor this one's twice.
    """

    claim: int
    item: int
    leaked: bool = False


def misplaced(
    claims: Sequence[Claim], items: Sequence[Item], alignment: Alignment, derived: frozenset[int]
) -> tuple[Misplaced, ...]:
    """Claims that would fit clearly better with their figures exchanged, or with a figure no claim took.

    `derived` are items that proofs of other claims used up.
    """
    places = _Places(claims, items, alignment, derived)
    found: dict[int, Misplaced] = {}
    if places.exact:
        for pairs, leaked in ((places.exchanges(), False), (places.repeats(), False), (places.leaks(), True)):
            for claim, item in pairs:
                found.setdefault(claim, Misplaced(claim, item, leaked))
    return tuple(found[claim] for claim in sorted(found))


@dataclass(frozen=True)
class _Places:
    claims: Sequence[Claim]
    items: Sequence[Item]
    alignment: Alignment
    derived: frozenset[int]

    @cached_property
    def exact(self) -> list[int]:
        """Claims that equal a usable item."""
        return [
            claim
            for claim, binding in sorted(self.alignment.bindings.items())
            if binding.bond is Bond.SAME and self.items[binding.item].usable
        ]

    @cached_property
    def likeness(self) -> Matrix:
        usable = np.array([item.usable for item in self.items])
        masked: Matrix = np.where(usable[None, :], self.alignment.likeness, np.float32(0))
        return masked

    @cached_property
    def bearers(self) -> dict[Key, list[int]]:
        groups: dict[Key, list[int]] = defaultdict(list)
        for number, item in enumerate(self.items):
            groups[item.key].append(number)
        return groups

    @cached_property
    def fits(self) -> Matrix:
        """`fits[i, x]`: how well the i-th exact claim suits the value of the x-th."""
        likeness, keys = self.likeness[self.exact], [self.own(claim) for claim in self.exact]
        columns = {key: likeness[:, self.bearers[key]].max(axis=1) for key in keys}
        best: Matrix = np.stack([columns[key] for key in keys], axis=1)
        return best

    @cached_property
    def free(self) -> list[int]:
        """What no claim took; 0/2 and 一次 are never what should stand elsewhere."""
        return [
            number
            for number, item in enumerate(self.items)
            if number not in self.alignment.bound_items
            and "/" not in item.quantity.text
            and not idle(item.quantity)
        ]

    def own(self, claim: int) -> Key:
        return self.items[self.alignment.bindings[claim].item].key

    def exchanges(self) -> Iterator[tuple[int, int]]:
        """With i bound to value a and x to value b, i suits b and x suits a better by a margin in sum,
        and neither of them suits its own value much better; or each plays the part of the other's figure.
        """
        gain = self.fits - np.diag(self.fits)[:, None]
        willing = np.minimum(gain, gain.T) > -_RELUCTANCE
        margin = np.where(self._together, _EXCHANGE_WITHIN, _EXCHANGE)
        exchanged = ((gain + gain.T > margin) & willing) | self._crossed()
        for i, x in zip(*np.nonzero(exchanged), strict=True):
            one, other = self.exact[i], self.exact[x]
            same_unit = self.claims[one].key.unit == self.claims[other].key.unit
            if self.own(one) != self.own(other) and same_unit and not self._part_and_whole(one, other):
                yield one, self._most_alike(one, self.bearers[self.own(other)])

    def _part_and_whole(self, one: int, other: int) -> bool:
        """14名队员中已有11人: exchanged, the part would be more than its whole."""
        first, second = self.claims[min(one, other)], self.claims[max(one, other)]
        between = first.context[
            first.span.end - first.sentence.start : second.span.start - first.sentence.start
        ]
        together = first.sentence == second.sentence and _OUT_OF.search(between) is not None
        return together and first.key.value > second.key.value

    def _crossed(self) -> npt.NDArray[np.bool_]:
        """Pairs of one sentence and one line where each claim plays the part of the other's figure there.

        One of the two may play none that a word tells (人员14人，有证11人).
        """
        parts = np.array([self.claims[claim].role for claim in self.exact])
        items = [self.items[self.alignment.bindings[claim].item] for claim in self.exact]
        theirs = np.array([item.role for item in items])
        meets = parts[:, None] == theirs[None, :]
        apart = parts[:, None] != parts[None, :]
        crossed: npt.NDArray[np.bool_] = meets & meets.T & self._together & apart
        return crossed

    @cached_property
    def _together(self) -> npt.NDArray[np.bool_]:
        """Pairs of exact claims that stand in one sentence and are bound to one line."""
        items = [self.items[self.alignment.bindings[claim].item] for claim in self.exact]
        numbers = {source: at for at, source in enumerate(dict.fromkeys(item.source for item in items))}
        lines = np.array([numbers[item.source] for item in items])
        sentences = np.array([self.claims[claim].sentence.start for claim in self.exact])
        in_line, in_sentence = lines[:, None] == lines[None, :], sentences[:, None] == sentences[None, :]
        together: npt.NDArray[np.bool_] = in_line & in_sentence
        return together

    def leaks(self) -> Iterator[tuple[int, int]]:
        """A claim of a value that suits it badly, while a fact that suits it well lost its figure.

        The margin is smaller where another claim of the same value suits it better, and smaller still where
        this one hardly suits it at all.
        """
        open_items = [item for item in self.free if item not in self.derived]
        best_of_value: dict[Key, float] = defaultdict(lambda: -1.0)
        for place, claim in enumerate(self.exact):
            key = self.own(claim)
            best_of_value[key] = max(best_of_value[key], self.fits[place, place])
        for place, claim in enumerate(self.exact):
            rivals = [
                item
                for item in open_items
                if self.items[item].key != self.own(claim)
                and (
                    self.items[item].takes(self.claims[claim].quantity)
                    or self.items[item].key.value == self.claims[claim].key.value
                )
            ]
            if not rivals:
                continue
            item, mine = self._most_alike(claim, rivals), self.fits[place, place]
            shared = best_of_value[self.own(claim)] > mine
            near = self._of_one_line(item, self.alignment.bindings[claim].item)
            margin = _NEAR if near else _EXCHANGE if shared else _LEAK
            if shared and mine < _STRANGE and _ARABIC.search(self.claims[claim].quantity.text):
                margin = _AMONG_OTHERS if self._beside_its_line(claim, item) else _LIKELIER
            if self.likeness[claim, item] - mine > margin and not self._among_its_own(claim, item):
                yield claim, item

    def repeats(self) -> Iterator[tuple[int, int]]:
        """发现19个，整改19个: a figure twice in one sentence while another of its fact is said nowhere."""
        taken: dict[tuple[Span, int], int] = {}
        for claim in self.exact:
            item = self.alignment.bindings[claim].item
            first = taken.setdefault((self.claims[claim].sentence, item), claim)
            left = [
                other
                for other in self.free
                if self._of_one_line(other, item)
                and self.items[other].key != self.items[item].key
                and self.items[other].takes(self.claims[claim].quantity)
                and max(self.likeness[first, other], self.likeness[claim, other]) > _REPEATED
            ]
            if first != claim and left:
                worse = min(first, claim, key=lambda one: self.alignment.bindings[one].likeness)
                yield worse, self._most_alike(worse, left)

    def _most_alike(self, claim: int, among: Sequence[int]) -> int:
        return max(among, key=lambda item: float(self.likeness[claim, item]))

    def _of_one_line(self, one: int, other: int) -> bool:
        return self.items[one].source == self.items[other].source

    def _beside_its_line(self, claim: int, rival: int) -> bool:
        """Whether that part of the sentence states other figures of the rival's line, and none of the claim's
        own.
        """
        beside = {
            self.items[binding.item].source
            for other, binding in self.alignment.bindings.items()
            if other != claim
            and _part_of_sentence(self.claims[other]) == _part_of_sentence(self.claims[claim])
        }
        own = self.items[self.alignment.bindings[claim].item].source
        return self.items[rival].source in beside and own not in beside

    def _among_its_own(self, claim: int, rival: int) -> bool:
        """Whether the sentence states other figures of the claim's fact, and none of the rival's."""
        beside = [
            self.items[binding.item].fact
            for other, binding in self.alignment.bindings.items()
            if other != claim and self.claims[other].sentence == self.claims[claim].sentence
        ]
        own = self.items[self.alignment.bindings[claim].item].fact
        return own in beside and self.items[rival].fact not in beside


def _part_of_sentence(claim: Claim) -> tuple[Span, int]:
    """The sentence, and which of its parts between semicolons."""
    return claim.sentence, claim.context.count("；", 0, claim.span.start - claim.sentence.start)
