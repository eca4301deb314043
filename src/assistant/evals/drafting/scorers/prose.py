"""Prose: style, copying, order, effort, overlap, and the share of drafts that meets every criterion."""

from collections.abc import Iterator, Sequence

from assistant.evals.drafting.judging import Prose
from assistant.evals.drafting.trial import Trial
from assistant.evals.prose.style import FEATURES
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate, of_value


def prose(trials: Sequence[Trial]) -> Iterator[Score]:
    yield from prose_scores([one.prose for one in trials])


def prose_scores(found: Sequence[Prose]) -> Iterator[Score]:
    yield of_rate("draft/accepted", rate(not one.fails for one in found))
    yield of_value(
        "figures/strange", float(sum(len(one.strange) for one in found)), f"in {len(found)} drafts"
    )
    wrong = sum(len(one.exchanged) for one in found)
    yield of_value("figures/exchanged", float(wrong), f"in {len(found)} drafts")
    for name in FEATURES:
        yield of_rate(f"style/inside/{name}", rate(one.inside[name] for one in found))
    runs = sum(len(one.copied.figures) for one in found)
    yield of_value("copied/figure-runs", float(runs), f"in {len(found)} drafts")
    yield mean("copied/coverage", [one.copied.coverage for one in found])
    yield mean("copied/density", [one.copied.density for one in found])
    yield mean("order/parts", [one.order for one in found if one.order is not None])
    yield mean("effort/without-facts", [one.effort for one in found])
    yield mean("wording/margin", [one.margin for one in found])
    yield mean("overlap/reference", [one.overlap for one in found])


def mean(name: str, values: Sequence[float]) -> Score:
    value = sum(values) / len(values) if values else None
    return Score(name, value, reason=f"mean of {len(values)}", of=len(values))
