"""Secrecy marks of documents, as GB/T 9704—2012 (7.2.2) has them: 机密★5年 at the head."""

import re

from assistant.language.text import normalise

_LEVEL = r"(?:绝\s*密|机\s*密|秘\s*密)"
_TERM = r"(?:\d+\s*(?:年|个月|天)|[一二三五十]+年|长期|永久)"
_HEAD = r"^\s*(?:\d{6}\s+)?(?:密\s*级\s*[:：]?\s*)?"
_STARRED = re.compile(rf"{_HEAD}{_LEVEL}\s*[★☆✮✩*]\s*{_TERM}?(?=\s|$|[，。；;])", re.M)
_BARE = re.compile(rf"{_HEAD}{_LEVEL}\s*{_TERM}?\s*$", re.M)
_HEAD_LINES = 8


def secrecy_mark(text: str) -> str:
    """The secrecy mark of a document as written, "" where it has none.

    A mark with its star counts at the head of any line, a bare level only on a line of its own among the
    first eight that hold anything. 保密法, 国家秘密 and 保密工作 within a sentence are no marks.
    """
    folded = normalise(text)
    head = "\n".join([line for line in folded.splitlines() if line.strip()][:_HEAD_LINES])
    found = _STARRED.search(folded) or _BARE.search(head)
    return found.group().strip() if found else ""
