"""Word files (.docx) → Document: what a reader of the accepted document sees, in its order.

Tracked changes count as accepted; text boxes follow the paragraph they hang on; merged cells appear once;
automatic numbers are written out; hidden text and the table of contents are left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from assistant.domain import Span
from assistant.page import Appearance, Paper, ParagraphForm
from assistant.reading.appearance import Forms, page_number_of, paper_of
from assistant.reading.archive import Archive
from assistant.reading.documents import Document, DocumentBuilder, Kind
from assistant.reading.limits import Limits
from assistant.reading.numbering import Numbering
from assistant.reading.ooxml import Element, attribute, child, children, name, parse_xml, switched_on
from assistant.reading.styles import Styles

_GONE = frozenset(
    (
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "instrText",
        "delText",
        "rt",
        "fldData",
        "footnoteReference",
        "annotationRef",
    )
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_WRAPPERS = frozenset(("ins", "moveTo", "customXml", "sdt", "sdtContent", "smartTag"))


def parse_docx(data: bytes, limits: Limits) -> Document:
    """Raises UnreadableFile beyond the limits; anything else raised means a broken file."""
    archive = Archive(data, limits)
    main = main_part(archive)
    folder = main.rpartition("/")[0]
    styles_root = _optional(archive, f"{folder}/styles.xml")
    styles = Styles.of(styles_root)
    numbering = Numbering.of(_optional(archive, f"{folder}/numbering.xml"), styles.numbering_links())
    reader = _Reader(styles, numbering, limits, Forms(styles, styles_root))
    document = parse_xml(archive.read(main))
    body = child(document, "body")
    reader.blocks(() if body is None else body)
    reader.report_notes([_optional(archive, f"{folder}/{kind}.xml") for kind in ("footnotes", "endnotes")])
    return reader.finished(paper_of(document), page_number_of(_footers(archive, folder)))


def _footers(archive: Archive, folder: str) -> Iterator[Element]:
    for part in sorted(archive.names):
        if part.startswith(f"{folder}/footer") and part.endswith(".xml"):
            yield parse_xml(archive.read(part))


def main_part(archive: Archive) -> str:
    """The name of the part that holds the body, as the package says, else as it is usually called."""
    for each in children(_optional(archive, "_rels/.rels"), "Relationship"):
        target = (attribute(each, "Target") or "").lstrip("/")
        if (attribute(each, "Type") or "").endswith("/officeDocument") and target in archive.names:
            return target
    return "word/document.xml"


def _optional(archive: Archive, part: str) -> Element | None:
    return parse_xml(archive.read(part)) if part in archive.names else None


@dataclass(slots=True)
class _Inline:
    """The text of a paragraph and the text boxes that hang on it."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)


class _Reader:
    def __init__(self, styles: Styles, numbering: Numbering, limits: Limits, forms: Forms) -> None:
        self._styles = styles
        self._numbering = numbering
        self._built = DocumentBuilder(limits)
        self._number = 0
        self._carried = ""
        self._form_reader = forms
        self._forms: list[ParagraphForm] = []

    def finished(self, paper: Paper | None, page_number: str) -> Document:
        if self._carried:
            self._lines(self._carried, None)
        return self._built.build(appearance=Appearance(paper, tuple(self._forms), page_number))

    def blocks(self, container: Iterable[Element]) -> None:
        for each in container:
            match name(each):
                case "p":
                    self._paragraph(each)
                case "tbl":
                    self._table(each)
                case "sdt" if _is_contents(each):
                    continue
                case "AlternateContent":
                    self.blocks(_alternative(each))
                case tag if tag in _WRAPPERS:
                    self.blocks(each)

    def _paragraph(self, paragraph: Element) -> None:
        self._number += 1
        if self._styles.is_contents_entry(paragraph):
            return
        inline = self._inline(paragraph)
        text = self._carried + self._label(paragraph, inline.text) + inline.text
        if child(paragraph, "pPr", "rPr", "del") is not None:
            self._carried = text
        else:
            self._carried = ""
            start = self._built.length
            self._lines(text, self._styles.outline_level(paragraph))
            if text.strip():
                span = Span(start, self._built.length - 1)
                self._forms.append(self._form_reader.form(paragraph, span))
        for box in inline.boxes:
            self.blocks(box)

    def _label(self, paragraph: Element, text: str) -> str:
        """The automatic number; an empty paragraph is counted, as Word does, unless its mark is hidden."""
        place = self._styles.list_place(paragraph)
        if place is None or (not text and switched_on(child(paragraph, "pPr", "rPr", "vanish"))):
            return ""
        label = self._numbering.label(place.list_id, place.depth)
        return label if text.strip() else ""

    def _lines(self, text: str, level: int | None) -> None:
        kind: Kind = "paragraph" if level is None else "heading"
        for line in text.split("\n"):
            self._built.line(line, self._number, kind, level=level)

    def _table(self, table: Element) -> None:
        rows = [[*_flat(row, "tc")] for row in _flat(table, "tr") if child(row, "trPr", "del") is None]
        if all(len(row) <= 1 for row in rows):
            for cell in (cell for row in rows for cell in row):
                self.blocks(cell)
            return
        for row in rows:
            self._number += 1
            self._built.row(map(self._cell, row), self._number)

    def _cell(self, cell: Element) -> str:
        merge = child(cell, "tcPr", "vMerge")
        if merge is not None and attribute(merge, "val") != "restart":
            return ""
        return " ".join(self._cell_texts(cell))

    def _cell_texts(self, container: Element) -> Iterator[str]:
        for each in container:
            match name(each):
                case "p":
                    inline = self._inline(each)
                    yield self._label(each, inline.text) + inline.text
                    for box in inline.boxes:
                        yield from self._cell_texts(box)
                case "tbl":
                    for row in _flat(each, "tr"):
                        yield from (self._cell(inner) for inner in _flat(row, "tc"))
                case tag if tag in _WRAPPERS:
                    yield from self._cell_texts(each)

    def _inline(self, paragraph: Element) -> _Inline:
        inline = _Inline()
        inline.text = "".join(self._pieces(paragraph, paragraph, inline))
        return inline

    def _pieces(self, element: Iterable[Element], paragraph: Element, inline: _Inline) -> Iterator[str]:
        for each in element:
            tag = name(each)
            if tag == "t":
                yield each.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == "r" and self._styles.is_hidden(each, paragraph):
                self._report_hidden("".join(self._pieces(each, paragraph, _Inline())))
            elif tag == "AlternateContent":
                yield from self._pieces(_alternative(each), paragraph, inline)
            elif tag == "txbxContent":
                inline.boxes.append(each)
            elif tag not in _GONE:
                yield from self._pieces(each, paragraph, inline)

    def report_notes(self, parts: Iterable[Element | None]) -> None:
        texts = [
            each.text or "" for part in parts if part is not None for each in part.iter() if name(each) == "t"
        ]
        if "".join(texts).strip():
            self._built.drop("文件里有脚注或尾注，没有读入，需要的话请写进正文")

    def _report_hidden(self, text: str) -> None:
        if text.strip():
            shown = text.strip()[:40] + ("…" if len(text.strip()) > 40 else "")
            self._built.drop(f"文件里有隐藏文字，没有读入：“{shown}”")


def _flat(container: Element, wanted: str) -> Iterator[Element]:
    """Rows or cells, also where content controls or tracked insertions wrap them."""
    for each in container:
        if name(each) == wanted:
            yield each
        elif name(each) in _WRAPPERS:
            yield from _flat(each, wanted)


def _alternative(element: Element) -> Iterable[Element]:
    """Of a drawing given in a new and an old form, the new one."""
    choice = child(element, "Choice")
    found = child(element, "Fallback") if choice is None else choice
    return () if found is None else found


def _is_contents(control: Element) -> bool:
    gallery = attribute(child(control, "sdtPr", "docPartObj", "docPartGallery"), "val")
    return gallery in ("Table of Contents", "目录")
