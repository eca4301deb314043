"""The work list: what got through and what was alarmed for nothing, word for word."""

from collections.abc import Iterator, Sequence

from assistant.domain import Finding, Severity
from assistant.evals.fidelity.classes import benign_by_class, faults_by_class
from assistant.evals.fidelity.trial import CaseTrial, Trial
from assistant.evals.values import Listing


def listings(cases: Sequence[CaseTrial]) -> tuple[Listing, ...]:
    return (
        Listing("False alarms on clean drafts", tuple(f"{c.case} {line}" for c in cases for line in c.shown)),
        Listing("False alarms on harmless variants", tuple(_harmless(cases))),
        Listing("Faults not found", tuple(_survivors(cases, Severity.WARNING))),
        Listing("Faults found only as warnings", tuple(_demoted(cases))),
        Listing("Faults found at another place", tuple(_misplaced(cases))),
        Listing("Wrong drafts that padding made look better", tuple(_bettered(cases))),
    )


def _harmless(cases: Sequence[CaseTrial]) -> Iterator[str]:
    for trials in benign_by_class(cases).values():
        yield from (f"{_named(trial)} ⇒ {_said(trial.fresh)}" for trial in trials if trial.fresh)


def _survivors(cases: Sequence[CaseTrial], level: Severity) -> Iterator[str]:
    for trials in faults_by_class(cases).values():
        yield from (_named(trial) for trial in trials if not trial.killed(level))


def _demoted(cases: Sequence[CaseTrial]) -> Iterator[str]:
    for trials in faults_by_class(cases).values():
        for trial in trials:
            if trial.killed(Severity.WARNING) and not trial.killed(Severity.ERROR):
                yield f"{_named(trial)} ⇒ {_said(trial.fresh)}"


def _misplaced(cases: Sequence[CaseTrial]) -> Iterator[str]:
    for trials in faults_by_class(cases).values():
        for trial in trials:
            if trial.killed(Severity.WARNING) and not trial.localised(Severity.WARNING):
                yield f"{_named(trial)} ⇒ {_said(trial.fresh)}"


def _bettered(cases: Sequence[CaseTrial]) -> Iterator[str]:
    for case in cases:
        for one in case.padded:
            if one.after < one.before:
                yield f"{case.case} {one.edit.id}: {one.before} findings, {one.after} with padding"


def _named(trial: Trial) -> str:
    why = f" ({trial.edit.why})" if trial.edit.why else ""
    return f"{trial.edit.case} {trial.edit.operator} {trial.edit.id}: {trial.shown}{why}"


def _said(found: Sequence[Finding]) -> str:
    return "; ".join(f"{one.severity} {one.rule} “{one.quote}” {one.message}" for one in found)
