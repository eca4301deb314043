"""Figures told: of those that a report has to tell, the share that stand in the draft, by manner of notes."""

from collections.abc import Iterator, Sequence

from assistant.evals.drafting.telling import owed, told
from assistant.evals.drafting.trial import Trial
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate


def figures(trials: Sequence[Trial]) -> Iterator[Score]:
    yield of_rate("figures/told", rate(flag for one in trials for flag in _flags(one)))
    for manner in sorted({one.case.manner for one in trials}):
        own = [one for one in trials if one.case.manner == manner]
        yield of_rate(f"figures/told/{manner}", rate(flag for one in own for flag in _flags(one)))


def _flags(trial: Trial) -> Iterator[bool]:
    return (told(fact, figure, trial.text) for fact, figure in owed(trial.case))
