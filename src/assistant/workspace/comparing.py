"""This year against the year before: which earlier report counts, and what the desk makes of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from assistant.domain import Check, Draft, Profile, Report
from assistant.drafting.comparison import (
    KEY,
    YearOnYear,
    plans_of,
    questions_of,
    requirements_of,
    with_comparison,
    without_faulty,
    year_on_year,
)
from assistant.drafting.demands import question_of
from assistant.drafting.plan import MAIN
from assistant.errors import NotFound, UserError
from assistant.facts import read_facts
from assistant.genres import Genre
from assistant.workspace.drafts import Material, commonest_year
from assistant.workspace.installation import Installation
from assistant.workspace.offices import same_office
from assistant.workspace.values import CompareRequest

_NO_PREVIOUS = "没有可对比的往年报告，请先把上年的报告收录到资料库，或给出它的文件。"
_NO_YEAR = "素材里看不出是哪一年的，请写明报告年度。"
_NO_ISSUER = "请写明发文机关全称，或给出上年报告的文件。"

Judge = Callable[[Draft], Check]
"""What the checker says of a draft."""


def report_before(reports: Sequence[Report], year: int, issuer: str) -> Report | None:
    """Of the office's reports on years before `year` the latest; one without a year counts as last year's.

    Where `issuer` is "", any office's.
    """
    own = [
        report
        for report in reports
        if (report.year or year - 1) < year
        and (not issuer or not report.issuer or same_office(report.issuer, issuer))
    ]
    return max(own, key=lambda report: report.year or year - 1, default=None)


def compared(shelves: Installation, request: CompareRequest) -> YearOnYear:
    """The facts of the request beside the office's report before.

    Raises UserError where year or office are told nowhere, and NotFound where there is no such report.
    """
    genre = shelves.genre(request.genre)
    profile = request.profile or shelves.profile(request.issuer) or Profile()
    issuer = request.issuer or profile.issuer
    sheet = request.sheet or read_facts(request.notes, year=request.year, genre=genre, profile=profile)
    year = request.year or commonest_year(sheet)
    if year is None:
        raise UserError(_NO_YEAR)
    if not request.previous and not issuer:
        raise UserError(_NO_ISSUER)
    reports = request.previous or shelves.own_reports(issuer, genre, year)
    before = report_before(reports, year, issuer)
    if before is None:
        raise NotFound(_NO_PREVIOUS)
    return year_on_year(sheet.facts, before, genre, year)


def asked(genre: Genre, before: Report | None, answers: Mapping[str, str], year: int) -> Genre:
    """The genre with those of last year's plans as items that the clerk has answered for."""
    plans = plans_of(before, genre, (), year) if before else ()
    items = (item for item in requirements_of(plans) if question_of(item).id in answers)
    return replace(genre, required=(*genre.required, *items))


def unasked(genre: Genre) -> Genre:
    """The genre without last year's plans among its items."""
    return replace(genre, required=tuple(r for r in genre.required if not r.key.startswith(KEY)))


def beside(draft: Draft, material: Material) -> tuple[Draft, YearOnYear | None]:
    """The draft with last year's plans that no fact speaks of among its questions, and the comparison."""
    if material.before is None:
        return draft, None
    found = year_on_year(draft.facts, material.before, material.genre, material.year)
    if material.section in ("", MAIN):
        questions = questions_of(found.plans, material.answers)
        draft = replace(draft, pending=(*draft.pending, *questions))
    return draft, found


def with_changes(draft: Draft, found: YearOnYear, judged: Judge) -> Draft:
    """The draft that says what changed since last year, as far as the checker can prove it."""
    said = with_comparison(draft, found.rows)
    return without_faulty(draft, said, judged(draft), judged(said))
