"""Scores case by case, which a comparison of two runs resamples, and what is reported or listed apart."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from assistant.evals.datasets import HELD_OUT
from assistant.evals.values import Outcome, Score

Trial = TypeVar("Trial")


def together(
    *scorers: Callable[[Sequence[Trial]], Iterable[Score]],
) -> Callable[[Sequence[Trial]], list[Score]]:
    """One scorer that says what several say."""
    return lambda trials: [score for scorer in scorers for score in scorer(trials)]


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


def reported(
    trials: Sequence[Trial],
    scores: Callable[[Sequence[Trial]], Iterable[Score]],
    part_of: Callable[[Trial], str],
) -> Iterator[Score]:
    """The scores of each part that is only reported, under names that no floor mentions."""
    for part in sorted({part_of(one) for one in trials} - {""}):
        found = [one for one in trials if part_of(one) == part]
        yield from (replace(score, name=f"{part}/{score.name}") for score in scores(found))


def worked_on(trials: Sequence[Trial], part_of: Callable[[Trial], str]) -> Sequence[Trial]:
    """What is told case by case: what is scored or, in a run without that, all but what is held out."""
    scored = [one for one in trials if not part_of(one)]
    return scored or [one for one in trials if not part_of(one).startswith(HELD_OUT)]
