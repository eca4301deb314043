"""Forbidden strings in a draft: last year's or superseded figures, private persons, claims without proof."""

from collections.abc import Iterator, Sequence

from assistant.evals.drafting.telling import told_anyway
from assistant.evals.drafting.trial import Trial
from assistant.evals.values import Score, of_value


def forbidden(trials: Sequence[Trial]) -> Iterator[Score]:
    told = [len(told_anyway(one.case, one.text)) for one in trials]
    yield of_value("forbidden/told", float(sum(told)), f"of {sum(len(one.case.forbidden) for one in trials)}")
    yield of_value("forbidden/drafts", float(sum(map(bool, told))), f"of {len(trials)}")
