"""Kills: faults that raise something the clean draft does not, by class and as macro averages."""

from collections.abc import Iterator, Sequence

from assistant.evals.fidelity.classes import GROUPS, classes_of, faults_by_class
from assistant.evals.fidelity.trial import LEVELS, CaseTrial
from assistant.evals.statistics import macro, rate
from assistant.evals.values import Score, of_rate, of_value


def kills(cases: Sequence[CaseTrial]) -> Iterator[Score]:
    found = faults_by_class(cases)
    for level in LEVELS:
        rates = {name: rate(trial.killed(level) for trial in trials) for name, trials in found.items()}
        for group in GROUPS:
            names = classes_of(group, rates)
            if names:
                average = macro(rates[name] for name in names)
                yield of_value(f"kill/{group}/{level}", average, f"macro of {len(names)} classes")
        yield from (of_rate(f"kill/{name}/{level}", one) for name, one in rates.items())
