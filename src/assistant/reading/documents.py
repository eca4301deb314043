"""What was read from a file before anything is understood: its text and where its parts lie."""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from assistant.domain import Span
from assistant.errors import UnreadableFile
from assistant.page import Appearance, Paper, ParagraphForm
from assistant.reading.limits import TOO_MUCH_TEXT, Limits

Kind = Literal["paragraph", "row", "heading"]

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the text with what the file says about it.

    `number` counts lines (txt, md, csv), paragraphs and table rows (docx, pdf) or rows of the sheet (xlsx)
    from 1, so that a person finds the place again. `cells` is filled for rows. `level` is the depth the file
    itself gives a heading: the number of # in Markdown, the outline level in Word (0 for the style Title).
    """

    span: Span
    kind: Kind
    number: int
    sheet: str | None = None
    cells: tuple[str, ...] = ()
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file. Blocks are in order, not blank, and do not overlap.

    `encoding` names the encoding of a text file ("utf-8", "gb18030", …) and is "" for other formats.
    `dropped` are Chinese sentences on what was left out on purpose: hidden text, hidden sheets.
    `appearance` is the layout of a Word file.
    """

    text: str
    blocks: tuple[Block, ...]
    encoding: str = ""
    dropped: tuple[str, ...] = ()
    appearance: Appearance | None = None


class DocumentBuilder:
    """Collects lines into a Document; each line becomes a block unless it is blank.

    Control characters and halves of surrogate pairs, which no text can hold, are left out.
    Raises UnreadableFile beyond the limits.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._dropped: list[str] = []
        self._length = 0

    def line(
        self,
        text: str,
        number: int,
        kind: Kind = "paragraph",
        *,
        sheet: str | None = None,
        cells: tuple[str, ...] = (),
        level: int | None = None,
    ) -> None:
        text = _UNPRINTABLE.sub("", text)
        if text.strip():
            span = stripped(text, Span(self._length, self._length + len(text)), offset=self._length)
            self._blocks.append(Block(span, kind, number, sheet, cells, level))
        self._lines.append(text)
        self._length += len(text) + 1
        if self._length > self._limits.text or len(self._lines) > self._limits.lines:
            raise UnreadableFile(TOO_MUCH_TEXT)

    def row(self, cells: Iterable[str], number: int, sheet: str | None = None) -> None:
        """Cells parted by tabs; blanks within them are folded and empty cells at the end left out."""
        kept = [_UNPRINTABLE.sub("", " ".join(cell.split())) for cell in cells]
        while kept and not kept[-1]:
            kept.pop()
        if kept:
            self.line("\t".join(kept), number, "row", sheet=sheet, cells=tuple(kept))

    @property
    def length(self) -> int:
        """Where the next line begins."""
        return self._length

    def drop(self, sentence: str) -> None:
        if sentence not in self._dropped:
            self._dropped.append(sentence)

    def build(self, encoding: str = "", appearance: Appearance | None = None) -> Document:
        text = "\n".join(self._lines)
        return Document(text, tuple(self._blocks), encoding, tuple(self._dropped), appearance)


def stripped(text: str, span: Span, offset: int = 0) -> Span:
    """The span without surrounding blanks; `offset` is where `text` begins in the text the span refers to."""
    piece = text[span.start - offset : span.end - offset]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()))


def to_json(document: Document) -> dict[str, Any]:
    blocks = [
        (b.span.start, b.span.end, b.kind, b.number, b.sheet, b.cells, b.level) for b in document.blocks
    ]
    return {
        "text": document.text,
        "blocks": blocks,
        "encoding": document.encoding,
        "dropped": document.dropped,
        "appearance": asdict(document.appearance) if document.appearance else None,
    }


def from_json(data: dict[str, Any]) -> Document:
    blocks = (
        Block(Span(start, end), kind, number, sheet, tuple(cells), level)
        for start, end, kind, number, sheet, cells, level in data["blocks"]
    )
    appearance = _appearance(data["appearance"]) if data["appearance"] else None
    return Document(data["text"], tuple(blocks), data["encoding"], tuple(data["dropped"]), appearance)


def _appearance(data: dict[str, Any]) -> Appearance:
    forms = tuple(ParagraphForm(**{**form, "span": Span(**form["span"])}) for form in data["paragraphs"])
    return Appearance(Paper(**data["paper"]) if data["paper"] else None, forms, data["page_number"])
