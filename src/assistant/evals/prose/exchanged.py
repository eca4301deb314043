"""Figures beside the wrong thing: a clause tells of one thing of the notes with the figure of another.

By the case's own list of things and their figures, not by the program's checker. A clause belongs to the
thing whose words it shares most. It is wrong where it has none of that thing's figures, and in the place of
one, before the same word, a figure of things that its whole sentence does not speak of. Figures below ten
are left out: they stand beside many a thing, and are often what another was divided into.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.evals.drafting.telling import numbers
from assistant.language import grams

_SENTENCE = re.compile(r"[^。；\n]+")
_CLAUSE = re.compile(r"[^，：！？]+")
_FIGURE = re.compile(r"(?<![\d.])(\d{2,}(?:\.\d+)?|\d\.\d+)(?![\d.年月日时点号])(.?)")
_UNIT = re.compile(r"\d(\D)")
_OTHER_THAN_WORDS = re.compile(r"[^\u4e00-\u9fff]+")
_FEWEST_SHARED = 3
_OWN, _FOREIGN = 0.6, 0.25


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the notes in their words, with its figures and every number that may stand beside it.

    `due` is False for what is to be left out or asked about.
    """

    words: str
    figures: tuple[str, ...]
    numbers: frozenset[str]
    due: bool = True


def exchanged(text: str, things: Sequence[Thing]) -> tuple[str, ...]:
    """Each figure beside the wrong thing, with its clause."""
    return tuple(
        f"{figure} [{clause}]"
        for sentence in _SENTENCE.findall(text.replace(",", ""))
        for clause in _CLAUSE.findall(sentence)
        for figure in _misplaced(clause, sentence, things)
    )


def _misplaced(clause: str, sentence: str, things: Sequence[Thing]) -> Iterator[str]:
    found = [match.groups() for match in _FIGURE.finditer(clause)]
    due = (one for one in things if one.due)
    own = max(due, key=lambda one: _likeness(clause, one.words), default=None)
    if not found or own is None or _likeness(clause, own.words) < _OWN:
        return
    if own.numbers & numbers(clause):
        return
    places = {after for figure in own.figures for after in _UNIT.findall(figure)}
    for number, after in found:
        others = [_likeness(sentence, one.words, 1) for one in things if number in one.numbers]
        if after in places and others and max(others) < _FOREIGN:
            yield number


def _likeness(one: str, other: str, fewest: int = _FEWEST_SHARED) -> float:
    """The share of pairs of characters of the shorter that the other has, figures and marks left out."""
    ours, theirs = (set(grams(_OTHER_THAN_WORDS.sub("", text), (2,))) for text in (one, other))
    shared = len(ours & theirs)
    return shared / min(len(ours), len(theirs)) if shared >= fewest else 0.0
