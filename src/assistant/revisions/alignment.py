"""Where the places of one text stand in another that differs from it here and there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from assistant.domain import Change, Span

_TOKEN = re.compile(r"\w+[^\w\s]*|[^\w\s]+")
# Comparing character by character takes time with the product of the lengths.
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class _Match:
    """A stretch that both texts have: where it begins in the one and in the other."""

    start: int
    there: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length

    def place(self, at: int) -> int:
        return self.there + min(max(at - self.start, 0), self.length)


class Alignment:
    """Clauses are matched first, and characters between those that match."""

    def __init__(self, one: str, other: str) -> None:
        self._one, self._other = one, other
        self._matches = tuple(_joined(_matches(one, other)))

    @property
    def shared(self) -> int:
        """How many characters the texts have in common."""
        return sum(each.length for each in self._matches)

    def changes(self) -> Iterator[Change]:
        """What leads from the one text to the other, without reasons."""
        ends = (_Match(0, 0, 0), *self._matches, _Match(len(self._one), len(self._other), 0))
        for left, right in pairwise(ends):
            span = Span(left.end, right.start)
            after = self._other[left.there + left.length : right.there]
            if after or span.start < span.end:
                yield Change(span, span.of(self._one), after, "")

    def exactly(self, span: Span) -> Span | None:
        """The stretch of the other text that reads the same and stands in the same place."""
        ending = [each for each in self._matches if each.start <= span.end <= each.end]
        if not ending:
            return None
        # An empty stretch between two matches belongs to the one that ends there.
        end = ending[0].place(span.end)
        found = Span(end - (span.end - span.start), end) if end >= span.end - span.start else None
        return found if found and found.of(self._other) == span.of(self._one) else None

    def nearest(self, span: Span) -> Span:
        """As much of the stretch as stands in the other text, of an empty one the character after it.

        Where nothing does, the character before, at the beginning of a line the one after.
        """
        wide = Span(span.start, max(span.end, span.start + 1))
        over = [each for each in self._matches if wide.overlaps(Span(each.start, each.end))]
        if over:
            return Span(over[0].place(wide.start), over[-1].place(wide.end))
        end = max((each.place(each.end) for each in self._matches if each.end <= span.start), default=0)
        at = end - 1 if end and not self._other[end - 1].isspace() else end
        return Span(at, at + 1)


def _matches(one: str, other: str) -> Iterator[_Match]:
    left, right = list(_TOKEN.finditer(one)), list(_TOKEN.finditer(other))
    words = [each[0] for each in left], [each[0] for each in right]
    at = there = 0
    for first, second, size in SequenceMatcher(None, *words, autojunk=False).get_matching_blocks():
        for step in range(size):
            here, begun = left[first + step], right[second + step].start()
            yield from _between(one[at : here.start()], other[there:begun], at, there)
            yield _Match(here.start(), begun, len(here[0]))
            at, there = here.end(), begun + len(here[0])
    yield from _between(one[at:], other[there:], at, there)


def _between(one: str, other: str, at: int, there: int) -> Iterator[_Match]:
    if len(one) * len(other) <= _MOST:
        for first, second, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
            yield _Match(at + first, there + second, size)


def _joined(matches: Iterator[_Match]) -> Iterator[_Match]:
    """Neighbours with nothing between them on either side are one."""
    before = _Match(0, 0, 0)
    for each in matches:
        if (before.end, before.there + before.length) == (each.start, each.there):
            before = _Match(before.start, before.there, before.length + each.length)
            continue
        if before.length:
            yield before
        before = each if each.length else before
    if before.length:
        yield before
