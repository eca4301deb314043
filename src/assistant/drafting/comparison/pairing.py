"""Which figure of this year is which of last year's: by unit, by what is counted, and by the words around it.

A wrong pair misleads more than a missing one, so that each has to be the other's best.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.checking.similarity import Matrix, text_space
from assistant.domain import Quantity
from assistant.drafting.comparison.points import Figure
from assistant.language import lexicon, same_unit, unit_class

_WORDS, _CONTEXT = 0.7, 0.3
_LEAST, _LEAST_CONTEXT = 0.45, 0.15
_SHORT = 3
_COUNTERS = frozenset(("case", "document", "event", "person", "place"))
_LIKE_GENERAL = frozenset(("case", "document"))
_NONE = -1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices of a figure of last year and one of this year, and how alike they are, up to 1."""

    last: int
    this: int
    likeness: float


def pairs(last: Sequence[Figure], this: Sequence[Figure]) -> tuple[Pair, ...]:
    """One to one, in the order of last year's figures."""
    if not last or not this:
        return ()
    likeness = _likeness(last, this)
    best = [Pair(*where, float(likeness[where])) for where in _mutually_best(likeness)]
    good = [pair for pair in best if pair.likeness >= _LEAST]
    together = Counter(_sentences(last, this, pair) for pair in good)
    return tuple(
        pair for pair in good if says_enough(this[pair.this]) or together[_sentences(last, this, pair)] > 1
    )


def _likeness(last: Sequence[Figure], this: Sequence[Figure]) -> Matrix:
    both = (*last, *this)
    space = text_space(tuple(dict.fromkeys(figure.item.context for figure in both)))
    words = space.similarity(*(space.vectors([f.point.subject for f in figures]) for figures in (last, this)))
    context = space.similarity(
        *(space.vectors([f.item.context for f in figures]) for figures in (last, this))
    )
    alike: Matrix = _WORDS * words + _CONTEXT * context
    alike[context < _LEAST_CONTEXT] = _NONE
    for row, one in enumerate(last):
        for column, other in enumerate(this):
            if alike[row, column] > 0 and not _may_be_one(one, other):
                alike[row, column] = _NONE
    return alike


def _mutually_best(likeness: Matrix) -> Iterator[tuple[int, int]]:
    of_row, of_column = likeness.argmax(axis=1), likeness.argmax(axis=0)
    for row, column in enumerate(of_row):
        if of_column[column] == row:
            yield row, int(column)


def _may_be_one(one: Figure, other: Figure) -> bool:
    return (
        one.dated == other.dated
        and _units_agree(one.point.quantity, other.point.quantity)
        and _parts_agree(one.item.role, other.item.role)
        and _count_the_same(one.point.quantity.indicator, other.point.quantity.indicator)
    )


def _units_agree(one: Quantity, other: Quantity) -> bool:
    """Counters of one class stand for each other; 个 for those of cases and papers, not for 次 or 人."""
    if same_unit(one.unit, other.unit):
        return True
    first, second = unit_class(one.unit), unit_class(other.unit)
    if "general" in (first, second):
        return first == second or bool({first, second} & _LIKE_GENERAL)
    return first == second and first in _COUNTERS


def _parts_agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _count_the_same(one: str, other: str) -> bool:
    """Whether two nouns may name one thing; where one is not told, the words around it have to."""
    if not one or not other:
        return True
    return bool(set(one) & set(other)) and len({*_deed_at_end(one), *_deed_at_end(other)}) <= 1


def _deed_at_end(noun: str) -> tuple[str, ...]:
    """检查 of 安全生产检查: two of different deeds are two things, whatever else they have in common."""
    return (noun[-2:],) if noun[-2:] in _deeds() else ()


@cache
def _deeds() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon("verbs") if row["role"] == "deed")


def says_enough(figure: Figure) -> bool:
    """办结 and 合计 alone say nothing: such a figure needs another of its sentence beside it."""
    return len(figure.point.subject) > _SHORT


def _sentences(last: Sequence[Figure], this: Sequence[Figure], pair: Pair) -> tuple[str, str]:
    return last[pair.last].sentence, this[pair.this].sentence
