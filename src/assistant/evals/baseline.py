"""The committed baseline of a suite: its watched metrics case by case, as they were when it was set.

{"slice": {"figures/told": {"case-01": [0.93, 14]}}, "whole": {}}     value and weight by case
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from assistant.errors import BadNotes
from assistant.evals.regression import Bound, Regression, regression
from assistant.evals.values import Outcome

Baseline = dict[str, dict[str, tuple[float, int]]]
_PLACES = 4


def read_baseline(path: Path, *, whole: bool) -> Baseline:
    """Cases by metric; none where the file is missing. Raises BadNotes."""
    try:
        return {
            metric: {case: (float(value), int(of)) for case, (value, of) in cases.items()}
            for metric, cases in _read(path).get(_part(whole), {}).items()
        }
    except (ValueError, AttributeError, TypeError) as error:
        raise BadNotes(f"{path.name} 不是合格的评测基准文件：{error}。") from error


def write_baseline(path: Path, watched: Baseline, *, whole: bool) -> None:
    """Replace the baseline of the slice or of the whole, and leave the other as it is."""
    text = _laid_out({**_read(path), _part(whole): watched})
    path.write_text(text + "\n", "utf-8", newline="\n")


def watched_cases(outcomes: Iterable[Outcome], watched: Iterable[str]) -> Baseline:
    """The outcomes of the watched metrics as a baseline keeps them."""
    found: Baseline = {metric: {} for metric in sorted(watched)}
    for one in outcomes:
        if one.metric in found:
            found[one.metric][one.case] = (round(one.value, _PLACES), one.of)
    return {metric: cases for metric, cases in found.items() if cases}


def regressions(now: Baseline, baseline: Baseline, ways: Mapping[str, Bound]) -> dict[str, Regression]:
    """How each watched metric stands beside the baseline, where both judged enough cases."""
    compared = {
        metric: regression(baseline[metric], cases, ways[metric])
        for metric, cases in now.items()
        if metric in baseline
    }
    return {metric: found for metric, found in compared.items() if found}


def _read(path: Path) -> dict[str, dict[str, dict[str, list[float]]]]:
    try:
        given = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    except ValueError as error:
        raise BadNotes(f"{path.name} 不是合格的评测基准文件：{error}。") from error
    return given if isinstance(given, dict) else {}


def _laid_out(parts: Mapping[str, Mapping[str, Any]]) -> str:
    """JSON with a line a metric, so that a diff shows which have moved."""
    told = []
    for part, metrics in sorted(parts.items()):
        lines = ",\n".join(f"{_json(name)}: {_json(cases)}" for name, cases in sorted(metrics.items()))
        told.append(f"{_json(part)}: {{\n{lines}\n}}")
    return "{" + ",\n".join(told) + "}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _part(whole: bool) -> str:
    return "whole" if whole else "slice"
