"""The layout of a Word file: page, fonts, sizes, indents, pitch, page number, with styles resolved."""

from collections import Counter
from collections.abc import Iterable, Iterator

from assistant.domain import Span
from assistant.page import Paper, ParagraphForm
from assistant.reading.ooxml import Element, attribute, child, name, number
from assistant.reading.styles import Styles

_TWIPS_PER_MM = 1440 / 25.4
_TWIPS_PER_POINT = 20
# Word's own default where neither style nor document says a size.
_DEFAULT_SIZE = 10.0


def paper_of(main: Element) -> Paper | None:
    """The page of the first section, None where the file does not say it."""
    section = next((each for each in main.iter() if name(each) == "sectPr"), None)
    size, margins = child(section, "pgSz"), child(section, "pgMar")
    lengths = [number(size, key) for key in ("w", "h")]
    lengths += [number(margins, key) for key in ("top", "bottom", "left", "right")]
    known = [round(abs(length) / _TWIPS_PER_MM, 2) for length in lengths if length is not None]
    return Paper(*known) if len(known) == len(lengths) else None


def page_number_of(footers: Iterable[Element]) -> str:
    """The first footer paragraph with a PAGE field, the field read as 1."""
    for footer in footers:
        for paragraph in (each for each in footer.iter() if name(each) == "p"):
            text = "".join(_footer_pieces(paragraph)).strip()
            if "\0" in text:
                return text.replace("\0", "1")
    return ""


class Forms:
    """Reads paragraphs under the styles of one file."""

    def __init__(self, styles: Styles, styles_root: Element | None) -> None:
        self._styles = styles
        self._run_defaults = child(styles_root, "docDefaults", "rPrDefault", "rPr")
        self._paragraph_defaults = child(styles_root, "docDefaults", "pPrDefault", "pPr")

    def form(self, paragraph: Element, span: Span) -> ParagraphForm:
        fonts: Counter[str] = Counter()
        sizes: Counter[float] = Counter()
        for run in (each for each in paragraph.iter() if name(each) == "r"):
            length = sum(len((each.text or "").strip()) for each in run if name(each) == "t")
            if length:
                fonts[self._font(run, paragraph)] += length
                sizes[self._size(run, paragraph)] += length
        size = sizes.most_common(1)[0][0] if sizes else _DEFAULT_SIZE
        return ParagraphForm(
            span=span,
            font=fonts.most_common(1)[0][0] if fonts else "",
            size=size,
            first_line=self._indent(paragraph, "firstLine", size) - self._indent(paragraph, "hanging", size),
            left=self._indent(paragraph, "left", size) or self._indent(paragraph, "start", size),
            pitch=self._pitch(paragraph),
            alignment=self._of_paragraph(paragraph, "jc", "val") or "",
        )

    def _font(self, run: Element, paragraph: Element) -> str:
        """The East Asian font; "" where only the theme names it."""
        return self._of_run(run, paragraph, "rFonts", "eastAsia") or ""

    def _size(self, run: Element, paragraph: Element) -> float:
        half_points = self._of_run(run, paragraph, "sz", "val")
        return int(half_points) / 2 if half_points and half_points.isdecimal() else _DEFAULT_SIZE

    def _indent(self, paragraph: Element, side: str, size: float) -> float:
        """Characters; an indent counted in characters outranks one in twips, as in Word."""
        characters = _decimal(self._of_paragraph(paragraph, "ind", f"{side}Chars"))
        if characters:
            return characters / 100
        return _decimal(self._of_paragraph(paragraph, "ind", side)) / _TWIPS_PER_POINT / size

    def _pitch(self, paragraph: Element) -> float | None:
        if self._of_paragraph(paragraph, "spacing", "lineRule") != "exact":
            return None
        return _decimal(self._of_paragraph(paragraph, "spacing", "line")) / _TWIPS_PER_POINT

    def _of_paragraph(self, paragraph: Element, element: str, key: str) -> str | None:
        holders = [child(holder, "pPr") for holder in self._styles.of_paragraph(paragraph)]
        return _first((*holders, self._paragraph_defaults), element, key)

    def _of_run(self, run: Element, paragraph: Element, element: str, key: str) -> str | None:
        own = child(run, "rPr")
        chain = [*self._styles.chain(attribute(child(own, "rStyle"), "val"))]
        chain += self._styles.of_paragraph(paragraph)[1:]
        holders = [own, *(child(style, "rPr") for style in chain)]
        return _first((*holders, self._run_defaults), element, key)


def _first(holders: Iterable[Element | None], element: str, key: str) -> str | None:
    return next((value for each in holders if (value := attribute(child(each, element), key))), None)


def _decimal(text: str | None) -> float:
    return float(text) if text and text.lstrip("-").isdecimal() else 0.0


def _footer_pieces(paragraph: Element) -> Iterator[str]:
    """Text of a footer with PAGE as NUL; what Word last printed for a field is left out."""
    depth = 0
    for each in paragraph.iter():
        match name(each):
            case "fldChar":
                depth += {"begin": 1, "end": -1}.get(attribute(each, "fldCharType") or "", 0)
            case "instrText" if "PAGE" in (each.text or "").split():
                yield "\0"
            case "fldSimple" if "PAGE" in (attribute(each, "instr") or "").split():
                yield "\0"
            case "t" if depth == 0 and not _in_simple_field(each):
                yield each.text or ""


def _in_simple_field(element: Element) -> bool:
    return any(name(each) == "fldSimple" for each in element.iterancestors())
