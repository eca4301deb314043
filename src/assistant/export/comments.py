"""Remarks as Word comments, each on the words that it is about."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from docx.document import Document as WordDocument
from docx.text.run import Run

from assistant.domain import Span
from assistant.export.printing import Remark
from assistant.labels import CHECKER

Placed = Sequence[tuple[int, Any]]
"""Paragraphs of the file with the number from 1 of the line of the text that each was made from."""


def add_comments(document: WordDocument, text: str, placed: Placed, remarks: Sequence[Remark]) -> None:
    """A remark whose words are not found in their paragraph stands at the whole of it; one about something
    absent, or about a line that is not printed, at the first paragraph."""
    by_line = dict(reversed(placed))
    for remark in remarks:
        if not placed:
            return
        line = text.count("\n", 0, remark.span.start) + 1 if remark.span else 0
        paragraph = by_line.get(line, placed[0][1])
        runs = _runs(paragraph, _words(text, remark.span) if line in by_line else "")
        document.add_comment(runs=runs, text=remark.text, author=CHECKER, initials=CHECKER[:1])


def _words(text: str, span: Span | None) -> str:
    """What the remark is about, as far as it stands in its first line."""
    return span.of(text).split("\n")[0].strip() if span else ""


def _runs(paragraph: Any, words: str) -> list[Run]:
    start = paragraph.text.find(words) if words else -1
    if start < 0:
        return list(paragraph.runs) or [paragraph.add_run()]
    _split(paragraph, start + len(words))
    _split(paragraph, start)
    return [run for at, run in _places(paragraph) if start <= at < start + len(words)]


def _split(paragraph: Any, at: int) -> None:
    """Make a run begin at an offset of the paragraph's text."""
    for start, run in _places(paragraph):
        if start < at < start + len(run.text):
            rest = deepcopy(run._element)
            run._element.addnext(rest)
            text = run.text
            Run(rest, paragraph).text = text[at - start :]
            run.text = text[: at - start]
            return


def _places(paragraph: Any) -> list[tuple[int, Run]]:
    found, at = [], 0
    for run in paragraph.runs:
        found.append((at, run))
        at += len(run.text)
    return found
