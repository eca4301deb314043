"""Proofreaders that somebody would build in a day."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from assistant.checking.proofreading import wordlist
from assistant.domain import Check, Finding, Severity, Span
from assistant.evals.prose.humans import past_reports

_LISTS = ("confused_words", "collocations", "redundant_words", "obsolete_terms", "set_phrase_slips")
_MARKS = {",": "，", ";": "；", ":": "：", "?": "？", "(": "（", ")": "）"}
_HAN = "[\u4e00-\u9fff]"
_HALF_WIDTH = re.compile(rf"(?<={_HAN})[,;:?()]")
_DOUBLED = re.compile(r"([，。；：、！？])\1")
_PAIR = re.compile(rf"(?=({_HAN}{{2}}))")


def nothing(*_: Any, **__: Any) -> Check:
    return Check(())


def punctuation(text: str, *_: Any, **__: Any) -> Check:
    """Half-width marks behind Chinese, and marks written twice."""
    half = ((one.span(), _MARKS[one[0]]) for one in _HALF_WIDTH.finditer(text))
    twice = ((one.span(), one[1]) for one in _DOUBLED.finditer(text))
    return _found(text, (*half, *twice))


def word_list(text: str, *_: Any, **__: Any) -> Check:
    """The shipped lists of wrong words, replaced wherever they stand."""
    rows = (row for name in _LISTS for row in wordlist.entries(name))
    hits = ((one.span(), one.expand(row.right)) for row in rows for one in re.finditer(row.wrong, text))
    return _found(text, tuple(hits))


def unseen_pairs(text: str, *_: Any, **__: Any) -> Check:
    """Pairs of characters that no report of the sample corpus has."""
    return _found(text, tuple((one.span(1), "") for one in _PAIR.finditer(text) if one[1] not in _seen()))


@cache
def _seen() -> frozenset[str]:
    return frozenset(pair for report in past_reports() for pair in _PAIR.findall(report))


def _found(text: str, places: tuple[tuple[tuple[int, int], str], ...]) -> Check:
    return Check(tuple(_findings(text, places)))


def _findings(text: str, places: tuple[tuple[tuple[int, int], str], ...]) -> Iterator[Finding]:
    for place, right in places:
        span = Span(*place)
        yield Finding("wrong", Severity.WARNING, "", span.of(text), span, right or None)


SYSTEMS = {
    "nothing": nothing,
    "punctuation": punctuation,
    "word-list": word_list,
    "unseen-pairs": unseen_pairs,
}
