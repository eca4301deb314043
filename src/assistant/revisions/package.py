"""A Word file as the bytes it is kept in ↔ its body."""

import io
import zipfile

from lxml import etree  # type: ignore[import-untyped]

from assistant.errors import UnreadableFile
from assistant.reading.archive import Archive
from assistant.reading.limits import DEFAULT, Limits
from assistant.reading.ooxml import parse_xml
from assistant.reading.word import main_part
from assistant.revisions.comments import as_part, parts_with
from assistant.revisions.manuscript import Manuscript

_BROKEN = "这个 Word 文件里没有正文，请用 Word 或 WPS 打开后另存为 .docx 再试"


def opened(data: bytes, limits: Limits = DEFAULT, *, tables: bool = False) -> Manuscript:
    """The body of a .docx file; with `tables` the text in their cells too. Raises UnreadableFile."""
    try:
        archive = Archive(data, limits)
        body = main_part(archive)
        if body not in archive.names:
            raise UnreadableFile(_BROKEN)
        return Manuscript(parse_xml(archive.read(body)), tables=tables)
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise UnreadableFile(_BROKEN) from error


def saved(data: bytes, manuscript: Manuscript) -> bytes:
    """The file of `data` with this body and its new comments.

    Every other part comes through byte for byte.
    """
    archive = Archive(data, DEFAULT)
    body = main_part(archive)
    made = {body: as_part(manuscript.root)}
    if manuscript.comments:
        made |= parts_with(archive, body, manuscript.root, manuscript.comments)
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(written, "w") as target:
        for member in given.infolist():
            content = made.pop(member.filename, None)
            target.writestr(member, given.read(member) if content is None else content, zipfile.ZIP_DEFLATED)
        for name, content in made.items():
            target.writestr(name, content, zipfile.ZIP_DEFLATED)
    return written.getvalue()
