"""How a Word document is laid out, as far as GB/T 9704 speaks of it: values between reader and checker.

Lengths of the page are millimetres, sizes and pitches points, indents characters of the paragraph's own size.
"""

from dataclasses import dataclass

from assistant.domain import Span


@dataclass(frozen=True, slots=True)
class Paper:
    """The page of the first section with its margins."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class ParagraphForm:
    """A paragraph outside tables; `span` is where its text stands in the document's text.

    `font` and `size` are those of most of its characters, "" and None where the file leaves them open;
    `pitch` is the exact distance of lines, None where it is not exact; `alignment` is Word's name for it.
    """

    span: Span
    font: str = ""
    size: float | None = None
    first_line: float = 0.0
    left: float = 0.0
    pitch: float | None = None
    alignment: str = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """`page_number` is the page number as printed on page 1 ("— 1 —"), "" where there is none."""

    paper: Paper | None = None
    paragraphs: tuple[ParagraphForm, ...] = ()
    page_number: str = ""
