"""Items of a list written in one line, told by their marks: 1. 2.  ①②  or bare numbers that count up."""

import re
from collections.abc import Iterator

from assistant.language import numeral, quantities
from assistant.language.text import in_brackets

_INLINE_MARK = re.compile(
    r"(?:^|(?<=[\s：:；;。，）)]))"
    r"(?:(?:[a-h][.．、)）]|[A-H][.．、)） ])(?=[\u4e00-\u9fff])|\d{1,2}(?:[、)）]|[.．](?!\d))"
    r"|[一二三四五六七八九十]、(?![一二三四五六七八九十\d]))\s*|[①-⑳]\s*"
)
_BARE_MARK = re.compile(
    r"(?:^|(?<=[\s：:；;。]))"
    r"(?P<number>\d(?=[ \u3000]?[\u4e00-\u9fff])|[一二三四五六](?=[ \u3000]))[ \u3000]?"
)
_IS = re.compile(r"^[ \u3000]*就?是[，, ]*(?=[\u4e00-\u9fff]{2})")


def items(text: str) -> Iterator[str]:
    """Items of a list written in one line (1. … 2. …); the text itself where there is none."""
    starts = _list_marks(text) or _loose_marks(text)
    if not starts:
        yield text
        return
    if lead := text[: starts[0].start()].strip(" ：:，"):
        yield lead
    ends = [m.start() for m in starts[1:]] + [len(text)]
    for mark, end in zip(starts, ends, strict=True):
        yield _IS.sub("", text[mark.end() : end])


def _list_marks(text: str) -> list[re.Match[str]]:
    """Marks of items; a number is one only at the head of the line or in a row that counts up.

    The 29、 and 7） of （简易 29、普通 7） are figures.
    """
    found = [mark for mark in _INLINE_MARK.finditer(text) if not in_brackets(text, mark.start())]
    numbers = [int(said.group()) for mark in found if (said := re.search(r"\d+", mark.group()))]
    if numbers and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return [mark for mark in found if not re.search(r"\d", mark.group()) or mark.start() == 0]
    if len(numbers) == 1 and numbers[0] != 1:
        return [mark for mark in found if not re.search(r"\d", mark.group()) or mark.start() == 0]
    return found


def _loose_marks(text: str) -> list[re.Match[str]]:
    """Bare numbers 1, 2 or 一, 二 in their order that count nothing (问题：1企业普法少 2 没人会拍)."""
    found = [m for m in _BARE_MARK.finditer(text) if not _counts(text, m)]
    in_order = [numeral(m["number"]) for m in found] == list(range(1, len(found) + 1))
    return found if in_order and len(found) > 1 else []


def _counts(text: str, mark: re.Match[str]) -> bool:
    return any(q.unit for q in quantities(text) if q.span.start == mark.start("number"))
