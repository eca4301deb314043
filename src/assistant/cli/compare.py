"""`compare`: this year's notes beside last year's report."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from assistant.cli import options
from assistant.cli.inputs import notes_of, profile_at, reports_at
from assistant.cli.output import emit, emit_json
from assistant.cli.session import opened
from assistant.drafting.comparison import Copied, Outcome, PastPlan, Row, Standing, YearOnYear, clause
from assistant.labels import place_of
from assistant.wire import comparison
from assistant.workspace import CompareRequest

_GROUPS = {
    Standing.SAME: "两年都有",
    Standing.NEW: "今年素材有、上年报告没有",
    Standing.MISSING: "上年报告有、今年素材没有",
}
_OUTCOMES = {Outcome.DONE: "素材已说到", Outcome.UNDER_WAY: "进行中", Outcome.NOT_MENTIONED: "素材没有说到"}


def compare(
    notes: Annotated[list[Path], typer.Argument(metavar="NOTES", help="今年的素材文件；- 表示标准输入")],
    previous: options.Previous = None,
    issuer: options.Issuer = None,
    year: options.Year = None,
    genre: options.GenreName = None,
    profile: options.ProfileFile = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    with opened(data) as workspace:
        found = workspace.year_on_year(
            CompareRequest(
                notes=notes_of(notes),
                issuer=issuer or "",
                year=year,
                genre=genre or "",
                previous=reports_at(previous or ()),
                profile=profile_at(profile),
            )
        )
    emit_json(comparison.year_on_year(found)) if as_json else emit(year_on_year_text(found))
    return 0


def year_on_year_text(found: YearOnYear) -> Iterator[str]:
    yield f"{found.year}年素材与《{found.previous_title}》对照："
    for standing, title in _GROUPS.items():
        rows = [row for row in found.rows if row.standing is standing]
        if rows:
            yield f"\n{title}（{len(rows)} 项）"
            yield from (_row_text(row) for row in rows)
    if found.plans:
        yield "\n上年计划："
        yield from (_plan_text(plan) for plan in found.plans)
    yield from copied_text(found.copied)


def copied_text(parts: Sequence[Copied]) -> Iterator[str]:
    """How much of each section stands word for word in last year's report."""
    shares = [f"{part.heading} {part.share:.0%}" for part in parts if part.identical]
    if shares:
        yield f"\n与上年报告逐字相同的文字：{'；'.join(shares)}。"


def _row_text(row: Row) -> str:
    last, this = (point.quantity.text if point else "—" for point in (row.last, row.this))
    places = "；".join(place_of(point.source) for point in (row.last, row.this) if point)
    cells = [row.indicator, last, this, clause(row), f"（{row.note}）" if row.note else "", f"〔{places}〕"]
    return "  " + "\t".join(filter(None, cells))


def _plan_text(plan: PastPlan) -> str:
    facts = f" {'、'.join(plan.facts)}" if plan.facts else ""
    return f"  {plan.text}（{_OUTCOMES[plan.outcome]}{facts}）"
