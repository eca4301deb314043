"""The floors of a suite: evals/<suite>/thresholds.yaml, read beside its data.

floors:                 # hold for every run
  kill/figure/error: {at_least: 0.9}
whole:                  # hold for `--all` besides, where the classes are large enough
  kill/N1-digit/error: {at_least: 0.99}
watched:                # no floor, but held against the baseline, as are all of the above
  informedness/error: at_least
case:                   # what a case alone has to meet to be called passed, see evals/naive
  kill/figure/error: {at_least: 1}
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.errors import BadNotes
from assistant.evals.regression import Bound, Regression
from assistant.evals.values import Score


@dataclass(frozen=True, slots=True)
class Threshold:
    bound: Bound
    value: float

    def holds(self, value: float) -> bool:
        return value >= self.value if self.bound == "at_least" else value <= self.value


@dataclass(frozen=True, slots=True)
class Metric:
    """A score held against its threshold and the baseline.

    What could not be judged does not pass where a threshold is set.
    """

    score: Score
    threshold: Threshold | None = None
    regression: Regression | None = None

    @property
    def passed(self) -> bool:
        if self.regression is not None and self.regression.worse:
            return False
        if self.threshold is None:
            return True
        return self.score.value is not None and self.threshold.holds(self.score.value)


def read_thresholds(path: Path, *, whole: bool) -> dict[str, Threshold]:
    """Thresholds by metric; none where the file is missing. Raises BadNotes."""
    with _explained(path):
        given = _given(path)
        chosen = {**(given.get("floors") or {}), **((given.get("whole") or {}) if whole else {})}
        return {name: _threshold(bound) for name, bound in chosen.items()}


def read_case_bounds(path: Path) -> dict[str, Threshold]:
    """What one case alone has to meet, by metric. Raises BadNotes."""
    with _explained(path):
        return {name: _threshold(bound) for name, bound in (_given(path).get("case") or {}).items()}


def read_watched(path: Path) -> dict[str, Bound]:
    """Which way is better for each metric that is held against the baseline. Raises BadNotes."""
    floors = read_thresholds(path, whole=True)
    with _explained(path):
        extra = {name: _bound(way) for name, way in (_given(path).get("watched") or {}).items()}
    return {**{name: threshold.bound for name, threshold in floors.items()}, **extra}


def held_against(
    scores: tuple[Score, ...],
    thresholds: Mapping[str, Threshold],
    regressions: Mapping[str, Regression] | None = None,
) -> tuple[Metric, ...]:
    """Every score as a metric, and a failing one for each threshold whose metric was not measured."""
    missing = [name for name in thresholds if name not in {score.name for score in scores}]
    absent = tuple(Score(name, None, reason="not measured") for name in missing)
    beside = regressions or {}
    return tuple(
        Metric(score, thresholds.get(score.name), beside.get(score.name)) for score in (*scores, *absent)
    )


def _given(path: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(path.read_text("utf-8")) or {}) if path.is_file() else {}


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (yaml.YAMLError, ValueError, AttributeError, TypeError) as error:
        raise BadNotes(f"{path.name} 不是合格的评测门槛文件：{error}。") from error


def _bound(given: Any) -> Bound:
    match given:
        case "at_least":
            return "at_least"
        case "at_most":
            return "at_most"
    raise ValueError(f"{given} is neither at_least nor at_most")


def _threshold(given: Any) -> Threshold:
    match list(given.items()):
        case [("at_least", value)]:
            return Threshold("at_least", float(value))
        case [("at_most", value)]:
            return Threshold("at_most", float(value))
    raise ValueError(f"{given} is neither at_least nor at_most a number")
