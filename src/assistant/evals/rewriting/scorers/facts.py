"""Facts: those that came through, those in a form of writing, values invented, and what may not appear."""

from collections.abc import Iterator, Sequence

from assistant.evals.rewriting.items import Trial
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate


def facts(trials: Sequence[Trial]) -> Iterator[Score]:
    yield of_rate("facts/kept", rate(one.holds(fact) for one in trials for fact in one.item.facts))
    yield of_rate("facts/as-written", rate(one.written(fact) for one in trials for fact in one.item.facts))
    yield of_rate("protected/kept", rate(string in one.text for one in trials for string in one.item.kept))
    yield of_rate("figures/invented", rate(bool(one.invented) for one in trials))
    yield of_rate("claims/forbidden", rate(claim in one.text for one in trials for claim in one.item.lacks))
