"""Notes as they come: lines of text or rows of a table, each with its place."""

import re
from dataclasses import dataclass

_PROSE = re.compile(r"[。；，：]|\d,\d{3}")
_FEWEST_COMMAS, _FEWEST_ROWS = 2, 3
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
    lines = text.splitlines()
    rows = _comma_rows(lines)
    return tuple(
        NoteLine(line, number, file, cells=_cells(line) or rows.get(number, ()))
        for number, line in enumerate(lines, 1)
    )


def _comma_rows(lines: list[str]) -> dict[int, tuple[str, ...]]:
    """Rows of a table pasted with commas, by line number: three or more lines with as many commas each."""
    rows: dict[int, tuple[str, ...]] = {}
    run: list[int] = []
    for number, line in enumerate([*lines, ""], 1):
        commas = line.count(",") if not _PROSE.search(line) else 0
        if commas >= _FEWEST_COMMAS and (not run or lines[run[-1] - 1].count(",") == commas):
            run.append(number)
            continue
        if len(run) >= _FEWEST_ROWS:
            rows |= {at: tuple(cell.strip() for cell in lines[at - 1].split(",")) for at in run}
        run = [number] if commas >= _FEWEST_COMMAS else []
    return rows


def _cells(line: str) -> tuple[str, ...]:
    if "\t" not in line and not (line.count("|") > 2 and line.strip().startswith("|")):
        return ()
    return tuple(cell.strip() for cell in _CELL_BREAK.split(line.strip("|")))
