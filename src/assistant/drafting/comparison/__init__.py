"""This year's facts beside the office's report of the year before: pure, without library or model."""

from collections.abc import Sequence

from assistant.domain import Fact, Report
from assistant.drafting.comparison.clauses import clause, with_comparison, without_faulty
from assistant.drafting.comparison.copied import copied
from assistant.drafting.comparison.plans import KEY, plans_of, questions_of, requirements_of
from assistant.drafting.comparison.rows import change_of, rows_of
from assistant.drafting.comparison.values import (
    Change,
    Copied,
    Outcome,
    PastPlan,
    Point,
    Row,
    Standing,
    YearOnYear,
)
from assistant.genres import Genre


def year_on_year(facts: Sequence[Fact], report: Report, genre: Genre, year: int) -> YearOnYear:
    """The facts of a report on `year` beside an earlier report of the same office and genre."""
    return YearOnYear(
        year=year,
        previous_year=report.year,
        previous_title=report.title.replace("\n", ""),
        previous_path=report.path,
        rows=rows_of(facts, report, genre, year),
        plans=plans_of(report, genre, facts, year),
    )


__all__ = [
    "KEY",
    "Change",
    "Copied",
    "Outcome",
    "PastPlan",
    "Point",
    "Row",
    "Standing",
    "YearOnYear",
    "change_of",
    "clause",
    "copied",
    "plans_of",
    "questions_of",
    "requirements_of",
    "rows_of",
    "with_comparison",
    "without_faulty",
    "year_on_year",
]
