"""Numbered headings of official documents: 一、（一）1.（1） (GB/T 9704—2012, 7.3.3)."""

import re
from dataclasses import dataclass

from assistant.language.text import normalise

_HAN = "[一二三四五六七八九十]{1,3}"
_LEVELS = (
    re.compile(rf"({_HAN}) ?[、.](?![一二三四]季度|\d(?!\d{{3}}年))"),
    re.compile(rf"([（(]{_HAN}[)）])、?"),
    re.compile(r"(\d{1,2}) ?(?:[.、](?!\d)|、(?=\d)|\.(?=\d{4}年))"),
    re.compile(r"([（(]\d{1,2}[)）])|(\d{1,2}[)）])"),
)
_RUN_IN_LIMIT = 60


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """A numbered line taken apart.

    `level` is 1 for 一、 to 4 for （1）; `title` is without number and end mark; `rest` is the body that
    runs on in the same line after the title's 。, from `start_of_rest` (the line's length if there is none).
    """

    level: int
    number: str
    title: str
    rest: str
    start_of_rest: int


def heading(line: str) -> HeadingMark | None:
    """The heading a line opens with, or None. 一是 is no heading, and neither is the date 3.15."""
    folded = normalise(line)
    indent = len(folded) - len(folded.lstrip())
    for level, pattern in enumerate(_LEVELS, start=1):
        if match := pattern.match(folded, indent):
            return _taken_apart(line, level, line[indent : match.end()], match.end())
    return None


def _taken_apart(line: str, level: int, number: str, start: int) -> HeadingMark | None:
    if not line[start:].strip():
        return None
    stop = line.find("。", start, start + _RUN_IN_LIMIT)
    if stop < 0:
        return HeadingMark(level, number.strip(), line[start:].strip(), "", len(line))
    body = stop + 1
    while body < len(line) and line[body].isspace():
        body += 1
    return HeadingMark(level, number.strip(), line[start:stop].strip(), line[body:].rstrip(), body)
