"""Which clause of the draft tells a clause of the notes: by what that clause alone says in its line.

Clauses of one line share their matter, and a short one (没批, 8起还在谈) has only its count or its verb. So
only what the clauses beside it do not say is looked for, in the sentences that stand on the line; spoken
and formal words share characters (搬, 搬迁). One of which the draft has no word is told, if at all, right
behind the clause that tells the one before it.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checking.figures.claims import values_in
from assistant.checking.lexicon import words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.language.text import is_han

_BESIDE = 2
_A_COUNT = 2.0
_VAIN = frozenset("没未无不尚还正仍待拟将要才能就是这那个件我们他也都又再很里上后前目现年月日")
_IN_PLACE = 0.25
_SURELY, _ENOUGH = 0.5, 2


@dataclass(frozen=True, slots=True)
class Teller:
    """A statement with the share of what the note alone says that it tells, 0 where only its place tells.

    `weight` is how much that is: a character counts 1, a figure as much as two characters.
    """

    statement: Statement
    share: float
    weight: float = 0.0

    @property
    def surely(self) -> bool:
        return self.share >= _SURELY and self.weight >= _ENOUGH


def tellers(comparison: Comparison, note: Note) -> Iterator[Teller]:
    """The statements that tell most of what the note alone says, best first; else the one in its place."""
    standing = comparison.standing_on(note.row)
    if not standing:
        return
    own = own_words(comparison, note)
    told = [(share_of(own, one.text), one) for one in standing]
    best = max((share for share, _ in told), default=0.0)
    if best:
        weight = best * _weight_of(own)
        yield from (Teller(one, share, weight) for share, one in told if share == best)
        return
    line = comparison.line(note.row)
    at = next(place for place, one in enumerate(line) if one is note)
    if at:
        before = own_words(comparison, line[at - 1])
        places = [share_of(before, one.text) for one in standing]
        for place, one in enumerate(standing[1:], start=1):
            if places[place - 1] == max(places) > _IN_PLACE and one.sentence == standing[place - 1].sentence:
                yield Teller(one, 0.0)


def share_of(own: frozenset[Hashable], text: str) -> float:
    """The share of what a clause alone says that a text says; a count weighs as much as two characters."""
    whole = _weight_of(own)
    return sum(map(_weight, own & _said(text))) / whole if whole else 0.0


def own_words(comparison: Comparison, note: Note) -> frozenset[Hashable]:
    """The characters and counts of a clause that the clauses beside it have not."""
    others = (one for one in comparison.beside(note, _BESIDE) if one is not note)
    return _said(note.text) - frozenset().union(*(_said(one.text) for one in others))


@lru_cache(maxsize=1024)
def _weight_of(own: frozenset[Hashable]) -> float:
    return sum(map(_weight, own))


def _weight(one: Hashable) -> float:
    return 1.0 if isinstance(one, str) else _A_COUNT


@lru_cache(maxsize=8192)
def _said(text: str) -> frozenset[Hashable]:
    vain = words("function_characters") | _VAIN
    named = {char for char in text if is_han(char) and char not in vain}
    return frozenset(named) | frozenset(value for value in values_in(text) if value)
