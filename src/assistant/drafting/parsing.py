"""The plain lines a model writes: headings, sentences with fact marks, gaps."""

import re
from dataclasses import dataclass

from assistant.language import sentences

_SECTION = re.compile(r"^##(?!#)")
_HEADING = re.compile(r"^###+\s*(?P<heading>.+)$")
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[.、．])\s*")
_MARKS = re.compile(r"⟦(?P<ids>[^⟦⟧：:]*)⟧")
_PENDING = re.compile(r"^[⟦【]待补[：:](?P<what>[^⟧】]+)[⟧】]")
_ID = re.compile(r"F\d+")
_NOISE = re.compile(r"^(?:```|---|===|\*\*\*)|https?://")
_MARKDOWN = re.compile(r"^(?:[-*+>]\s+)|\*\*|__|`")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence as a model wrote it, with the facts it says it stands on; `gap` names what is missing."""

    text: str
    marks: tuple[str, ...] = ()
    gap: bool = False


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    heading: str
    sentences: tuple[Marked, ...]


def parsed(answer: str) -> tuple[MarkedParagraph, ...]:
    """The paragraphs of an answer; lines that are no part of the format are left out."""
    paragraphs: list[tuple[str, list[Marked]]] = [("", [])]
    for line in map(str.strip, answer.splitlines()):
        if not line or _SECTION.match(line) or _NOISE.search(line):
            continue
        if heading := _HEADING.match(line):
            paragraphs.append((_NUMBER.sub("", heading["heading"].rstrip("。：")), []))
        else:
            paragraphs[-1][1].extend(_sentences(line))
    return tuple(MarkedParagraph(heading, tuple(said)) for heading, said in paragraphs if said)


def _sentences(line: str) -> list[Marked]:
    """A line as its marks divide it: 句子。⟦F1⟧句子。⟦⟧ are two; words after the last mark have no marks."""
    if gap := _PENDING.match(line):
        return [Marked(gap["what"].strip(), gap=True)]
    line = _MARKDOWN.sub("", line)
    found: list[Marked] = []
    at = 0
    for mark in _MARKS.finditer(line):
        found += _marked(line[at : mark.start()], tuple(_ID.findall(mark["ids"])))
        at = mark.end()
    return found + _marked(line[at:], ())


def _marked(text: str, marks: tuple[str, ...]) -> list[Marked]:
    """One sentence with its marks; words without marks are as many as they are sentences."""
    text = text.strip()
    if not text or not any("\u4e00" <= char <= "\u9fff" for char in text):
        return []
    said = [text] if marks else [span.of(text) for span in sentences(text)]
    return [Marked(one if one[-1] in "。：！？" else f"{one}。", marks) for one in said]
