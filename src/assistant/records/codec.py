"""Reports and profiles as JSON and back: spans are pairs of numbers, sections are nested objects."""

from dataclasses import asdict, fields
from typing import Any

from assistant.domain import Profile, Report, Section, Span

Json = dict[str, Any]


def structure_of(report: Report) -> Json:
    """What of a report has no column of its own."""
    return {
        "addressee": report.addressee,
        "signer": report.signer,
        "dated": report.dated,
        "preamble": _pairs(report.preamble),
        "sections": [_section(section) for section in report.sections],
    }


def report_of(columns: Json) -> Report:
    """A report from its row: `columns` holds id, issuer, year, genre, title, path, text and structure."""
    structure: Json = columns["structure"]
    return Report(
        **{name: columns[name] for name in ("id", "issuer", "year", "genre", "title", "path", "text")},
        **{name: structure[name] for name in ("addressee", "signer", "dated")},
        preamble=_spans(structure["preamble"]),
        sections=tuple(_as_section(section) for section in structure["sections"]),
    )


def profile_json(profile: Profile) -> Json:
    return asdict(profile)


def profile_of(content: Json) -> Profile:
    """Keys that this version does not know are left aside."""
    known = {field.name for field in fields(Profile)} & content.keys()
    return Profile(**{name: _frozen(content[name]) for name in known})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _section(section: Section) -> Json:
    return {
        "heading": section.heading,
        "level": section.level,
        "number": section.number,
        "key": section.key,
        "span": [section.span.start, section.span.end],
        "paragraphs": _pairs(section.paragraphs),
        "children": [_section(child) for child in section.children],
    }


def _as_section(content: Json) -> Section:
    return Section(
        heading=content["heading"],
        level=content["level"],
        number=content["number"],
        key=content["key"],
        span=Span(*content["span"]),
        paragraphs=_spans(content["paragraphs"]),
        children=tuple(_as_section(child) for child in content["children"]),
    )


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
