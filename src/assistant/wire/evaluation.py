"""What `eval` answers, as types of JSON."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict


class EvalRegression(TypedDict):
    """Over the cases of both runs: the metric before and now, the 95 % interval of the difference."""

    before: float
    now: float
    low: float
    high: float
    worse: bool


# Written as a call because `pass` cannot be an attribute's name.
EvalMetric = TypedDict(
    "EvalMetric",
    {
        "name": str,
        "value": float | None,
        "low": float | None,
        "high": float | None,
        "threshold": float | None,
        "bound": Literal["at_least", "at_most"] | None,
        "pass": bool,
        "reason": str,
        "baseline": EvalRegression | None,
    },
)


class EvalTable(TypedDict):
    title: str
    columns: list[str]
    rows: list[list[str]]


class EvalPoint(TypedDict):
    label: str
    alarms: float
    kills: float


class EvalCurve(TypedDict):
    title: str
    points: list[EvalPoint]


class EvalSuite(TypedDict):
    name: str
    metrics: list[EvalMetric]
    tables: list[EvalTable]
    curves: list[EvalCurve]
    cases: dict[str, dict[str, tuple[float, int]]]


class EvalDifference(TypedDict):
    suite: str
    metric: str
    before: float | None
    now: float | None
    change: float | None
    low: float | None
    high: float | None


class EvalAnswer(TypedDict):
    """`whole` tells a run over everything from one over the fixed slice."""

    whole: bool
    suites: list[EvalSuite]
    against: NotRequired[list[EvalDifference]]
