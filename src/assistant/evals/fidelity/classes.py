"""Trials put together by class, in a fixed order."""

from collections.abc import Iterable, Mapping, Sequence

from assistant.evals.fidelity.operators import BENIGN, FAULTS, group_of
from assistant.evals.fidelity.trial import CaseTrial, Trial

GROUPS = ("figure", "meaning", "omission")


def faults_by_class(cases: Iterable[CaseTrial]) -> Mapping[str, Sequence[Trial]]:
    return _by_class((trial for case in cases for trial in case.faults), tuple(FAULTS))


def benign_by_class(cases: Iterable[CaseTrial]) -> Mapping[str, Sequence[Trial]]:
    return _by_class((trial for case in cases for trial in case.benign), tuple(BENIGN))


def classes_of(group: str, classes: Iterable[str]) -> list[str]:
    return [name for name in classes if group_of(name) == group]


def _by_class(trials: Iterable[Trial], first: Sequence[str]) -> Mapping[str, Sequence[Trial]]:
    """Generated classes in the order of their numbers, then those written by hand by name."""
    found: dict[str, list[Trial]] = {}
    for trial in trials:
        found.setdefault(trial.edit.operator, []).append(trial)
    order = [*(name for name in first if name in found), *sorted(found.keys() - set(first))]
    return {name: found[name] for name in order}
