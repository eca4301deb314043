"""Notes as they come: lines of text or rows of a table, each with its place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_CELL_BREAK = re.compile(r"\t|(?<=\S)\s*[|｜]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line, paragraph or row; `cells` is empty unless it is a table's row.

    `heading` tells that the document sets it in a heading's style.
    """

    text: str
    line: int
    file: str | None = None
    sheet: str | None = None
    cells: tuple[str, ...] = ()
    heading: bool = False


def note_lines(text: str, file: str | None = None) -> tuple[NoteLine, ...]:
    """Lines of pasted text, numbered from 1; a line with tabs (or a pipe table's row) becomes a row."""
    return tuple(
        NoteLine(line, number, file, cells=_cells(line)) for number, line in enumerate(text.splitlines(), 1)
    )


def join(groups: Iterable[tuple[NoteLine, ...]]) -> tuple[NoteLine, ...]:
    return tuple(line for group in groups for line in group)


def _cells(line: str) -> tuple[str, ...]:
    if "\t" not in line and not (line.count("|") > 2 and line.strip().startswith("|")):
        return ()
    return tuple(cell.strip() for cell in _CELL_BREAK.split(line.strip("|")))
