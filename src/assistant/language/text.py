"""Text as written: width folding, sentences and clauses, always by offsets into the text as given."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.domain import Span

_FOLD = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_FOLD |= {
    ord(wide): ord(narrow)
    for wide, narrow in zip("％．／＋－＊＝＃＠＆＿　\xa0﹪", "%./+-*=#@&_  %", strict=True)
}

_WIDE = re.compile(f"[{''.join(map(re.escape, map(chr, _FOLD)))}]")
_PAIRS = dict(zip("“‘（(《〈【〔「『", "”’）)》〉】〕」』", strict=True))
_MARK = re.compile("[“‘（(《〈【〔「『”’）)》〉】〕」』]")
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_SENTENCE_END = re.compile("[。！？!?]+")
_FARTHEST = 3
_CLAUSE_END = re.compile(r"(?:[，；。！？;!?]|(?<!\d)[：,:]|[：,:](?!\d))+")


def normalise(text: str) -> str:
    """Fold full-width digits, letters, percent and arithmetic signs and blanks to half width.

    Length is preserved, so offsets stay valid. Chinese punctuation stays, the full-width comma above all:
    5，120 is two figures.
    """
    return text.translate(_FOLD) if _WIDE.search(text) else text


def is_han(char: str) -> bool:
    """Whether a character is a Chinese ideograph of the common block."""
    return "\u4e00" <= char <= "\u9fff"


def spelt_in(name: str, text: str) -> bool:
    """Whether the characters of a name stand in a text in order, few Chinese ones between two of them.

    So a short form stands in what it is short for: 持证 in 持有执法证, 市监所 in 市场监管所.
    """
    return bool(spelt_at(name, text))


def spelt_at(name: str, text: str) -> set[int]:
    """Where the last character of a name stands that is spelt in a text so."""
    ends = {match.start() for match in re.finditer(re.escape(name[0]), text)}
    for char in name[1:]:
        ends = {
            to
            for at in ends
            for to in range(at + 1, min(at + _FARTHEST + 2, len(text)))
            if text[to] == char and all(map(is_han, text[at + 1 : to]))
        }
    return ends


def guarded(line: str) -> bytearray:
    """For each character of one line, 1 where it stands inside a closed pair of quotes or brackets.

    A mark that is never closed guards nothing.
    """
    inside = bytearray(len(line))
    open_marks: list[tuple[str, int]] = []
    for match in _MARK.finditer(line):
        at, char = match.start(), match[0]
        if char in _PAIRS:
            open_marks.append((_PAIRS[char], at))
        else:
            start = _close(open_marks, char)
            if start is not None:
                inside[start:at] = b"\x01" * (at - start)
    return inside


def in_brackets(text: str, at: int) -> bool:
    """Whether a bracket that was opened last before an offset is not closed before it."""
    before = text[:at]
    return max(before.rfind("（"), before.rfind("(")) > max(before.rfind("）"), before.rfind(")"))


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Span, ...]:
    """Sentences with their end mark, without surrounding blanks; a newline always ends one, ； never."""
    return tuple(span for line in lines(text) for span in _cut(text, line, _SENTENCE_END, keep_mark=True))


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[Span, ...]:
    """Clauses without end mark, cut at ，；：。！？ and newline; not at 、 nor inside quotes and brackets."""
    return tuple(span for line in lines(text) for span in _cut(text, line, _CLAUSE_END, keep_mark=False))


def lines(text: str) -> Iterator[Span]:
    """The lines of a text without their line ends; empty lines are left out."""
    for match in _LINE.finditer(text):
        yield Span(*match.span())


def _close(open_marks: list[tuple[str, int]], char: str) -> int | None:
    for depth in range(len(open_marks) - 1, -1, -1):
        if open_marks[depth][0] == char:
            start = open_marks[depth][1]
            del open_marks[depth:]
            return start
    return None


def _cut(text: str, line: Span, end: re.Pattern[str], *, keep_mark: bool) -> Iterator[Span]:
    content = line.of(text)
    inside = guarded(content)
    start = 0
    for match in end.finditer(content):
        if not inside[match.start()]:
            stop = match.end() if keep_mark else match.start()
            yield from _stripped(text, line.start + start, line.start + stop)
            start = match.end()
    yield from _stripped(text, line.start + start, line.end)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
