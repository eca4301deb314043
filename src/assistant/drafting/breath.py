"""What a line of the notes has between two of its pieces: those parted by a comma were said in one breath."""

import re

from assistant.domain import Fact

_HEAD = 3
_COMMA = re.compile(r"[，,、\s]+")
_END = re.compile(r"[。；;！？]")


def between(before: Fact, fact: Fact) -> str:
    """What stands between two facts of one line, "" where the line has not the words of both."""
    if before.source != fact.source:
        return ""
    line = fact.source.text
    at = line.find(fact.text[:_HEAD])
    start = line.find(before.text[-_HEAD:], 0, max(at, 0))
    return line[start + len(before.text[-_HEAD:]) : at] if 0 <= start < at else ""


def in_one_sentence(before: Fact, fact: Fact) -> bool:
    """Whether nothing between them ends a sentence."""
    gap = between(before, fact)
    return bool(gap) and not _END.search(gap)


def in_one_breath(before: Fact, fact: Fact) -> bool:
    """Whether there is nothing but a comma between them: no 二是, no label."""
    return bool(_COMMA.fullmatch(between(before, fact)))
