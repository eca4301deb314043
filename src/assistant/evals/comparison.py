"""This run beside a former one: a table of differences."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import BadNotes
from assistant.evals.runner import SuiteResult


@dataclass(frozen=True, slots=True)
class Difference:
    suite: str
    metric: str
    before: float | None
    now: float | None

    @property
    def change(self) -> float | None:
        return None if self.before is None or self.now is None else self.now - self.before


def differences(results: Sequence[SuiteResult], former: Path) -> tuple[Difference, ...]:
    """Metrics whose value is not what it was, those of one run only among them. Raises BadNotes."""
    before = _read(former)
    return tuple(
        Difference(*key, before.get(key), now) for key, now in _values(results) if before.get(key) != now
    )


def _values(results: Sequence[SuiteResult]) -> Iterator[tuple[tuple[str, str], float | None]]:
    for result in results:
        yield from (((result.name, metric.score.name), metric.score.value) for metric in result.metrics)


def _read(path: Path) -> dict[tuple[str, str], float | None]:
    try:
        given = json.loads(path.read_text("utf-8"))
        return {
            (suite["name"], metric["name"]): metric["value"]
            for suite in given["suites"]
            for metric in suite["metrics"]
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadNotes(f"{path} 不是 eval --json 的结果，无法对比。") from error
