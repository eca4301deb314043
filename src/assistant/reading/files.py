"""path → Document, path → Report: the doors through which files come in."""

from pathlib import Path

from assistant.domain import Report
from assistant.errors import UnreadableFile
from assistant.reading.admission import CONVERTED, PARSED_ISOLATED, checked_suffix
from assistant.reading.documents import Document
from assistant.reading.formats import parse
from assistant.reading.isolation import parse_isolated
from assistant.reading.limits import DEFAULT, Limits
from assistant.reading.office import converted
from assistant.reading.reports import parse_report


def read_report(
    path: Path,
    *,
    issuer: str | None = None,
    year: int | None = None,
    genre: str | None = None,
    encoding: str | None = None,
    limits: Limits = DEFAULT,
) -> Report:
    """The report in a file; what is given (issuer, year, genre key) overrides what the text says.

    Raises UnreadableFile, and nothing else, for files that cannot be read.
    """
    document = read_document(path, encoding=encoding, limits=limits)
    return parse_report(document, path=str(path), issuer=issuer, year=year, genre=genre)


def read_document(path: Path, *, encoding: str | None = None, limits: Limits = DEFAULT) -> Document:
    """The text of a file with its paragraphs, rows and headings; `encoding` forces that of a text file.

    Office files and PDF are parsed in a child process under `limits`. Raises UnreadableFile, its message
    opening with the file's name and saying what to do.
    """
    try:
        return _read(path, encoding, limits)
    except UnreadableFile as error:
        raise UnreadableFile(f"{path.name or path}：{error}。") from error.__cause__


def _read(path: Path, encoding: str | None, limits: Limits) -> Document:
    suffix = checked_suffix(path, limits)
    if suffix in PARSED_ISOLATED:
        return parse_isolated(path.resolve(), suffix, encoding, limits)
    if suffix in CONVERTED:
        with converted(path, suffix, limits) as copy:
            return parse_isolated(copy, copy.suffix, encoding, limits)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile("文件读不出来，请把它复制到本机磁盘后再试") from error
    return parse(data, suffix, encoding=encoding, limits=limits)
