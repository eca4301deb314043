"""Discriminated: how well a simple reader tells the drafts from the references of the same cases."""

from collections.abc import Iterator, Sequence

from assistant.evals.drafting.trial import Trial
from assistant.evals.prose.discriminator import auc
from assistant.evals.values import Score, of_value


def discriminated(trials: Sequence[Trial]) -> Iterator[Score]:
    value = auc([one.text for one in trials], [one.case.reference for one in trials])
    yield of_value("style/auc", value, f"{len(trials)} drafts beside their references")
