"""Figures of one line told under each other's labels: 摔伤7起、碰伤3起 for 摔伤3，碰伤7.

Each figure is in the notes and bound to its own line, so neither looks wrong alone. What stands beside one of
two figures and not beside the other has to stand beside the same figure in the notes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, product

from assistant.checking.case import Case
from assistant.checking.lexicon import words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.replaced import REPLACED
from assistant.domain import Finding, Quantity, Span
from assistant.language import clauses, quantities
from assistant.language.text import is_han

_NO_COUNTS = ("年", "月", "日", "%", "元", "万元", "时", "分")
_MARKS = "、（）()／/ 【】"
_APART = 2


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A count with the characters of the words that stand with it up to the next figure or mark."""

    span: Span
    text: str
    value: Decimal | None
    unit: str
    label: frozenset[str]


def check_crossed(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for at, *_ in comparison.of_sentence.values():
        statement = comparison.statements[at]
        told = () if statement.section == "plans" else _labelled(statement.context)
        found = next(_crossed(comparison, statement, told), None)
        if found is not None:
            one, other, note = found
            message = (
                f"草稿写“{one.text}”“{other.text}”，事实{note.place}“{note.line}”中两个数正好相反，请核对。"
            )
            span = one.span.shifted(statement.sentence.start)
            yield backed(REPLACED.finding(span, one.text, message), statement, note)


def _crossed(
    comparison: Comparison, statement: Statement, told: Sequence[_Labelled]
) -> Iterator[tuple[_Labelled, _Labelled, Note]]:
    """Two counts of the sentence of which each has what only the other has in a line behind it."""
    noted = [
        (comparison.line(row)[0], _labelled(comparison.line(row)[0].line))
        for row in comparison.rows_behind(statement)
    ]
    everywhere = [one for _, line in noted for one in line]
    for note, line in noted:
        for (left, right), (one, other) in product(_near(line), _near(told)):
            if (one.value, other.value) == (right.value, left.value):
                left, right = right, left
            if (one.value, other.value) != (left.value, right.value) or one.unit != other.unit:
                continue
            own, others = one.label - other.label, other.label - one.label
            if not (_is_of(own, right, left) and _is_of(others, left, right)):
                continue
            pairs = ((one, own & right.label), (other, others & left.label))
            if not any(
                _is_said(pair, label, everywhere) or _is_said(pair, label, told) for pair, label in pairs
            ):
                yield one, other, note


def _near(line: Sequence[_Labelled]) -> Iterator[tuple[_Labelled, _Labelled]]:
    """Pairs of different counts that stand close by."""
    for at, one in enumerate(line):
        yield from ((one, other) for other in line[at + 1 : at + 1 + _APART] if one.value != other.value)


def _is_of(own: frozenset[str], one: _Labelled, other: _Labelled) -> bool:
    """Whether a label has half of what tells one count from the other, and nothing of the other's."""
    telling = one.label - other.label
    return (
        bool(own & telling) and 2 * len(own & telling) >= len(telling) and not own & (other.label - one.label)
    )


def _is_said(one: _Labelled, label: frozenset[str], line: Sequence[_Labelled]) -> bool:
    """Whether another count of the same number has that label as well."""
    return any(other is not one and other.value == one.value and other.label & label for other in line)


@lru_cache(maxsize=4096)
def _labelled(text: str) -> tuple[_Labelled, ...]:
    counts = [one for one in quantities(text) if one.value is not None and one.unit not in _NO_COUNTS]
    return tuple(one for part in _parts(text) for one in _of_part(text, part, counts))


def _parts(text: str) -> Iterator[Span]:
    for clause in clauses(text):
        cuts = [
            clause.start - 1,
            *(at for at in range(clause.start, clause.end) if text[at] in _MARKS),
            clause.end,
        ]
        yield from (Span(start + 1, end) for start, end in pairwise(cuts) if start + 1 < end)


def _of_part(text: str, part: Span, counts: Sequence[Quantity]) -> Iterator[_Labelled]:
    """The counts of a part: the label stands behind each where the part begins with one, else before."""
    inside = [one for one in counts if part.start <= one.span.start and one.span.end <= part.end]
    if not inside:
        return
    leads = not any(map(is_han, text[part.start : inside[0].span.start]))
    between = [one.span.start for one in inside[1:]] if leads else [one.span.end for one in inside[:-1]]
    for one, (start, end) in zip(inside, pairwise([part.start, *between, part.end]), strict=True):
        words_beside = f"{text[start : one.span.start]}{text[one.span.end : end]}"
        label = frozenset(
            char for char in words_beside if char.isalpha() and char not in words("function_characters")
        )
        yield _Labelled(Span(start, end), text[start:end], one.value, one.unit, label - frozenset(one.unit))
