"""Errors left: what the checker still finds certainly wrong in a draft that was handed over."""

from collections.abc import Iterator, Sequence

from assistant.domain import Finding, Severity
from assistant.evals.drafting.trial import Trial
from assistant.evals.values import Score, of_value


def errors(trials: Sequence[Trial]) -> Iterator[Score]:
    yield of_value("errors/left", float(sum(len(left(one)) for one in trials)), f"in {len(trials)} drafts")


def left(trial: Trial) -> tuple[Finding, ...]:
    return tuple(one for one in trial.check.findings if one.severity is Severity.ERROR)
