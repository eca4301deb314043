"""Last year's report of a work's office beside this year's draft: part by part, and figure by figure."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain import Report, Section, Span
from assistant.drafting.comparison import YearOnYear, year_on_year
from assistant.editing import State
from assistant.errors import Refused
from assistant.genres import Genre, section_keys_of
from assistant.reading import parse_report
from assistant.workspace.comparing import report_before
from assistant.workspace.installation import Installation

_NO_ISSUER = "还没有写发文单位，请在“① 素材”右边填好单位全称，再看去年对照。"
_NO_YEAR = "还没有写报告年度，请在“① 素材”右边填好，再看去年对照。"
_OPENING = "标题和开头"


@dataclass(frozen=True, slots=True)
class Side:
    """One part of the two reports; "" where one of them has no such part."""

    heading: str
    last: str
    this: str


@dataclass(frozen=True, slots=True)
class LastYear:
    report: Report
    sides: tuple[Side, ...]
    found: YearOnYear


@dataclass(frozen=True, slots=True)
class _Part:
    key: str
    heading: str
    text: str


def last_year(shelves: Installation, state: State) -> LastYear | None:
    """None where the library has no earlier report of the office. Raises Refused without office or year."""
    if not state.issuer:
        raise Refused(_NO_ISSUER)
    if state.year is None:
        raise Refused(_NO_YEAR)
    genre = shelves.genre(state.genre)
    report = report_before(shelves.own_reports(state.issuer, genre, state.year), state.year, state.issuer)
    if report is None:
        return None
    draft = parse_report(state.document.text) if state.document else Report("", "")
    found = year_on_year(state.sheet.facts, report, genre, state.year)
    return LastYear(report, sides(report, draft, genre), found)


def sides(last: Report, this: Report, genre: Genre) -> tuple[Side, ...]:
    """The parts of this year in their order, each with last year's of the same kind; then those left over.

    Parts of no kind that the genre knows pair by their heading.
    """
    left = list(_parts(last, genre))
    paired = []
    for part in _parts(this, genre):
        other = next((one for one in left if _alike(one, part)), None)
        if other:
            left.remove(other)
        paired.append(Side(part.heading, other.text if other else "", part.text))
    return (*paired, *(Side(part.heading, part.text, "") for part in left))


def _alike(one: _Part, other: _Part) -> bool:
    return one.key == other.key if one.key else one.heading == other.heading


def _parts(report: Report, genre: Genre) -> Iterator[_Part]:
    sections = report.sections
    head = report.text[: sections[0].span.start] if sections else report.text
    if head.strip():
        yield _Part(_OPENING, _OPENING, head.strip())
    for section, key in zip(sections, section_keys_of(report, genre), strict=True):
        yield _Part(section.key or key, f"{section.number}{section.heading}", _body(report.text, section))


def _body(text: str, section: Section) -> str:
    """The section without its heading's line."""
    start = text.find("\n", section.span.start, section.span.end)
    return Span(start + 1, section.span.end).of(text).strip() if start >= 0 else ""
