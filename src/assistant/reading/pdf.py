"""PDF files with text → Document."""

import io
import logging
from collections.abc import Sequence
from typing import Any

import pypdf

from assistant.errors import UnreadableFile
from assistant.reading.documents import Document
from assistant.reading.encoding import plausibility
from assistant.reading.limits import TOO_MUCH_TEXT, Limits
from assistant.reading.reflow import Fragment, PrintedLine, document_of, printed_lines, without_furniture

SCANNED = "PDF 是扫描件，里面没有文字，请先用文字识别（OCR）转成 Word，或改用 Word 原件"
_GARBLED = "PDF 的字体没有文字编码，读出来是乱码，请改用 Word 原件"
_LETTERS_PER_PAGE = 10


def parse_pdf(data: bytes, limits: Limits) -> Document:
    """Raises UnreadableFile for encrypted, scanned and garbled files and beyond the limits."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise UnreadableFile("PDF 加了密码或限制了权限，请另存为不加密的 PDF 再试")
    if len(reader.pages) > limits.pages:
        raise UnreadableFile(f"PDF 超过 {limits.pages} 页，请拆成几个文件再试")
    pages = without_furniture(_pages(reader, limits))
    lines = [line for page in pages for line in page]
    _check_text("".join(line.text for line in lines), len(pages))
    return document_of(lines, limits)


def _pages(reader: pypdf.PdfReader, limits: Limits) -> list[list[PrintedLine]]:
    pages, length = [], 0
    for page in reader.pages:
        pages.append(printed_lines(_fragments(page)))
        length += sum(len(line.text) for line in pages[-1])
        if length > limits.text:
            raise UnreadableFile(TOO_MUCH_TEXT)
    return pages


def _fragments(page: pypdf.PageObject) -> list[Fragment]:
    found: list[Fragment] = []

    def visit(text: str, now: Sequence[float], matrix: Sequence[float], _: Any, size: float) -> None:
        shown = "".join(text.splitlines())
        if shown.strip():
            x = matrix[4] * now[0] + matrix[5] * now[2] + now[4]
            y = matrix[4] * now[1] + matrix[5] * now[3] + now[5]
            scale = abs(matrix[3] * now[3]) or abs(matrix[1] * now[1]) or 1.0
            found.append(Fragment(shown, x, y, abs(size * scale) or 1.0))

    page.extract_text(visitor_text=visit)
    return found


def _check_text(text: str, pages: int) -> None:
    if sum(map(str.isalnum, text)) < min(_LETTERS_PER_PAGE * pages, 100):
        raise UnreadableFile(SCANNED)
    if plausibility(text) < 0.5:
        raise UnreadableFile(_GARBLED)
