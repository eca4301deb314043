"""Forbidden strings in a draft: last year's or superseded figures, private persons, claims without proof."""

import re
from collections.abc import Iterator, Sequence

from assistant.evals.drafting.cases import Case
from assistant.evals.drafting.trial import Trial
from assistant.evals.values import Score, of_value


def forbidden(trials: Sequence[Trial]) -> Iterator[Score]:
    told = [len(told_anyway(one.case, one.text)) for one in trials]
    yield of_value("forbidden/told", float(sum(told)), f"of {sum(len(one.case.forbidden) for one in trials)}")
    yield of_value("forbidden/drafts", float(sum(map(bool, told))), f"of {len(trials)}")


def told_anyway(case: Case, text: str) -> tuple[str, ...]:
    """The forbidden strings that stand in the text; 8件 does not stand in 18件."""
    return tuple(word for word in case.forbidden if re.search(_as_written(word), text))


def _as_written(word: str) -> str:
    before = r"(?<![\d.])" if word[0].isdigit() else ""
    after = r"(?!\d)" if word[-1].isdigit() else ""
    return before + re.escape(word) + after
