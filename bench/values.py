"""What a benchmark says."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """`ours` and `plain` are median seconds of the same run; `what` and `beside` say of what."""

    what: str
    ours: float
    beside: str
    plain: float

    @property
    def ratio(self) -> float:
        return self.ours / self.plain


def in_turns(ours: Callable[[], object], plain: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Median wall seconds of both, in turns so that a busy machine slows both; the first go is no round."""
    ours(), plain()
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for do, times in zip((ours, plain), taken, strict=True):
            started = time.perf_counter()
            do()
            times.append(time.perf_counter() - started)
    return statistics.median(taken[0]), statistics.median(taken[1])
