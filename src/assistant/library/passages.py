"""Cutting a report into what can be found: the body of each section, and its sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.domain import Passage, Report, Span
from assistant.language import EMPTY, Gazetteer, mask, sentences
from assistant.records import Kind, passage_id

_LONGEST_SECTION = 1500
_SHORTEST_SENTENCE = 6
_GOVERNMENT = "人民政府"


@dataclass(frozen=True, slots=True)
class _Body:
    """Paragraphs that are found together."""

    heading: str
    key: str
    paragraphs: tuple[Span, ...]


def passages_of(report: Report, known: Gazetteer = EMPTY) -> tuple[Passage, ...]:
    """All passages in the order of the text: a section's body, then its sentences.

    A body of more than 1,500 characters is cut between paragraphs. `report.id` must be set; the masked
    text has figures, dates and names replaced, as far as `known` and their shapes tell.
    """
    seen: Counter[tuple[str, str]] = Counter()
    return tuple(
        _passage(report, body, kind, text, masked, seen)
        for body in _bodies(report)
        for kind, text, masked in _pieces(report.text, body.paragraphs, known)
    )


def searchable(passage: Passage) -> str:
    """What stands for a passage by its meaning: a section's body is also found by its heading."""
    if passage.kind == Kind.SECTION and passage.heading:
        return f"{passage.heading}\n{passage.text}"
    return passage.text


def in_context(passage: Passage) -> str:
    """What is looked up by its words: whose it is, of which year and under which heading, and the text."""
    issuer = passage.issuer.removesuffix(_GOVERNMENT)
    year = "" if passage.year is None else f"{passage.year}年"
    return "\n".join((issuer, year, passage.heading, passage.text))


def _bodies(report: Report) -> Iterator[_Body]:
    yield from _cut("", "", report.preamble)
    for section in report.walk():
        yield from _cut(section.heading, section.key, section.paragraphs)


def _cut(heading: str, key: str, paragraphs: Iterable[Span]) -> Iterator[_Body]:
    group: list[Span] = []
    for paragraph in paragraphs:
        if group and paragraph.end - group[0].start > _LONGEST_SECTION:
            yield _Body(heading, key, tuple(group))
            group = []
        group.append(paragraph)
    if group:
        yield _Body(heading, key, tuple(group))


def _pieces(text: str, paragraphs: tuple[Span, ...], known: Gazetteer) -> Iterator[tuple[Kind, str, str]]:
    """Kind, text and masked text: of the whole body, then of its sentences, each masked only once."""
    lines = [paragraph.of(text) for paragraph in paragraphs]
    cut = [[(span, mask(span.of(line), known)) for span in sentences(line)] for line in lines]
    masked = "\n".join(_rejoined(line, parts) for line, parts in zip(lines, cut, strict=True))
    body = "\n".join(lines)
    if body.strip():
        yield Kind.SECTION, body, masked
    for line, parts in zip(lines, cut, strict=True):
        for span, covered in parts:
            if span.end - span.start >= _SHORTEST_SENTENCE:
                yield Kind.SENTENCE, span.of(line), covered


def _rejoined(line: str, parts: list[tuple[Span, str]]) -> str:
    pieces, end = [], 0
    for span, masked in parts:
        pieces += [line[end : span.start], masked]
        end = span.end
    return "".join([*pieces, line[end:]])


def _passage(
    report: Report, body: _Body, kind: Kind, text: str, masked: str, seen: Counter[tuple[str, str]]
) -> Passage:
    nth = seen[kind, text]
    seen[kind, text] += 1
    return Passage(
        id=passage_id(report.id, kind, nth, text),
        report_id=report.id,
        issuer=report.issuer,
        year=report.year,
        genre=report.genre,
        section=body.key,
        kind=kind,
        heading=body.heading,
        text=text,
        masked=masked,
    )
