"""Lists told as lists merged into one paragraph: short items in a row, longer ones as 一是…；二是…."""

import re
from collections.abc import Iterator, Sequence

from assistant.domain import Span
from assistant.language.text import lines
from assistant.register import Edit, Tracked

_MERGED, _ORDERED = "并列事项归并成段", "序次语改为一是、二是"
_MARK = re.compile(
    r"\s*(?:[（(]?\d{1,2}[)）、．]|\d{1,2}\.(?!\d)|[①-⑳]|[•·\-*●▪◆][ \t]*"
    r"|[A-Za-z][.、)）](?=[\u4e00-\u9fff]))\s*"
)
_END = re.compile(r"[\s，,；;。.、]*$")
_SHORT = 18
_NUMERALS = "一二三四五六七八九十"
_FIRST = re.compile(r"(?:首先|第一|其一|一来|一个)(?:是|就是|呢|，)*")
_NEXT = re.compile(
    r"(?:然后|其次|再次|再者|第[二三四五六七八九]|其[二三四五]|二来|最后|还有一个|再一个|另外)(?:是|就是|呢|，)*"
)
_SENTENCE = re.compile(r"(?:^|(?<=[。；！？\n]))\s*")


def merged(tracked: Tracked) -> Tracked:
    """Lines of a list as one paragraph, and 首先…最后… as 一是…二是…."""
    tracked = tracked.edited(_blocks(tracked.text))
    return tracked.edited(_ordinals(tracked.text))


def _blocks(text: str) -> Iterator[Edit]:
    block: list[Span] = []
    for line in (*lines(text), None):
        if line is not None and _MARK.match(line.of(text)) and (not block or _adjoins(text, block[-1], line)):
            block.append(line)
            continue
        if len(block) > 1:
            yield from _joined(text, block)
        block = [line] if line is not None and _MARK.match(line.of(text)) else []


def _adjoins(text: str, one: Span, other: Span) -> bool:
    return not text[one.end : other.start].strip() and text.count("\n", one.end, other.start) == 1


def _joined(text: str, block: Sequence[Span]) -> Iterator[Edit]:
    short = all(line.end - line.start <= _SHORT for line in block) or len(block) > len(_NUMERALS)
    at = block[0].start
    for number, line in enumerate(block):
        mark = _MARK.match(text, line.start)
        start = mark.end() if mark else line.start
        between = "" if number == 0 else "，" if short else "；"
        yield Edit(Span(at, start), between + ("" if short else f"{_NUMERALS[number]}是"), _MERGED)
        end = _END.search(text, line.start, line.end)
        at = end.start() if end else line.end
    yield Edit(Span(at, block[-1].end), "。", _MERGED)


def _ordinals(text: str) -> Iterator[Edit]:
    """Within a line: the second counts only where a first stands before it."""
    for line in lines(text):
        count = 0
        for place in _SENTENCE.finditer(text, line.start, line.end):
            match = (_NEXT if count else _FIRST).match(text, place.end())
            if match and match.end() <= line.end and count < len(_NUMERALS):
                yield Edit(Span(*match.span()), f"{_NUMERALS[count]}是", _ORDERED)
                count += 1
