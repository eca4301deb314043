"""Text, Markdown and CSV → Document. Text stays as it was read; only blocks are found in it."""

import csv
import io
import re

from assistant.domain import Span
from assistant.errors import UnreadableFile
from assistant.reading.documents import Block, Document, DocumentBuilder, stripped
from assistant.reading.encoding import read_text
from assistant.reading.limits import DEFAULT, TOO_MUCH_TEXT, Limits

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+|\r\n|\r|\n")
_HASHES = re.compile(r"(#{1,6})[ \t\u3000]+\S")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-{2,}:?[ \t]*)*\|?")


def parse_plain(data: bytes, suffix: str, encoding: str | None, limits: Limits) -> Document:
    """Raises UnreadableFile for unknown encodings, for what is not text, and beyond the limits."""
    text, name = read_text(data, encoding)
    if suffix == ".csv":
        return parse_csv(text, name, limits)
    if len(text) > limits.text or text.count("\n") + text.count("\r") > 4 * limits.lines:
        raise UnreadableFile(TOO_MUCH_TEXT)
    return parse_text(text, name)


def parse_text(text: str, encoding: str = "") -> Document:
    """Lines become blocks; `#` opens a heading, a tab inside a line or `|` around it makes a table row."""
    blocks = []
    number = 1
    for match in _LINE.finditer(text):
        if match[0][0] in "\r\n":
            number += 1
        elif match[0].strip():
            span = stripped(text, Span(*match.span()))
            blocks += _blocks(span.of(text), span, number)
    return Document(text, tuple(blocks), encoding)


def parse_csv(text: str, encoding: str = "", limits: Limits = DEFAULT) -> Document:
    """Comma, semicolon or tab, whichever the first line has most of. Raises csv.Error on a broken table."""
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    built = DocumentBuilder(limits)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for row in rows:
        built.row(row, rows.line_num)
    return built.build(encoding)


def _blocks(line: str, span: Span, number: int) -> list[Block]:
    if _TABLE_RULE.fullmatch(line) and "|" in line:
        return []
    if hashes := _HASHES.match(line):
        return [Block(span, "heading", number, level=len(hashes[1]))]
    if line.startswith("|") and line.endswith("|") and len(line) > 1:
        return [Block(span, "row", number, cells=_cells(line[1:-1].split("|")))]
    if "\t" in line:
        return [Block(span, "row", number, cells=_cells(line.split("\t")))]
    return [Block(span, "paragraph", number)]


def _cells(parts: list[str]) -> tuple[str, ...]:
    return tuple(part.strip() for part in parts)
