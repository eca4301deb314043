"""What a benchmark says."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Task = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """`ours` and `plain` are median figures of the same run, seconds unless `unit` says MB.

    `what` and `beside` say of what.
    """

    what: str
    ours: float
    beside: str
    plain: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        return self.ours / self.plain


def in_turns(ours: Task, plain: Task, rounds: int) -> tuple[float, float]:
    """Median wall seconds of both, in turns so that a busy machine slows both.

    Each is given the number of its round, so that it can take a text it has not seen; the first go, number 0,
    loads what is loaded once and is no round.
    """
    ours(0), plain(0)
    return median_of([(seconds(ours, number), seconds(plain, number)) for number in range(1, rounds + 1)])


def seconds(task: Task, number: int = 0) -> float:
    """Wall seconds of one go."""
    started = time.perf_counter()
    task(number)
    return time.perf_counter() - started


def median_of(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The medians of both sides."""
    mine, other = zip(*pairs, strict=True)
    return statistics.median(mine), statistics.median(other)
