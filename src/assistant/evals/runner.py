"""Runs suites and holds their scores against the floors."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.errors import NotFound
from assistant.evals.chat.suite import Chat
from assistant.evals.drafting.suite import Drafting
from assistant.evals.fidelity.suite import Fidelity
from assistant.evals.proofreading.suite import Proofreading
from assistant.evals.rewriting.suite import RewritingSuite
from assistant.evals.sets import folder
from assistant.evals.thresholds import Metric, held_against, read_thresholds
from assistant.evals.values import Advance, Measured, Options, Suite

SUITES: tuple[Suite, ...] = (Fidelity(), Proofreading(), RewritingSuite(), Chat(), Drafting())


@dataclass(frozen=True, slots=True)
class SuiteResult:
    """A suite's scores against its thresholds, and what it has to show."""

    name: str
    metrics: tuple[Metric, ...]
    measured: Measured

    @property
    def passed(self) -> bool:
        return all(metric.passed for metric in self.metrics)


def run_suites(names: Sequence[str], options: Options, advance: Advance) -> tuple[SuiteResult, ...]:
    """The suites named, or all. A run over other data or a part of it has no floors. Raises UserError."""
    return tuple(_run(suite, options, advance) for suite in _chosen(names))


def _chosen(names: Sequence[str]) -> tuple[Suite, ...]:
    known = {suite.name: suite for suite in SUITES}
    for name in names:
        if name not in known:
            raise NotFound(f"没有评测 {name}，可用的有 {'、'.join(known)}。")
    return tuple(known[name] for name in names) or SUITES


def asks_floors(options: Options) -> bool:
    """Floors were set for the checkout's own data, all classes and cases of them."""
    return not options.paths and options.only == options.cases == "*"


def _run(suite: Suite, options: Options, advance: Advance) -> SuiteResult:
    measured = suite.run(options, advance)
    floors = {}
    if asks_floors(options):
        floors = read_thresholds(folder(suite.name) / "thresholds.yaml", whole=options.whole)
    return SuiteResult(suite.name, held_against(measured.scores, floors), measured)
