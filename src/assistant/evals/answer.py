"""The published JSON of a run."""

from collections.abc import Sequence

from assistant.evals.comparison import Difference
from assistant.evals.regression import Regression
from assistant.evals.runner import SuiteResult
from assistant.evals.thresholds import Metric
from assistant.evals.values import Curve, Table
from assistant.wire.evaluation import (
    EvalAnswer,
    EvalCurve,
    EvalDifference,
    EvalMetric,
    EvalPoint,
    EvalRegression,
    EvalSuite,
    EvalTable,
)

_PLACES = 6


def answer(
    results: Sequence[SuiteResult], against: Sequence[Difference] | None = None, *, whole: bool = False
) -> EvalAnswer:
    """Values to six places; `against` is there where a former run was named."""
    given: EvalAnswer = {"whole": whole, "suites": [_suite(result) for result in results]}
    if against is not None:
        given["against"] = [_difference(one) for one in against]
    return given


def _suite(result: SuiteResult) -> EvalSuite:
    return {
        "name": result.name,
        "metrics": [_metric(metric) for metric in result.metrics],
        "tables": [_table(table) for table in result.measured.tables],
        "curves": [_curve(curve) for curve in result.measured.curves],
        "cases": result.watched,
    }


def _metric(metric: Metric) -> EvalMetric:
    score, threshold = metric.score, metric.threshold
    return {
        "name": score.name,
        "value": _rounded(score.value),
        "low": _rounded(score.low),
        "high": _rounded(score.high),
        "threshold": threshold.value if threshold else None,
        "bound": threshold.bound if threshold else None,
        "pass": metric.passed,
        "reason": score.reason,
        "baseline": _regression(metric.regression) if metric.regression else None,
    }


def _regression(one: Regression) -> EvalRegression:
    return {
        "before": round(one.before, _PLACES),
        "now": round(one.now, _PLACES),
        "low": round(one.low, _PLACES),
        "high": round(one.high, _PLACES),
        "worse": one.worse,
    }


def _table(table: Table) -> EvalTable:
    return {"title": table.title, "columns": list(table.columns), "rows": [list(row) for row in table.rows]}


def _curve(curve: Curve) -> EvalCurve:
    points: list[EvalPoint] = [
        {"label": point.label, "alarms": round(point.alarms, _PLACES), "kills": round(point.kills, _PLACES)}
        for point in curve.points
    ]
    return {"title": curve.title, "points": points}


def _difference(one: Difference) -> EvalDifference:
    return {
        "suite": one.suite,
        "metric": one.metric,
        "before": _rounded(one.before),
        "now": _rounded(one.now),
        "change": _rounded(one.change),
        "low": _rounded(one.interval[0]) if one.interval else None,
        "high": _rounded(one.interval[1]) if one.interval else None,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _PLACES)
