"""The parts of a draft as clerks call them: 主要举措, 第二段, 调解那句."""

import re
from dataclasses import dataclass

from assistant.chat.lists import patterns
from assistant.chat.topics import likeness
from assistant.domain import Span
from assistant.editing import Document
from assistant.genres import Genre, section_key
from assistant.language import heading, sentences
from assistant.reading import parse_report

_FITS = 0.45
_NUMBER = re.compile(r"第([一二三四五六七八九十\d]+)(?:个?自然段|段)")
_LAST = re.compile(r"最后(?:一|那一?)?段|末段|结尾")
_DIGITS = "一二三四五六七八九十"
_PENDING = re.compile(r"【待补：[^】]*】。?")


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the draft; `body` is what stands under its heading."""

    key: str
    heading: str
    span: Span
    body: Span


def section_in(text: str, genre: Genre) -> str:
    """The key of the section that the words name, "" for none."""
    named = [section.key for section in genre.sections if section.name in text]
    known = {section.key for section in genre.sections}
    said = [key for key, pattern in patterns("sections") if key in known and pattern.search(text)]
    return next(iter((*named, *said)), "")


def parts(document: Document, genre: Genre) -> tuple[Part, ...]:
    found: list[Part] = []
    keys: list[str] = []
    sections = parse_report(document.text).sections
    for number, section in enumerate(sections, 1):
        keys.append(section_key(genre, section.heading, keys))
        inside = [trace.span.end for trace in document.traces if trace.span.overlaps(section.span)]
        # The last section of a report as parsed reaches to its end, over closing and signature.
        end = section.span.end if number < len(sections) or not inside else max(inside)
        start = document.text.find("\n", section.span.start, end) + 1 or end
        found.append(Part(keys[-1], section.heading, Span(section.span.start, end), Span(start, end)))
    return tuple(found)


def part(document: Document, genre: Genre, key: str) -> Part | None:
    return next((one for one in parts(document, genre) if one.key == key), None)


def paragraph_in(text: str) -> int:
    """The number of the paragraph that the words name (第二段 is 2, 最后一段 is -1), 0 for none."""
    if _LAST.search(text):
        return -1
    match = _NUMBER.search(text)
    if not match:
        return 0
    return int(match[1]) if match[1].isdigit() else _DIGITS.index(match[1][0]) + 1


def paragraphs(document: Document, within: Span | None = None) -> tuple[Span, ...]:
    """Lines of running text, headings and title left out; all of the draft, or those within a part of it."""
    first = next((trace.span.start for trace in document.traces), 0)
    last = max((trace.span.end for trace in document.traces), default=len(document.text))
    area = within or Span(first, last)
    found = [Span(*match.span()) for match in re.finditer(r"[^\n]+", document.text)]
    return tuple(
        line
        for line in found
        if line.start >= area.start and line.end <= area.end + 1 and _is_running(line.of(document.text))
    )


def sentences_about(document: Document, topic: str) -> tuple[Span, ...]:
    """The sentences of running text that a topic names, all of them equally well."""
    lines = paragraphs(document)
    running = [span for span in sentences(document.text) if any(map(span.overlaps, lines))]
    found = [(likeness(topic, span.of(document.text)), span) for span in running]
    best = max((score for score, _ in found), default=0.0)
    return tuple(span for score, span in found if score == best and best >= _FITS)


def without_pending(text: str) -> str:
    return _PENDING.sub("", text)


def is_pending(text: str) -> bool:
    """Whether nothing but 【待补：…】 stands there."""
    return bool(text.strip()) and not _PENDING.sub("", text).strip()


def _is_running(line: str) -> bool:
    return heading(line) is None or line.rstrip().endswith(("。", "；"))
