"""Localisation: of the faults killed, those whose alarm lies on the changed words or names the fact gone."""

from collections.abc import Iterator, Sequence

from assistant.evals.fidelity.classes import GROUPS, classes_of, faults_by_class
from assistant.evals.fidelity.trial import LEVELS, CaseTrial
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate


def localisation(cases: Sequence[CaseTrial]) -> Iterator[Score]:
    found = faults_by_class(cases)
    for level in LEVELS:
        for group in GROUPS:
            killed = [t for name in classes_of(group, found) for t in found[name] if t.killed(level)]
            if killed:
                yield of_rate(f"localised/{group}/{level}", rate(trial.localised(level) for trial in killed))
        every = [trial for trials in found.values() for trial in trials if trial.killed(level)]
        yield of_rate(f"localised/all/{level}", rate(trial.localised(level) for trial in every))
