"""Human-written past reports against facts taken from themselves: nothing in them can be untraced.

Word for word, and as a clerk would have jotted it: clauses that hold something, in plain words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.checking import check
from assistant.domain import Fact, FactSheet, NameKind, Report, Severity, Source, Span
from assistant.evals.statistics import Rate
from assistant.evals.values import Checker, Listing, Score, of_rate
from assistant.genres import genre
from assistant.language import names, periods, quantities, sentences
from assistant.reading import read_report
from assistant.resources import resource

_SUFFIXES = (".txt", ".md", ".docx")
_FORMS = ("verbatim", "as-notes")
_TITLES = (NameKind.TITLE, NameKind.LAW, NameKind.HONOUR, NameKind.DOCUMENT_NUMBER)
_PLACES = (NameKind.PLACE, NameKind.BODY, NameKind.PERSON)
_LEVELS = (Severity.ERROR, Severity.WARNING)
_COLLOQUIAL = (
    ("开展", "搞了"),
    ("召开", "开了"),
    ("举办", "办了"),
    ("组织", "搞了"),
    ("排查", "查了"),
    ("发放", "发了"),
    ("全年", ""),
    ("累计", ""),
    ("共计", ""),
    ("矛盾纠纷", "纠纷"),
    ("均", "都"),
    ("余", "多"),
)


@dataclass(frozen=True, slots=True)
class OwnFacts:
    """One report in one form: how many of its sentences were alarmed at error and at warning or worse."""

    report: str
    form: str
    sentences: int
    errors: int
    warnings: int
    shown: tuple[str, ...]


def reports_below(folder: Path | None) -> tuple[Path, ...]:
    """Files of past reports, those of the sample corpus where no folder is named."""
    root = folder or resource("corpus/reports")
    return tuple(
        path for path in sorted(root.rglob("*")) if path.suffix in _SUFFIXES and path.stem != "README"
    )


def against_itself(path: Path, checker: Checker = check) -> tuple[OwnFacts, ...]:
    """Raises UserError where the file cannot be read."""
    report = read_report(path)
    return tuple(_checked(report, f"{path.parent.name}/{path.stem}", form, checker) for form in _FORMS)


def own_facts(done: Sequence[tuple[OwnFacts, ...]]) -> Iterator[Score]:
    for form in _FORMS:
        found = [one for forms in done for one in forms if one.form == form]
        of = sum(one.sentences for one in found)
        yield of_rate(f"own-facts/{form}/error", Rate(sum(one.errors for one in found), of))
        yield of_rate(f"own-facts/{form}/warning", Rate(sum(one.warnings for one in found), of))


def own_facts_listing(done: Sequence[tuple[OwnFacts, ...]]) -> Listing:
    lines = (f"{one.report} {one.form} {line}" for forms in done for one in forms for line in one.shown)
    return Listing("Alarms on past reports with their own facts", tuple(lines))


def as_notes(sentence: str) -> str:
    """The sentence as a clerk would have jotted it."""
    text = "，".join(part for part in re.split("[，；：]", sentence.rstrip("。")) if _holds_something(part))
    for formal, plain in _COLLOQUIAL:
        text = text.replace(formal, plain)
    return text


def stated(number: int, text: str, year: int | None = None) -> Fact:
    """A line taken at its word as a fact: done, with the figures, dates and names that stand in it."""
    found = names(text)
    return Fact(
        id=f"F{number}",
        text=text,
        source=Source("notes.txt", number, text),
        figures=quantities(text),
        dates=tuple(period.value for period in periods(text, year)),
        names=tuple(name.text for name in found if name.kind in _PLACES),
        titles=tuple(name.text for name in found if name.kind in _TITLES),
    )


def _holds_something(clause: str) -> bool:
    return bool(quantities(clause) or periods(clause) or re.search("[《“]", clause) or names(clause))


def _checked(report: Report, name: str, form: str, checker: Checker) -> OwnFacts:
    text, spans = report.text, sentences(report.text)
    said = [span.of(text).strip() for span in spans]
    notes = said if form == "verbatim" else [note for one in said if (note := as_notes(one))]
    found = checker(
        text,
        FactSheet(tuple(stated(number, note, report.year) for number, note in enumerate(notes, start=1))),
        genre=genre(report.genre) if report.genre else None,
        year=report.year,
        issuer=report.issuer,
    ).findings
    alarmed = {level: set[Span]() for level in _LEVELS}
    shown = []
    for finding in found:
        if finding.severity in _LEVELS and finding.span is not None:
            at = finding.span.start
            sentence = next((span for span in spans if span.start <= at < span.end), finding.span)
            alarmed[finding.severity].add(sentence)
            shown.append(
                f"{finding.severity} {finding.rule}: {finding.message} | {sentence.of(text).strip()}"
            )
    errors, warnings = alarmed[Severity.ERROR], alarmed[Severity.ERROR] | alarmed[Severity.WARNING]
    return OwnFacts(name, form, len(spans), len(errors), len(warnings), tuple(shown))
