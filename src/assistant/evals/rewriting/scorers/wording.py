"""Wording: words of talk that are gone, by class too, and how much of what is written already was touched."""

from collections.abc import Iterator, Sequence

from assistant.evals.rewriting.items import Trial
from assistant.evals.statistics import Rate, rate
from assistant.evals.values import Score, of_rate


def wording(trials: Sequence[Trial]) -> Iterator[Score]:
    yield of_rate("talk/gone", _gone(trials))
    for category in sorted({one.item.category for one in trials if one.item.gone}):
        yield of_rate(f"talk/{category}", _gone([one for one in trials if one.item.category == category]))
    formal = [one for one in trials if one.item.formal]
    changed = Rate(sum(one.changed for one in formal), sum(len(one.item.text) for one in formal))
    yield of_rate("formal/changed", changed)
    yield of_rate("meaning/flagged", rate(bool(one.meanings) for one in trials))


def _gone(trials: Sequence[Trial]) -> Rate:
    return rate(word not in one.text for one in trials for word in one.item.gone)
