"""Fixes: of the suggestions offered at known faults, the share that make the passage right."""

from collections.abc import Iterator, Sequence

from assistant.evals.proofreading.items import Kind, Reading
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate


def fixes(readings: Sequence[Reading]) -> Iterator[Score]:
    mended = [one.mended for one in readings if one.item.kind is Kind.FAULT]
    yield of_rate("fix/right", rate(bool(one) for one in mended if one is not None))
    yield of_rate("fix/offered", rate(one is not None for one in mended))
