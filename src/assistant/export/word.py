"""The text of a report → .docx in the official layout."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX

from assistant.export import layout
from assistant.export.lines import Line, Role, lines_of

_PENDING = re.compile(r"(【待补：[^】]*】)")
# What XML 1.0 cannot hold: control characters, halves of surrogate pairs, two non-characters.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_STYLES = {
    Role.TITLE: layout.TITLE,
    Role.ADDRESSEE: layout.ADDRESSEE,
    Role.BODY: layout.BODY,
    Role.SIGNER: layout.SIGNER,
    Role.DATE: layout.DATE,
}
_DATE_INDENT = 4.0
_LINES_FOR_THE_SEAL = 2
# 156 mm hold 20 characters of 22 pt.
_TITLE_CHARACTERS = 20
_ABOUT = "关于"


def to_docx(text: str) -> bytes:
    """A Word file. What is still to be supplied (【待补：…】) is highlighted."""
    document = layout.blank_document()
    lines = lines_of(_UNFIT.sub("", text))
    before: Role | None = None
    for role, group in groupby(lines, key=lambda line: line.role):
        _space_between(document, before, role)
        _add(document, role, list(group), lines)
        before = role
    document.core_properties.title = "".join(line.text for line in lines if line.role is Role.TITLE)[:255]
    document.core_properties.created = document.core_properties.modified = datetime.now(UTC)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _space_between(document: WordDocument, before: Role | None, role: Role) -> None:
    if before is Role.TITLE:
        document.add_paragraph()
    if role in (Role.SIGNER, Role.DATE) and before not in (None, Role.SIGNER):
        for _ in range(_LINES_FOR_THE_SEAL):
            document.add_paragraph().paragraph_format.keep_with_next = True


def _add(document: WordDocument, role: Role, group: list[Line], lines: Iterable[Line]) -> None:
    if role is Role.ROW:
        _add_table(document, group)
        return
    for line in group:
        paragraph = document.add_paragraph(style=_style(line))
        _write(paragraph, line)
        if role is Role.DATE:
            layout.indent(paragraph.paragraph_format, right=round(_DATE_INDENT * 100))
        if role is Role.SIGNER:
            paragraph.paragraph_format.keep_with_next = True
            layout.indent(paragraph.paragraph_format, right=_signer_indent(line.text, lines))


def _style(line: Line) -> str:
    return layout.HEADINGS[line.level - 1] if line.role is Role.HEADING else _STYLES[line.role]


def _write(paragraph: Any, line: Line) -> None:
    if line.role is Role.TITLE and _width(line.text) > _TITLE_CHARACTERS:
        _write_long_title(paragraph, line.text)
        return
    if line.lead:
        _add_runs(paragraph, line.lead, None if line.role is Role.HEADING else line.level)
    _add_runs(paragraph, line.text, None)


def _write_long_title(paragraph: Any, text: str) -> None:
    """Broken where its words allow it, before 关于 (7.3.1: 词意完整)."""
    head, about, matter = text.partition(_ABOUT)
    paragraph.add_run(head)
    if head and about:
        paragraph.runs[-1].add_break()
    paragraph.add_run(about + matter)


def _add_runs(paragraph: Any, text: str, level: int | None) -> None:
    for piece in filter(None, _PENDING.split(text)):
        run = paragraph.add_run(piece)
        if level is not None:
            layout.set_font(run._element.get_or_add_rPr(), layout.HEADING_FONTS[level - 1])
        if _PENDING.fullmatch(piece):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _add_table(document: WordDocument, rows: list[Line]) -> None:
    table = document.add_table(rows=len(rows), cols=max(len(row.cells) for row in rows))
    table.style = document.styles["Table Grid"]
    for row, line in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, line.cells, strict=False):
            _add_runs(cell.paragraphs[0], text, None)


def _signer_indent(signer: str, lines: Iterable[Line]) -> int:
    """Hundredths of a character from the right edge, that centre the name over the date (7.3.5.1)."""
    date = next((line.text for line in lines if line.role is Role.DATE), signer)
    return max(0, round((_DATE_INDENT + (_width(date) - _width(signer)) / 2) * 100))


def _width(text: str) -> float:
    """Width in characters: half-width ones count half."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)
