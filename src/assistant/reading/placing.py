"""Where a heading belongs that lost its number, told from the numbered headings around it."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

_COMMA_WEIGHT = 10


@dataclass(frozen=True, slots=True)
class Numbered:
    """A heading with its number; `at` is the index of its line."""

    at: int
    level: int
    ordinal: int
    title: str


@dataclass(frozen=True, slots=True)
class _Look:
    """What the headings of a level look like: in halves (强化领导，压实责任) or not, and how long."""

    commas: float
    length: float

    def distance(self, title: str) -> float:
        return _COMMA_WEIGHT * abs(self.commas - ("，" in title)) + abs(self.length - len(title))


class Placing:
    """Levels for unnumbered headings among the numbered ones of a report."""

    def __init__(self, numbered: Sequence[Numbered]) -> None:
        self._numbered = numbered
        self._places = [heading.at for heading in numbered]
        self._gaps = _gaps(numbered)
        self._looks = {level: _look(numbered, level) for level in sorted({h.level for h in numbered})}

    def level(self, at: int, title: str, *, stands_below: bool) -> int | None:
        """The level of an unnumbered heading in this line, None where it is none.

        `stands_below` says that a heading without text of its own is right above.
        """
        index = bisect(self._places, at)
        before = self._numbered[index - 1] if index else None
        after = self._numbered[index] if index < len(self._numbered) else None
        if after is None:
            return 1 if before is None else self._most_alike(title, 1, before.level)
        if after.ordinal == 1:
            if before is None or before.level >= after.level:
                return self._above(after.level)
            return None if stands_below else before.level
        if before is None or before.level == after.level or self._gaps[index]:
            return after.level
        return self._most_alike(title, *sorted((before.level, after.level)))

    def _above(self, level: int) -> int | None:
        """The level over this one; the first has none."""
        return max((used for used in self._looks if used < level), default=level - 1) or None

    def _most_alike(self, title: str, low: int, high: int) -> int:
        levels = (level for level in self._looks if low <= level <= high)
        return min(levels, key=lambda level: self._looks[level].distance(title))


def _look(numbered: Sequence[Numbered], level: int) -> _Look:
    titles = [heading.title for heading in numbered if heading.level == level]
    return _Look(mean("，" in title for title in titles), mean(map(len, titles)))


def _gaps(numbered: Sequence[Numbered]) -> list[bool]:
    """For each heading whether its number jumps over one: （四） … （六）."""
    gaps = []
    last: dict[int, int] = {}
    for heading in numbered:
        gaps.append(last.get(heading.level) == heading.ordinal - 2)
        last = {level: ordinal for level, ordinal in last.items() if level < heading.level}
        last[heading.level] = heading.ordinal
    return gaps
