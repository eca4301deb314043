"""What reports count none of by name (复议, 诉讼, 伤亡, 火情): told where a clause denies the same."""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from assistant.checking.lexicon import rows
from assistant.checking.meaning.pairing import Statement
from assistant.language import quantities

_NONE = re.compile(r"(?<![\d.])[0０零〇](?![\d.])|没有|(?<!没)无|[未没](?!收)|不曾")
_DENIES = re.compile(r"[未无没零不]|(?<![\d.])0(?![\d.])")
_ELSEWHERE = re.compile(r"去年|上年|前年|20\d\d年|连续|应为|作废|\d/\d")
_DIGIT, _COUNTED = re.compile(r"\d"), re.compile(r"[^\d，]{0,3}[1-9]")
_BESIDE = 6


@lru_cache(maxsize=2048)
def counted_none(text: str) -> frozenset[str]:
    """What a clause of the notes counts none of; where it counts more, what stands beside the word."""
    if _ELSEWHERE.search(text):
        return frozenset()
    counts = any(one.value for one in quantities(text))
    return frozenset(
        name
        for name, pattern in _named().items()
        for match in pattern.finditer(text)
        if not counts or _beside(text, match.start(), match.end())
    )


def _beside(text: str, start: int, end: int) -> bool:
    """复议0, 无诉讼, but neither of 复议1（撤回）诉讼 in front of a 0 of its own."""
    if _COUNTED.match(text, end):
        return False
    return any(
        not _DIGIT.search(text[min(end, mark.end()) : max(start, mark.start())])
        and max(start - mark.end(), mark.start() - end) <= _BESIDE
        for mark in _NONE.finditer(text)
    )


def denied(name: str, statements: Sequence[Statement]) -> bool:
    """Whether a clause names it and denies, or the clause behind it in its sentence does."""
    pattern = _named()[name]
    for at, one in enumerate(statements):
        if not pattern.search(one.text):
            continue
        if _DENIES.search(one.text):
            return True
        behind = statements[at + 1 : at + 2]
        uncounted = not any(quantity.value for quantity in quantities(one.text))
        if uncounted and any(b.sentence == one.sentence and _DENIES.search(b.text) for b in behind):
            return True
    return False


def counted(names: Collection[str], statements: Sequence[Statement]) -> Statement | None:
    """The clause that names one of them with a number and denies nothing."""
    patterns = [_named()[name] for name in names]
    told = (one for one in statements if any(pattern.search(one.text) for pattern in patterns))
    return next(
        (one for one in told if not _DENIES.search(one.text) and any(q.value for q in quantities(one.text))),
        None,
    )


@cache
def _named() -> dict[str, re.Pattern[str]]:
    return {name: re.compile("|".join(words.split())) for name, words in rows("noughts")}
