"""A draft as the plain text that is exported, and where each of its sentences stands in that text."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain import Draft, DraftSection, Paragraph, Sentence, Span

_DIGITS = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence in the rendered text. `section` and `paragraph` are indices, -1 for the opening."""

    section: int
    paragraph: int
    sentence: Sentence
    span: Span


@dataclass(frozen=True, slots=True)
class Rendering:
    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the text: words before the sentences, then the sentences."""

    text: str = ""
    sentences: tuple[Sentence, ...] = ()
    section: int = -1
    paragraph: int = -1


def render(draft: Draft) -> str:
    """The report as exported to plain text: numbered headings, 【待补：…】 for what is missing, no marks."""
    return rendering(draft).text


def rendering(draft: Draft) -> Rendering:
    """The text of `render` with the place of every sentence in it."""
    text, places = "", []
    for line in _lines(draft):
        text += line.text
        for sentence in line.sentences:
            span = Span(len(text), len(text) + len(sentence.text))
            places.append(Place(line.section, line.paragraph, sentence, span))
            text += sentence.text
        text += "\n"
    return Rendering(text, tuple(places))


def ordinal(number: int) -> str:
    """A number from 1 to 99 as it stands in 一、 and （十二）."""
    tens, units = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[units] if units else "")


def is_partial(draft: Draft) -> bool:
    """Whether the draft is a section on its own, without the frame of a report."""
    return not (draft.opening or draft.addressee or draft.dated)


def signers(draft: Draft) -> tuple[str, ...]:
    """Who signs: the bodies a joint title names on lines of their own, else the issuer."""
    lines = draft.title.split("\n")
    return tuple(lines[:-1]) if len(lines) > 1 else (draft.issuer,)


def _lines(draft: Draft) -> Iterator[_Line]:
    if is_partial(draft):
        yield from _sections(draft)
        return
    yield from (_Line(line) for line in (*draft.title.split("\n"), ""))
    if draft.addressee:
        yield _Line(draft.addressee)
    if draft.opening:
        yield _Line(sentences=draft.opening)
    yield from _sections(draft)
    yield from (_Line(line) for line in (*_closing(draft), *signers(draft), draft.dated) if line)


def _closing(draft: Draft) -> tuple[str, ...]:
    return (draft.closing,) if draft.closing else ()


def _sections(draft: Draft) -> Iterator[_Line]:
    for index, section in enumerate(draft.sections):
        yield _Line(f"{ordinal(index + 1)}、{section.heading}" if section.heading else "")
        yield from _paragraphs(section, index)


def _paragraphs(section: DraftSection, index: int) -> Iterator[_Line]:
    number = 0
    for position, paragraph in enumerate(section.paragraphs):
        if paragraph.heading:
            number += 1
            yield _Line(f"（{ordinal(number)}）{paragraph.heading}")
        if paragraph.sentences:
            yield _paragraph(paragraph, index, position)


def _paragraph(paragraph: Paragraph, section: int, position: int) -> _Line:
    return _Line(sentences=paragraph.sentences, section=section, paragraph=position)
