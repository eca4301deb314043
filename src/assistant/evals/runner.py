"""Runs suites and holds their scores against the floors."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant.errors import NotFound, UserError
from assistant.evals.baseline import Baseline, read_baseline, regressions, watched_cases, write_baseline
from assistant.evals.chat.suite import Chat
from assistant.evals.datasets import folder
from assistant.evals.drafting.suite import Drafting
from assistant.evals.facts.suite import Facts
from assistant.evals.fidelity.suite import Fidelity
from assistant.evals.proofreading.suite import Proofreading
from assistant.evals.retrieval.suite import Retrieval
from assistant.evals.rewriting.suite import RewritingSuite
from assistant.evals.thresholds import Metric, held_against, read_thresholds, read_watched
from assistant.evals.values import Advance, Measured, Options, Suite
from assistant.evals.writers.suite import Writers

THRESHOLDS, BASELINE = "thresholds.yaml", "baseline.json"
SUITES: tuple[Suite, ...] = (
    Facts(),
    Fidelity(),
    Proofreading(),
    RewritingSuite(),
    Chat(),
    Drafting(),
    Retrieval(),
    Writers(),
)


@dataclass(frozen=True, slots=True)
class SuiteResult:
    """A suite's scores against its thresholds and baseline, and what it has to show.

    `watched` are the metrics that have a bound, case by case; `seconds` is how long the suite ran.
    """

    name: str
    metrics: tuple[Metric, ...]
    measured: Measured
    watched: Baseline = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        return all(metric.passed for metric in self.metrics)


def run_suites(names: Sequence[str], options: Options, advance: Advance) -> tuple[SuiteResult, ...]:
    """The suites named, or all. A run over other data or a part of it has no floors. Raises UserError."""
    return tuple(_timed(suite, options, advance) for suite in _chosen(names))


def _chosen(names: Sequence[str]) -> tuple[Suite, ...]:
    known = {suite.name: suite for suite in SUITES}
    for name in names:
        if name not in known:
            raise NotFound(f"没有评测 {name}，可用的有 {'、'.join(known)}。")
    return tuple(known[name] for name in names) or SUITES


def asks_floors(options: Options) -> bool:
    """Floors were set for the checkout's own data, all classes and cases of them."""
    return not options.paths and options.only == options.cases == "*"


def _timed(suite: Suite, options: Options, advance: Advance) -> SuiteResult:
    started = time.perf_counter()
    result = _run(suite, options, advance)
    return replace(result, seconds=time.perf_counter() - started)


def _run(suite: Suite, options: Options, advance: Advance) -> SuiteResult:
    measured = suite.run(options, advance)
    place = folder(suite.name)
    ways = read_watched(place / THRESHOLDS)
    watched = watched_cases(measured.outcomes, ways)
    if not asks_floors(options):
        return SuiteResult(suite.name, held_against(measured.scores, {}), measured, watched)
    floors = read_thresholds(place / THRESHOLDS, whole=options.whole)
    baseline = read_baseline(place / BASELINE, whole=options.whole)
    beside = regressions(watched, baseline, ways)
    return SuiteResult(suite.name, held_against(measured.scores, floors, beside), measured, watched)


def set_baselines(results: Sequence[SuiteResult], options: Options) -> tuple[Path, ...]:
    """Keep this run as what later runs are held against. Raises UserError where it is a run over a part."""
    if not asks_floors(options):
        raise UserError("只评了一部分或评的是别的数据，不能记为基准；请去掉 --from、--only、--cases 再试。")
    written = []
    for result in results:
        place = folder(result.name)
        write_baseline(place / BASELINE, result.watched, whole=options.whole)
        written.append(place / BASELINE)
    return tuple(written)
