"""A Word file as the bytes it is kept in ↔ its body."""

import io
import zipfile

from lxml import etree  # type: ignore[import-untyped]

from assistant.errors import UnreadableFile
from assistant.reading.archive import Archive
from assistant.reading.limits import DEFAULT, Limits
from assistant.reading.ooxml import parse_xml
from assistant.revisions.manuscript import Manuscript

_BODY = "word/document.xml"
_BROKEN = "这个 Word 文件里没有正文，请用 Word 或 WPS 打开后另存为 .docx 再试"


def opened(data: bytes, limits: Limits = DEFAULT) -> Manuscript:
    """The body of a .docx file. Raises UnreadableFile."""
    try:
        archive = Archive(data, limits)
        if _BODY not in archive.names:
            raise UnreadableFile(_BROKEN)
        return Manuscript(parse_xml(archive.read(_BODY)))
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise UnreadableFile(_BROKEN) from error


def saved(data: bytes, manuscript: Manuscript) -> bytes:
    """The file of `data` with this body; every other part comes through byte for byte."""
    body = etree.tostring(manuscript.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(written, "w") as target:
        for member in given.infolist():
            content = body if member.filename == _BODY else given.read(member)
            target.writestr(member, content, zipfile.ZIP_DEFLATED)
    return written.getvalue()
