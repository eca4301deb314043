"""Files → text and structure: `read_report` for past reports, `read_document` for notes."""

from assistant.reading.documents import Block, Document
from assistant.reading.encoding import read_text
from assistant.reading.files import read_document, read_report
from assistant.reading.limits import DEFAULT, Limits
from assistant.reading.reports import parse_report

__all__ = [
    "DEFAULT",
    "Block",
    "Document",
    "Limits",
    "parse_report",
    "read_document",
    "read_report",
    "read_text",
]
