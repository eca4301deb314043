"""Checking a text: what the checker needs, gathered from the request and what the office has saved."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from assistant import checking
from assistant.domain import Profile, Report
from assistant.facts import read_facts
from assistant.genres import genre, genre_of
from assistant.language.signing import written_day
from assistant.reading import parse_report
from assistant.workspace.values import DEFAULT_GENRE, Checked, CheckRequest

SHIPPED, LIBRARY = "shipped", "library"


def checked(
    text: str,
    request: CheckRequest,
    *,
    saved: Callable[[str], Profile | None],
    folder: Path | None = None,
    attested: frozenset[str] | None = None,
) -> Checked:
    """What is wrong with a text. What the request leaves open is read from the text's title and sign-off.

    `saved` finds the profile kept for an issuer, `folder` holds the installation's own genres. What the
    request's policy ignores is told apart. Raises NotFound.
    """
    report = parse_report(text)
    kind = request.genre or genre_of(report.title, folder)
    year, issuer = request.year or report.year, request.issuer or report.issuer
    profile = request.profile or (saved(issuer) if issuer else None)
    evidence = profile or Profile()
    contract = genre(kind, folder) if kind else None
    sheet = request.sheet
    if request.notes is not None:
        reader = contract or genre(DEFAULT_GENRE, folder)
        sheet = read_facts(request.notes, year=year, genre=reader, profile=evidence)
    check = checking.check(
        text,
        sheet,
        previous=request.previous,
        profile=evidence,
        genre=contract,
        year=year,
        issuer=issuer,
        dated=written_day(request.date),
        attested=attested,
        appearance=request.appearance,
        marks=request.marks,
    )
    findings, ignored = checking.sifted(check.findings, text, request.policy)
    return Checked(
        replace(check, findings=findings),
        LIBRARY if attested is not None else SHIPPED,
        profile.issuer if profile else None,
        ignored,
    )


def reports_of(texts: Iterable[str]) -> tuple[Report, ...]:
    """Past reports given as bare text."""
    return tuple(parse_report(text, path="上年报告") for text in texts)
