"""A figure behind the very word that the notes put before another one: 简易14件 where they say 简易38普通14.

Unlike the likeness of texts this holds for small and bare figures too: the word stands in the notes before
one value alone, and before the figure's own value never.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.checking.fidelity.misplaced import Misplaced
from assistant.checking.figures.align import Alignment, Bond
from assistant.checking.figures.claims import Claim, Key, idle
from assistant.checking.figures.items import Item
from assistant.checking.similarity import terms
from assistant.language import general_words
from assistant.language.words import words_of

_HAN = re.compile(r"[\u4e00-\u9fff]")
_NEAREST_WORDS = 8
_FAR_WORSE = 0.2


def mislabelled(
    claims: Sequence[Claim], items: Sequence[Item], alignment: Alignment
) -> tuple[Misplaced, ...]:
    """Claims of a value that the notes call otherwise, each with the figure that they call so."""
    return tuple(_Labels(claims, items, alignment).found())


@dataclass(frozen=True)
class _Labels:
    claims: Sequence[Claim]
    items: Sequence[Item]
    alignment: Alignment

    def found(self) -> Iterator[Misplaced]:
        for claim, binding in sorted(self.alignment.bindings.items()):
            own = self.items[binding.item]
            if binding.bond is not Bond.SAME or not own.usable:
                continue
            label = self.of_claims[claim]
            theirs = [self.of_items[bearer] for bearer in self.bearers[own.key]]
            if any(label & words or not words for words in theirs):
                continue
            called = {number for word in label for number in self._called(word, claim)}
            called = {number for number in called if self._apart(claim, number)}
            called = {number for number in called if not self._fits_far_worse(claim, number)}
            if len({self.items[number].key for number in called}) == 1:
                yield Misplaced(claim, min(called))

    def _apart(self, claim: int, number: int) -> bool:
        """Whether the word heads that figure alone: in 明白人老的85个，又添17个 it heads both.

        Within one line the draft must have put the word of the claim's own figure elsewhere.
        """
        own = self.alignment.bindings[claim].item
        if self.items[own].source != self.items[number].source:
            return True
        others = [label for at, label in enumerate(self.of_claims) if at != claim]
        return any(label & self.of_items[own] for label in others)

    def _fits_far_worse(self, claim: int, number: int) -> bool:
        """Whether all else around the claim speaks for the figure it states."""
        mine = self.alignment.bindings[claim].likeness
        return mine - float(self.alignment.likeness[claim, number]) > _FAR_WORSE

    def _called(self, word: str, claim: int) -> Sequence[int]:
        """The items of one value that alone bear the word, where no other claim does and the unit fits."""
        bearing = self.items_with[word]
        keys = {self.items[number].key for number in bearing}
        stated = {self.claims[other].key for other in self.claims_with[word]}
        mine = self.claims[claim]
        if len(keys) != 1 or stated != {mine.key} or keys & {mine.key}:
            return ()
        return [number for number in bearing if self._fits(mine, number)]

    def _fits(self, claim: Claim, number: int) -> bool:
        item = self.items[number]
        taker = self.takers.get(number)
        lost = taker is None or not self.of_claims[taker] & self.of_items[number]
        exact = (
            not idle(item.quantity)
            and not item.quantity.hedge
            and item.key.high is None
            and item.key.value != claim.key.value
        )
        apart = item.role != "" and claim.role not in ("", item.role)
        return item.usable and exact and lost and not apart and item.takes(claim.quantity)

    @cached_property
    def of_claims(self) -> list[frozenset[str]]:
        return [label_of(claim.window) for claim in self.claims]

    @cached_property
    def of_items(self) -> list[frozenset[str]]:
        return [label_of(item.window) for item in self.items]

    @cached_property
    def items_with(self) -> dict[str, list[int]]:
        usable = [
            label if item.usable else frozenset()
            for label, item in zip(self.of_items, self.items, strict=True)
        ]
        return _where(usable)

    @cached_property
    def claims_with(self) -> dict[str, list[int]]:
        return _where(self.of_claims)

    @cached_property
    def bearers(self) -> dict[Key, list[int]]:
        found: dict[Key, list[int]] = defaultdict(list)
        for number, item in enumerate(self.items):
            found[item.key].append(number)
        return found

    @cached_property
    def takers(self) -> dict[int, int]:
        """The first claim that is bound to each item."""
        found: dict[int, int] = {}
        for claim, binding in sorted(self.alignment.bindings.items()):
            found.setdefault(binding.item, claim)
        return found


@lru_cache(maxsize=4096)
def label_of(window: str) -> frozenset[str]:
    """The pairs of characters of the last words before a figure, but for verbs that go with anything."""
    said = "".join(" " if word in general_words() else word for word in words_of(window))
    places = [match.start() for match in _HAN.finditer(said)][-_NEAREST_WORDS:]
    return frozenset(term for term in terms(said[places[0] :]) if len(term) == 2) if places else frozenset()


def _where(labels: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, label in enumerate(labels):
        for word in label:
            found[word].append(number)
    return found
