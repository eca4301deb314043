"""Figures invented: those of a draft that no line of the notes has, outside sentences marked as computed."""

from collections.abc import Iterator, Sequence

from assistant.checking.fidelity.rules import UNTRACED
from assistant.domain import Finding, SentenceKind
from assistant.evals.drafting.trial import Trial
from assistant.evals.values import Score, of_value


def invented(trials: Sequence[Trial]) -> Iterator[Score]:
    found = sum(len(untraced(one)) for one in trials)
    yield of_value("figures/invented", float(found), f"in {len(trials)} drafts")


def untraced(trial: Trial) -> tuple[Finding, ...]:
    """The checker's findings of figures without a source."""
    computed = [one.text for one in trial.sentences if one.kind is SentenceKind.DERIVED]
    return tuple(
        one
        for one in trial.check.findings
        if one.rule == UNTRACED.id and not any(one.quote in text for text in computed)
    )
