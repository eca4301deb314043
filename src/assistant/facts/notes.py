"""Notes as they come: lines of text or rows of a table, each with its place."""

from dataclasses import dataclass

from assistant.facts.grids import rows_in


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
    """Lines of pasted text, numbered from 1; the rows of a pasted table have cells."""
    lines = text.splitlines()
    rows = rows_in(lines)
    return tuple(
        NoteLine(line, number, file, cells=rows.get(number, ())) for number, line in enumerate(lines, 1)
    )
