"""The text of a report → .docx in the official layout."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby
from typing import Any

from docx.document import Document as WordDocument

from assistant.export import layout
from assistant.export.comments import add_comments
from assistant.export.lines import Line, Role, lines_of
from assistant.export.printing import PLAIN, Printing, fit
from assistant.export.runs import add_runs
from assistant.export.template import fill_template
from assistant.export.titles import title_lines, width

_STYLES = {
    Role.TITLE: layout.TITLE,
    Role.ADDRESSEE: layout.ADDRESSEE,
    Role.BODY: layout.BODY,
    Role.SIGNER: layout.SIGNER,
    Role.DATE: layout.DATE,
}
_RIGHT, _SHIFT = 2.0, 2.0


def to_docx(text: str, printing: Printing = PLAIN) -> bytes:
    """A Word file. What is still to be supplied (【待补：…】) is highlighted.

    Raises UserError where the template is none.
    """
    text = fit(text)
    lines = lines_of(text)
    if printing.template is not None:
        document, placed = fill_template(printing.template, lines)
    else:
        document = layout.blank_document(printing.label)
        placed = _laid_out(document, lines)
    add_comments(document, text, placed, printing.remarks)
    document.core_properties.title = "".join(line.text for line in lines if line.role is Role.TITLE)[:255]
    document.core_properties.created = document.core_properties.modified = datetime.now(UTC)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _laid_out(document: WordDocument, lines: Sequence[Line]) -> list[tuple[int, Any]]:
    """The paragraphs with the numbers of their lines."""
    placed: list[tuple[int, Any]] = []
    before: Role | None = None
    for role, group in groupby(lines, key=lambda line: line.role):
        _space_between(document, before, role)
        placed += _add(document, role, list(group), lines)
        before = role
    return placed


def _space_between(document: WordDocument, before: Role | None, role: Role) -> None:
    if before is Role.TITLE:
        document.add_paragraph()
    if role in (Role.SIGNER, Role.DATE) and before not in (None, Role.SIGNER):
        document.add_paragraph().paragraph_format.keep_with_next = True


def _add(
    document: WordDocument, role: Role, group: list[Line], lines: Sequence[Line]
) -> list[tuple[int, Any]]:
    if role is Role.ROW:
        return _add_table(document, group)
    placed = []
    for line in group:
        paragraph = document.add_paragraph(style=_style(line))
        _write(paragraph, line)
        if role in (Role.SIGNER, Role.DATE):
            paragraph.paragraph_format.keep_with_next = role is Role.SIGNER
            layout.indent(paragraph.paragraph_format, right=_right_indent(line, lines))
        placed.append((line.number, paragraph))
    return placed


def _style(line: Line) -> str:
    return layout.HEADINGS[line.level - 1] if line.role is Role.HEADING else _STYLES[line.role]


def _write(paragraph: Any, line: Line) -> None:
    if line.role is Role.TITLE:
        for number, part in enumerate(title_lines(line.text)):
            if number:
                paragraph.runs[-1].add_break()
            add_runs(paragraph, part, layout.SONG_TITLE)
        return
    if line.lead:
        add_runs(paragraph, line.lead, layout.HEADING_FONTS[line.level - 1])
    add_runs(paragraph, line.text, layout.FANGSONG)


def _add_table(document: WordDocument, rows: list[Line]) -> list[tuple[int, Any]]:
    table = document.add_table(rows=len(rows), cols=max(len(row.cells) for row in rows))
    table.style = document.styles["Table Grid"]
    for row, line in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, line.cells, strict=False):
            add_runs(cell.paragraphs[0], text, layout.FANGSONG)
    return [(line.number, row.cells[0].paragraphs[0]) for row, line in zip(table.rows, rows, strict=True)]


def _right_indent(line: Line, lines: Sequence[Line]) -> int:
    """Hundredths of a character from the right edge, for a sign-off without seal (7.3.5.2).

    The name ends two characters in and the date begins two behind the name's beginning; where the date is
    the longer one, it ends two characters in and the name moves left.
    """
    signers = [each for each in lines if each.role is Role.SIGNER]
    date = next((width(each.text) for each in lines if each.role is Role.DATE), 0.0)
    name = width(signers[-1].text) if signers else 0.0
    longer = date > name
    if line.role is Role.DATE:
        characters = _RIGHT if longer or not signers else name - date
    else:
        characters = _RIGHT + date + _SHIFT - name if longer and line is signers[-1] else _RIGHT
    return round(characters * 100)
