"""The layout of GB/T 9704—2012 as a Word document: page, styles, page numbers. Lengths are named by unit.

Fonts are named, not embedded: they are licensed and come from the reader's machine.
"""

from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

TITLE, ADDRESSEE, BODY, SIGNER, DATE = "公文标题", "主送机关", "公文正文", "发文机关署名", "成文日期"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3", "Heading 4")
SONG_TITLE, SONG, HEI, KAI, FANGSONG = "方正小标宋简体", "宋体", "黑体", "楷体_GB2312", "仿宋_GB2312"
HEADING_FONTS = (HEI, KAI, FANGSONG, FANGSONG)

_SIZE_2, _SIZE_3, _SIZE_4 = Pt(22), Pt(16), Pt(14)
# 225 mm over 22 lines is 28.99 pt, cut to whole twentieths of a point.
_LINE_PITCH = Pt(28.95)
# 28 characters of 16 pt are 158 mm; the type area is 156 mm wide.
_CHARACTER_SPACING_TWENTIETHS = -5
_TITLE_PITCH = Pt(34)


def blank_document(label: str = "") -> WordDocument:
    """An A4 page with the type area, styles and page numbers of the standard, and nothing in it but `label`
    above the type area of every page."""
    document = Document()
    _set_page(document)
    _set_defaults(document)
    _add_styles(document)
    _number_pages(document)
    if label:
        _label_pages(document, label)
    return document


def set_font(properties: Any, name: str) -> None:
    """One font for every script, so that quotation marks and figures do not fall into another."""
    old = properties.find(qn("w:rFonts"))
    if old is not None:
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), name)
    fonts.set(qn("w:hint"), "eastAsia")
    properties.insert(0, fonts)


def indent(paragraph_format: Any, **hundredths: int) -> None:
    """Indents in hundredths of a character: `first_line`, `left`, `right`."""
    found = paragraph_format._element.get_or_add_pPr().get_or_add_ind()
    for side, amount in hundredths.items():
        name = {"first_line": "firstLine"}.get(side, side)
        found.set(qn(f"w:{name}Chars"), str(amount))
        found.set(qn(f"w:{name}"), str(amount * _SIZE_3.twips // 100))


def _set_page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    # The dash stands 7 mm below the type area; half a line of 14 pt lies below the dash.
    section.header_distance, section.footer_distance = Mm(15), Mm(24.8)


def _set_defaults(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    set_font(normal.element.get_or_add_rPr(), FANGSONG)
    normal.font.size = _SIZE_3
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    _pitch(normal.paragraph_format, _LINE_PITCH)
    normal.paragraph_format.widow_control = False
    _keep_to_the_grid(normal.element.get_or_add_pPr())
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    normal.element.get_or_add_rPr().append(language)
    properties = document.core_properties
    properties.author = properties.comments = ""


def _keep_to_the_grid(properties: Any) -> None:
    """No blank between Chinese and figures: with it a line of 28 characters holds fewer."""
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):
        mark = OxmlElement(name)
        mark.set(qn("w:val"), "0")
        properties.find(qn("w:spacing")).addprevious(mark)


def _label_pages(document: WordDocument, label: str) -> None:
    section = document.sections[0]
    for header in (section.header, section.even_page_header):
        header.is_linked_to_previous = False
        paragraph = header.paragraphs[0]
        paragraph.style = document.styles["Normal"]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(label)
        set_font(run._element.get_or_add_rPr(), KAI)
        run.font.size = _SIZE_4


def _add_styles(document: WordDocument) -> None:
    title = _style(document, TITLE, SONG_TITLE, _SIZE_2)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _pitch(title.paragraph_format, _TITLE_PITCH)
    _style(document, ADDRESSEE, FANGSONG, _SIZE_3)
    body = _style(document, BODY, FANGSONG, _SIZE_3)
    body.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    indent(body.paragraph_format, first_line=200)
    for name in (SIGNER, DATE):
        _style(document, name, FANGSONG, _SIZE_3).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for name, font in zip(HEADINGS, HEADING_FONTS, strict=True):
        _heading_style(document, name, font)


def _style(document: WordDocument, name: str, font: str, size: Pt) -> Any:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    set_font(style.element.get_or_add_rPr(), font)
    style.font.size = size
    if size == _SIZE_3:
        _narrow(style.element.get_or_add_rPr())
    return style


def _heading_style(document: WordDocument, name: str, font: str) -> None:
    """Word's own heading styles, so that its outline shows the report's."""
    style = document.styles[name]
    set_font(style.element.get_or_add_rPr(), font)
    style.font.size, style.font.bold, style.font.italic = _SIZE_3, False, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    form = style.paragraph_format
    form.space_before = form.space_after = Pt(0)
    _pitch(form, _LINE_PITCH)
    indent(form, first_line=200)


def _pitch(paragraph_format: Any, points: Pt) -> None:
    paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph_format.line_spacing = points


def _narrow(properties: Any) -> None:
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(_CHARACTER_SPACING_TWENTIETHS))
    size = properties.find(qn("w:sz"))
    size.addprevious(spacing)


def _number_pages(document: WordDocument) -> None:
    """— 1 — below the type area: odd pages at the right, even pages at the left, one character in."""
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style = document.styles["Normal"]
        right = side == "right"
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
        indent(paragraph.paragraph_format, **{side: 100})
        _pitch(paragraph.paragraph_format, Pt(18))
        for piece in ("— ", "PAGE", " —"):
            run = paragraph.add_run("" if piece == "PAGE" else piece)
            set_font(run._element.get_or_add_rPr(), SONG)
            run.font.size = _SIZE_4
            if piece == "PAGE":
                _add_field(run._element, piece)


def _add_field(run: Any, code: str) -> None:
    for kind in ("begin", None, "end"):
        if kind is None:
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = code
            run.append(instruction)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.append(mark)
