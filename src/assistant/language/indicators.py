"""What a figure counts: the noun after its unit, else the object or measure before it."""

import re
from functools import cache

from assistant.domain import Span
from assistant.language.lexicon import lexicon
from assistant.language.words import tagged

_HAN = "\u4e00-\u9fff"
_LEFT = re.compile(rf"[{_HAN}“”·A-Za-z]+[ :：]?(?:的)?$")
_LEFT_TITLE = re.compile(r"《[^《》]*》[”]?$")
_RIGHT = re.compile(rf"(?:的)?[“]?([{_HAN}“”·]+)")
_WINDOW = 24
_NOUN = re.compile(r"n|an|vn|j|l|i|b|t|f|s|eng|zg|a|z")
_FUNCTION = frozenset(("p", "c", "u", "uj", "ul", "uz", "ug", "d", "r", "m", "q", "y", "e", "x", "w", "mq"))


def indicator(text: str, span: Span, before: int, after: int, unit: str) -> str:
    """The noun a figure at `span` counts or measures, verbs and adverbs cut off; "" where the text has none.

    `before` and `after` are the end of the previous and the start of the next figure: an indicator does not
    reach over them. A noun that stands before the next figure belongs to that figure if this one has its own.
    """
    left = _left(text[max(before, span.start - _WINDOW) : span.start])
    right, runs_into_next = _right(text, span.end, after, unit)
    if right and not (runs_into_next and left):
        return right
    return left or right


def _left(segment: str) -> str:
    if title := _LEFT_TITLE.search(segment):
        return title[0].rstrip("”")
    match = _LEFT.search(segment)
    if not match:
        return ""
    words = [pair for pair in tagged(match[0].rstrip(" :：的")) if pair[0] not in "“”"]
    while words and _role(words[-1][0]) in ("frame", "change"):
        words.pop()
    noun = _trailing_noun(words)
    while not noun and words and _role(words[-1][0]) == "act":
        words.pop()
        noun = _trailing_noun(words)
    if noun:
        return noun
    return words[-1][0] if words and _role(words[-1][0]) == "deed" else ""


def _trailing_noun(words: list[tuple[str, str]]) -> str:
    taken: list[str] = []
    for word, tag in reversed(words):
        if _role(word) in ("act", "frame", "change") or tag in _FUNCTION:
            break
        if _role(word) == "deed" and not taken:
            break
        taken.append(word)
    while taken and _role(taken[-1]) == "deed" and len(taken) > 1:
        taken.pop()
    return "".join(reversed(taken))


def _right(text: str, start: int, stop: int, unit: str) -> tuple[str, bool]:
    """The noun after the figure, and whether the next figure follows it at once."""
    match = _RIGHT.match(text, start, min(stop, start + _WINDOW))
    if not match or (unit in ("%", "‰", "个百分点") and not match[0].startswith("的")):
        return "", False
    taken: list[tuple[str, str]] = []
    for word, tag in tagged(match[1]):
        if word in "“”":
            continue
        if _role(word) in ("frame", "change") or tag in _FUNCTION:
            break
        if _role(word) == "act" and not taken and word in ("有",):
            continue
        if _role(word) == "act":
            break
        taken.append((word, tag))
    while taken and not _nominal(*taken[-1]):
        taken.pop()
    noun = "".join(word for word, _ in taken)
    rest = match[1][len(noun) :]
    return noun, match.end() == stop < len(text) and len(rest) <= 3


def _nominal(word: str, tag: str) -> bool:
    return bool(_NOUN.match(tag)) and _role(word) not in ("act", "frame", "change")


def _role(word: str) -> str:
    return _roles().get(word, "")


@cache
def _roles() -> dict[str, str]:
    return {row["word"]: row["role"] for row in lexicon("verbs")}
