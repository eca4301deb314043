"""A report in a template of the office's own: {{标题}}, {{正文}} and the like are filled, the rest stays."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from assistant.errors import UnreadableFile, UserError
from assistant.export import layout
from assistant.export.lines import Line, Role
from assistant.export.runs import add_runs

BODY = "{{正文}}"
_FIELDS = {
    "{{标题}}": Role.TITLE,
    "{{主送机关}}": Role.ADDRESSEE,
    "{{署名}}": Role.SIGNER,
    "{{成文日期}}": Role.DATE,
}
_FIELD = re.compile("|".join(map(re.escape, _FIELDS)))
_IN_BODY = (Role.HEADING, Role.BODY, Role.ROW)


def fill_template(path: Path, lines: Sequence[Line]) -> tuple[WordDocument, list[tuple[int, Any]]]:
    """The template with the report in it, and the paragraphs made from its lines.

    Headings take the template's styles Heading 1 to 4 where it has them, else the body's form in the fonts
    of the standard. Raises UserError where the file is no template: without a paragraph {{正文}} of its own.
    """
    document = _opened(path)
    body = next((p for p in document.paragraphs if p.text.strip() == BODY), None)
    if body is None:
        raise UserError(f"{path.name} 里没有单独成段的 {BODY}，请在正文的位置写上它再试。")
    placed = [found for p in _paragraphs(document) for found in _filled(p, lines)]
    placed += [(line.number, _before(document, body, line)) for line in lines if line.role in _IN_BODY]
    body._element.getparent().remove(body._element)
    return document, placed


def _opened(path: Path) -> WordDocument:
    try:
        return Document(str(path))
    except Exception as error:
        raise UnreadableFile(f"{path.name} 不是能打开的 .docx 模板，请换一个文件。") from error


def _paragraphs(document: WordDocument) -> Iterator[Any]:
    yield from document.paragraphs
    for table in document.tables:
        for cell in table._cells:
            yield from cell.paragraphs


def _filled(paragraph: Any, lines: Sequence[Line]) -> Iterator[tuple[int, Any]]:
    """Puts the lines of each field in its place, in the form of the paragraph's first run."""
    wanted = [_FIELDS[field] for field in _FIELD.findall(paragraph.text)]
    if not wanted or not paragraph.runs:
        return
    text = _FIELD.sub(lambda field: _text_of(_FIELDS[field[0]], lines), paragraph.text)
    first, *rest = paragraph.runs
    first.text = text
    for run in rest:
        run._element.getparent().remove(run._element)
    yield from ((line.number, paragraph) for line in lines if line.role in wanted)


def _text_of(role: Role, lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines if line.role is role)


def _before(document: WordDocument, body: Any, line: Line) -> Any:
    """A paragraph before {{正文}} in its form, or in the template's own of a heading."""
    element = deepcopy(body._element)
    body._element.addprevious(element)
    paragraph = Paragraph(element, body._parent)
    form = deepcopy(body.runs[0]._element.rPr) if body.runs else None
    for run in paragraph.runs:
        element.remove(run._element)
    style = layout.HEADINGS[line.level - 1] if line.role is Role.HEADING else ""
    if style and style in [known.name for known in document.styles]:
        paragraph.style = document.styles[style]
        add_runs(paragraph, line.lead)
        return paragraph
    if line.lead:
        add_runs(paragraph, line.lead, font=layout.HEADING_FONTS[line.level - 1], form=form)
    if line.text:
        add_runs(paragraph, line.text, form=form)
    return paragraph
