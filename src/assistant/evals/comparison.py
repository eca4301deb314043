"""This run beside a former one: a table of differences, with intervals where cases can be paired."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import BadNotes
from assistant.evals.regression import Cases, regression
from assistant.evals.runner import SuiteResult

Key = tuple[str, str]
"""A suite and a metric of it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`interval` is the 95 % interval of the change over the cases of both runs."""

    suite: str
    metric: str
    before: float | None
    now: float | None
    interval: tuple[float, float] | None = None

    @property
    def change(self) -> float | None:
        return None if self.before is None or self.now is None else self.now - self.before


def differences(results: Sequence[SuiteResult], former: Path) -> tuple[Difference, ...]:
    """Metrics whose value is not what it was, those of one run only among them. Raises BadNotes."""
    before, cases = _read(former)
    now = {(result.name, metric): own for result in results for metric, own in result.watched.items()}
    return tuple(
        Difference(*key, before.get(key), value, _interval(cases.get(key, {}), now.get(key, {})))
        for key, value in _values(results)
        if before.get(key) != value
    )


def _values(results: Sequence[SuiteResult]) -> Iterator[tuple[Key, float | None]]:
    for result in results:
        yield from (((result.name, metric.score.name), metric.score.value) for metric in result.metrics)


def _interval(before: Cases, now: Cases) -> tuple[float, float] | None:
    found = regression(before, now, "at_least")
    return (found.low, found.high) if found else None


def _read(path: Path) -> tuple[dict[Key, float | None], dict[Key, Cases]]:
    try:
        suites = json.loads(path.read_text("utf-8"))["suites"]
        values: dict[Key, float | None] = {
            (one["name"], metric["name"]): metric["value"] for one in suites for metric in one["metrics"]
        }
        cases: dict[Key, Cases] = {
            (one["name"], metric): {case: (float(value), int(of)) for case, (value, of) in own.items()}
            for one in suites
            for metric, own in one.get("cases", {}).items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadNotes(f"{path} 不是 eval --json 的结果，无法对比。") from error
    return values, cases
