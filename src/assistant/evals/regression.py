"""Two runs compared case by case: a paired bootstrap of the difference (Efron and Tibshirani 1993, ch. 13).

A metric is the mean of its cases, each weighing as much as there was to judge in it. Cases are drawn with
replacement, the same ones of both runs, so that what makes a case hard does not count as a difference.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

_DRAWS = 4_000
_SEED = 20_250_101
_FEWEST = 5  # resampling fewer cases says nothing about others
_TINY = 1e-9

Bound = Literal["at_least", "at_most"]
"""Which way is better."""

Cases = Mapping[str, tuple[float, int]]
"""A metric's value and weight by case."""


@dataclass(frozen=True, slots=True)
class Regression:
    """A metric over the cases both runs have, before and now, and the 95 % interval of the difference."""

    before: float
    now: float
    low: float
    high: float
    bound: Bound

    @property
    def worse(self) -> bool:
        """Whether the interval excludes that the metric is as good as it was."""
        return self.high < -_TINY if self.bound == "at_least" else self.low > _TINY


def regression(before: Cases, now: Cases, bound: Bound) -> Regression | None:
    """`bound` tells which way is better. None where too few cases were judged in both runs."""
    both = [case for case in before if case in now]
    if len(both) < _FEWEST:
        return None
    old, new = (_table(run, both) for run in (before, now))
    even = np.full(len(both), 1 / len(both))
    drawn = np.random.default_rng(_SEED).multinomial(len(both), even, _DRAWS)
    draws = np.asarray(drawn, dtype=np.float64)
    difference = _means(draws, new) - _means(draws, old)
    low, high = np.quantile(difference, (0.025, 0.975))
    whole = np.ones((1, len(both)))
    return Regression(
        float(_means(whole, old)[0]), float(_means(whole, new)[0]), float(low), float(high), bound
    )


def _table(run: Cases, cases: list[str]) -> NDArray[np.float64]:
    return np.array([run[case] for case in cases], dtype=np.float64)


def _means(draws: NDArray[np.float64], run: NDArray[np.float64]) -> NDArray[np.float64]:
    """The metric of each draw: a row of draws tells how often each case is in it."""
    weights = draws @ run[:, 1]
    sums = draws @ (run[:, 0] * run[:, 1])
    return np.asarray(sums / np.maximum(weights, _TINY))
