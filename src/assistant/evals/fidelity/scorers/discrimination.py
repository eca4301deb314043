"""Whether the checker tells wrong from right: informedness (Youden's J) and balanced accuracy.

Sensitivity is the macro average over fault classes, specificity that over benign classes with the clean
drafts as one of them: a checker that flags everything, and one that flags nothing, both score 0.
"""

from collections.abc import Iterator, Sequence

from assistant.domain import Severity
from assistant.evals.fidelity.classes import benign_by_class, faults_by_class
from assistant.evals.fidelity.trial import LEVELS, CaseTrial
from assistant.evals.statistics import macro, rate
from assistant.evals.values import Score, of_value


def discrimination(cases: Sequence[CaseTrial]) -> Iterator[Score]:
    for level in LEVELS:
        kills, alarms = rates(cases, level)
        if kills is not None and alarms is not None:
            reason = f"kills {kills:.3f}, alarms {alarms:.3f}"
            yield of_value(f"informedness/{level}", kills - alarms, reason)
            yield of_value(f"balanced-accuracy/{level}", (1 + kills - alarms) / 2, reason)


def rates(
    cases: Sequence[CaseTrial], level: Severity, without: frozenset[str] = frozenset()
) -> tuple[float | None, float | None]:
    """Macro kill and macro alarm rate at a level, without the findings of some rules."""
    faults, benign = faults_by_class(cases), benign_by_class(cases)
    kills = macro(rate(trial.killed(level, without) for trial in trials) for trials in faults.values())
    clean = rate(case.alarmed(level, without) for case in cases)
    harmless = [rate(trial.killed(level, without) for trial in trials) for trials in benign.values()]
    return kills, macro([clean, *harmless])
