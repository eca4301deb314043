"""Printed lines → paragraphs: what a page breaks apart for want of width is put together again.

Positions and sizes are in points; y grows upwards, as in PDF.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from unicodedata import east_asian_width

from assistant.language import heading
from assistant.reading.documents import Document, DocumentBuilder
from assistant.reading.limits import Limits

_PAGE_NUMBER = re.compile(r"[-—–－·• ]*第? ?\d{1,4} ?页?[-—–－·• ]*(?:[/／,，共 ]+\d{1,4} ?页?)?")
_SENTENCE_END = tuple("。！？；：")
_CELL_GAP = 1.5
_INDENT = 1.2
# Room left at the end of a line, in characters: a figure that may not be broken leaves up to five.
_SHORT = 2.2
_VERY_SHORT = 6.0


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text as a page shows it, from the left end of its base line."""

    text: str
    x: float
    y: float
    size: float

    @property
    def right(self) -> float:
        return self.x + self.size * sum(1.0 if east_asian_width(char) in "WFA" else 0.5 for char in self.text)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    cells: tuple[str, ...]
    x: float
    right: float
    size: float

    @property
    def text(self) -> str:
        return "".join(self.cells)


def printed_lines(fragments: Iterable[Fragment]) -> list[PrintedLine]:
    """The lines of one page from top to bottom; a wide gap parts a line into cells."""
    lines: list[list[Fragment]] = []
    for each in sorted(fragments, key=lambda f: (-f.y, f.x)):
        if lines and abs(lines[-1][0].y - each.y) < 0.5 * max(lines[-1][0].size, each.size):
            lines[-1].append(each)
        else:
            lines.append([each])
    return [_line(sorted(line, key=lambda f: f.x)) for line in lines]


def without_furniture(pages: Sequence[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """The pages without page numbers and without what recurs at the top or foot of most of them."""
    edges = Counter(_shape(page[at]) for page in pages for at in {0, len(page) - 1} if page)
    running = {shape for shape, times in edges.items() if times >= 3 and 2 * times > len(pages)}
    return [
        [
            line
            for at, line in enumerate(page)
            if not (at in (0, len(page) - 1) and _is_furniture(line, running))
        ]
        for page in pages
    ]


def document_of(lines: Sequence[PrintedLine], limits: Limits) -> Document:
    """Lines of the whole file, page after page, as paragraphs and table rows."""
    built = DocumentBuilder(limits)
    number = 0
    for is_table, group in groupby(_marked_rows(lines), key=lambda pair: pair[1]):
        found = [line for line, _ in group]
        if is_table:
            for line in found:
                number += 1
                built.row(line.cells, number)
            continue
        for paragraph in _paragraphs(found, lines):
            number += 1
            built.line(paragraph, number)
    return built.build()


def _line(fragments: list[Fragment]) -> PrintedLine:
    cells = [fragments[0].text]
    for before, each in pairwise(fragments):
        if each.x - before.right > _CELL_GAP * each.size:
            cells.append(each.text)
        else:
            cells[-1] += each.text
    size = max(fragments, key=lambda f: len(f.text)).size
    kept = tuple(cell.strip() for cell in cells if cell.strip())
    return PrintedLine(kept, fragments[0].x, fragments[-1].right, size)


def _shape(line: PrintedLine) -> str:
    return re.sub(r"\d+", "#", line.text)


def _is_furniture(line: PrintedLine, running: set[str]) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None or _shape(line) in running


def _marked_rows(lines: Sequence[PrintedLine]) -> Iterator[tuple[PrintedLine, bool]]:
    """Each line with whether it is a table row: parted into cells, beside another such line."""
    parted = [len(line.cells) > 1 for line in lines]
    for at, line in enumerate(lines):
        beside = (at > 0 and parted[at - 1]) or (at + 1 < len(lines) and parted[at + 1])
        yield line, parted[at] and beside


def _paragraphs(lines: Sequence[PrintedLine], page: Sequence[PrintedLine]) -> Iterator[str]:
    left, right = _margins(page)
    text = ""
    for at, line in enumerate(lines):
        if text and _opens(line, lines[at - 1], left, right):
            yield text
            text = ""
        text += _glue(text, line.text) + line.text
    if text:
        yield text


def _margins(lines: Sequence[PrintedLine]) -> tuple[float, float]:
    """Where lines begin and full ones end; a few that stand out further do not count."""
    begins = Counter(round(line.x) for line in lines)
    left = min(x for x, times in begins.items() if 10 * times >= len(lines) or times == max(begins.values()))
    ends = sorted(line.right for line in lines)
    return float(left), ends[-1 - len(ends) // 20]


def _opens(line: PrintedLine, before: PrintedLine, left: float, right: float) -> bool:
    """Whether a line opens a new paragraph: indented, after a short line, of another size, or numbered."""
    if abs(line.size - before.size) > 0.1 * before.size or line.x > left + _INDENT * line.size:
        return True
    ended = before.text.endswith(_SENTENCE_END)
    room = (right - before.right) / before.size
    return room > (_SHORT if ended else _VERY_SHORT) or (ended and heading(line.text) is not None)


def _glue(text: str, addition: str) -> str:
    """Latin words keep the blank that the line end stood for; Chinese has none."""
    both = text[-1:] + addition[:1]
    return " " if len(both) == 2 and both.isascii() and both.isalpha() else ""
