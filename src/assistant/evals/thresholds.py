"""The floors of a suite: evals/<suite>/thresholds.yaml, read beside its data.

floors:                 # hold for every run
  kill/figure/error: {at_least: 0.9}
whole:                  # hold for `--all` besides, where the classes are large enough
  kill/N1-digit/error: {at_least: 0.99}
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from assistant.errors import BadNotes
from assistant.evals.values import Score

Bound = Literal["at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class Threshold:
    bound: Bound
    value: float

    def holds(self, value: float) -> bool:
        return value >= self.value if self.bound == "at_least" else value <= self.value


@dataclass(frozen=True, slots=True)
class Metric:
    """A score held against its threshold. What could not be judged does not pass where a threshold is set."""

    score: Score
    threshold: Threshold | None = None

    @property
    def passed(self) -> bool:
        if self.threshold is None:
            return True
        return self.score.value is not None and self.threshold.holds(self.score.value)


def read_thresholds(path: Path, *, whole: bool) -> dict[str, Threshold]:
    """Thresholds by metric; none where the file is missing. Raises BadNotes."""
    if not path.is_file():
        return {}
    try:
        given = yaml.safe_load(path.read_text("utf-8")) or {}
        chosen = {**(given.get("floors") or {}), **((given.get("whole") or {}) if whole else {})}
        return {name: _threshold(bound) for name, bound in chosen.items()}
    except (yaml.YAMLError, ValueError, AttributeError, TypeError) as error:
        raise BadNotes(f"{path.name} 不是合格的评测门槛文件：{error}。") from error


def held_against(scores: tuple[Score, ...], thresholds: Mapping[str, Threshold]) -> tuple[Metric, ...]:
    """Every score as a metric, and a failing one for each threshold whose metric was not measured."""
    missing = [name for name in thresholds if name not in {score.name for score in scores}]
    absent = tuple(Score(name, None, reason="not measured") for name in missing)
    return tuple(Metric(score, thresholds.get(score.name)) for score in (*scores, *absent))


def _threshold(given: Any) -> Threshold:
    match list(given.items()):
        case [("at_least", value)]:
            return Threshold("at_least", float(value))
        case [("at_most", value)]:
            return Threshold("at_most", float(value))
    raise ValueError(f"{given} is neither at_least nor at_most a number")
