"""Rates with their intervals, and averages over classes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

_Z = 1.959964  # 95 %


@dataclass(frozen=True, slots=True)
class Rate:
    """`hits` of `of` cases."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The share, None where there was nothing to judge."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % score interval, which means something at 0 and 1 too (Wilson 1927)."""
        if not self.of:
            return None
        share, n = self.hits / self.of, self.of
        middle = share + _Z**2 / (2 * n)
        half = _Z * sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
        whole = 1 + _Z**2 / n
        low, high = (middle - half) / whole, (middle + half) / whole
        return (0.0 if not self.hits else low, 1.0 if self.hits == n else high)


def rate(flags: Iterable[bool]) -> Rate:
    """How many of the flags are up."""
    seen = [bool(flag) for flag in flags]
    return Rate(sum(seen), len(seen))


def macro(rates: Iterable[Rate]) -> float | None:
    """The mean of the classes' rates, each class counting the same however many cases it has."""
    values = [one.value for one in rates if one.value is not None]
    return sum(values) / len(values) if values else None


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """Agreement of two judges beyond chance (Cohen 1960); None where chance alone would agree on all."""
    if not pairs:
        return None
    agreed = sum(one == other for one, other in pairs) / len(pairs)
    first, second = (sum(side) / len(pairs) for side in zip(*pairs, strict=True))
    chance = first * second + (1 - first) * (1 - second)
    return None if chance == 1 else (agreed - chance) / (1 - chance)
