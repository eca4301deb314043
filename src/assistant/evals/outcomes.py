"""Scores case by case: what a paired comparison of two runs resamples."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from assistant.evals.values import Outcome, Score

Trial = TypeVar("Trial")


def by_case(
    trials: Sequence[Trial],
    scores: Callable[[Sequence[Trial]], Iterable[Score]],
    case_of: Callable[[Trial], str],
) -> tuple[Outcome, ...]:
    """What the scorers say of each case alone; a case in which a metric has nothing to judge has none."""
    groups: dict[str, list[Trial]] = {}
    for trial in trials:
        groups.setdefault(case_of(trial), []).append(trial)
    return tuple(
        Outcome(score.name, case, score.value, score.of)
        for case, own in groups.items()
        for score in scores(own)
        if score.value is not None
    )
