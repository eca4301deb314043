"""Bytes of a known kind → Document. Whatever goes wrong inside a parser comes out as UnreadableFile."""

from assistant.errors import UnreadableFile
from assistant.reading.documents import Document
from assistant.reading.limits import DEFAULT, Limits
from assistant.reading.plain import parse_plain

BROKEN = "文件已损坏，读不出来，请在电脑上打开它，另存为新文件再试"
TOO_COMPLEX = "文件过于复杂，读取超出了时间或内存限度，请只保留正文另存为新文件再试"
NO_TEXT = "文件里没有文字，请检查是否传错了文件"


def parse(data: bytes, suffix: str, *, encoding: str | None = None, limits: Limits = DEFAULT) -> Document:
    """Parses here and now, without limits on time and memory: for files from outside use `read_document`."""
    try:
        document = _parse(data, suffix, encoding, limits)
    except UnreadableFile:
        raise
    except (MemoryError, RecursionError) as error:
        raise UnreadableFile(TOO_COMPLEX) from error
    except Exception as error:
        raise UnreadableFile(BROKEN) from error
    if not document.blocks:
        raise UnreadableFile(NO_TEXT)
    return document


def _parse(data: bytes, suffix: str, encoding: str | None, limits: Limits) -> Document:
    """The parsers' vendors load here, each when its first file comes."""
    match suffix:
        case ".docx":
            from assistant.reading.word import parse_docx

            return parse_docx(data, limits)
        case ".pdf":
            from assistant.reading.pdf import parse_pdf

            return parse_pdf(data, limits)
        case ".xlsx":
            from assistant.reading.sheets import parse_xlsx

            return parse_xlsx(data, limits)
        case _:
            return parse_plain(data, suffix, encoding, limits)
