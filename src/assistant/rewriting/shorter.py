"""A text made shorter by what carries no fact: hollow verbs, doubled words, clauses of bare praise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.domain import Span
from assistant.language import clauses, sentences
from assistant.register import Edit, Tracked, guarded
from assistant.resources import rows

_WORDS, _CLAUSE = "精简文字", "删去没有事实的评价"
_STOPS = "，；、"


@dataclass(frozen=True, slots=True)
class Redundant:
    """One row of data/redundant.tsv."""

    whole_clause: bool
    said: re.Pattern[str]
    written: str
    example: str
    becomes: str
    traps: tuple[str, ...]


def shortened(tracked: Tracked, year: int | None) -> Tracked:
    """The text without what can be left out. The locks hold figures, dates, names, set phrases."""
    for find in (_clauses, _words):
        tracked, _ = guarded(tracked, _apart(find(tracked.text)), year)
    return tracked


def _clauses(text: str) -> Iterator[Edit]:
    """Clauses of praise with the mark before them; the first clause of a sentence stays, whatever it says."""
    rows = [one for one in redundant() if one.whole_clause]
    for sentence in sentences(text):
        words = sentence.of(text)
        for clause in list(clauses(words))[1:]:
            said = clause.of(words).rstrip("。；，")
            if words[clause.start - 1] in _STOPS and any(one.said.fullmatch(said) for one in rows):
                start = sentence.start + clause.start - 1
                yield Edit(Span(start, start + 1 + len(said)), "", _CLAUSE)


def _words(text: str) -> Iterator[Edit]:
    for row in redundant():
        if not row.whole_clause:
            for match in row.said.finditer(text):
                yield Edit(Span(*match.span()), match.expand(row.written), _WORDS)


def _apart(edits: Iterator[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in edits:
        if not any(edit.span.overlaps(other.span) for other in kept):
            kept.append(edit)
    return kept


@cache
def redundant() -> tuple[Redundant, ...]:
    """The rows in the order of the file."""
    found = rows("rewriting/data/redundant.tsv")[1:]
    return tuple(
        Redundant(kind == "clause", re.compile(said), written, example, becomes, tuple(traps.split()))
        for kind, said, written, example, becomes, traps in ([*row, "", "", "", ""][:6] for row in found)
    )
