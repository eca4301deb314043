"""Ids that come from content, so that keeping the same thing twice changes nothing."""

import hashlib

from assistant.domain import Report

_DIGITS = 32


def report_id(report: Report) -> str:
    """From issuer, year, genre and text; the file's name and place do not matter."""
    year = "" if report.year is None else str(report.year)
    return _digest(report.issuer, year, report.genre, report.text)


def passage_id(report: str, kind: str, nth: int, text: str) -> str:
    """From the report's id and the text; `nth` tells the second of two equal sentences from the first."""
    return _digest(report, kind, str(nth), text)


def content_hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _digest(*parts: str) -> str:
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:_DIGITS]
