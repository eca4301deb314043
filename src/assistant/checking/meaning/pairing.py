"""Which notes stand behind each clause of a draft: many to many, by shared words, classes and figures."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

import numpy as np

from assistant.checking.figures.align import Alignment
from assistant.checking.figures.claims import Claim, tell_apart
from assistant.checking.figures.items import Item
from assistant.checking.meaning.mentions import Kind, kinds_in
from assistant.checking.meaning.notes import Note
from assistant.checking.similarity import Matrix, Terms, code_of, terms_of, text_space
from assistant.domain import Source, Span

CLEARLY = 0.4
"""The likeness from which on a note clearly speaks of what a statement speaks of."""
NO_RESULTS = ("plans", "shortcomings")
"""The parts of a report that tell of no results."""

_SAME_FIGURE = 0.3
_BEHIND = 0.3
_BESIDE_BEST = 0.6
_MOST = 4


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause of the draft with its sentence; spans refer to the draft."""

    span: Span
    text: str
    sentence: Span
    context: str
    section: str


@dataclass(frozen=True, slots=True, eq=False)
class Pairing:
    """What stands behind each statement.

    `backings[i]` stands behind the i-th statement, of whose words the best line holds the share `support[i]`;
    `told[i, n]` is the share of note n that statement i tells.
    """

    backings: tuple["Backing", ...]
    support: tuple[float, ...]
    told: Matrix


@dataclass(frozen=True, slots=True)
class Backing:
    """The notes behind a statement, best first, with their likeness (0 to about 1.3)."""

    notes: tuple[tuple[Note, float], ...]

    @property
    def best(self) -> Note | None:
        return self.notes[0][0] if self.notes else None

    @property
    def likeness(self) -> float:
        return self.notes[0][1] if self.notes else 0.0

    @property
    def rows(self) -> tuple[int, ...]:
        """The lines of the notes, most alike first."""
        return tuple(dict.fromkeys(note.row for note, _ in self.notes))


def counts_another(statement: Statement, note: Note) -> bool:
    """Whether both give figures and share none: 14 settled, 1 still open."""
    return tell_apart(statement.text, note.text)


def pair(
    statements: Sequence[Statement],
    notes: Sequence[Note],
    claims: Sequence[Claim],
    items: Sequence[Item],
    alignment: Alignment,
) -> Pairing:
    """The backing of each statement: notes whose words it holds or that hold its words."""
    if not statements or not notes:
        empty = np.zeros((len(statements), len(notes)), dtype=np.float32)
        return Pairing(tuple(Backing(()) for _ in statements), (0.0,) * len(statements), empty)
    figures = _SAME_FIGURE * _same_figure(statements, notes, claims, items, alignment)
    likeness, support, told = _likeness(statements, notes)
    fit = likeness + figures
    best = np.argsort(-fit, axis=1, kind="stable")[:, :_MOST].tolist()
    backings = (_backing(notes, row, order) for row, order in zip(fit, best, strict=True))
    return Pairing(tuple(backings), support, told + figures)


def features(texts: Sequence[str]) -> Terms:
    """Character pairs of texts and the classes of their words, which spoken and formal words share."""
    classes = [list(map(_code, kinds_in(text))) for text in texts]
    text = np.repeat(np.arange(len(texts)), list(map(len, classes)))
    return terms_of(texts) | Terms(text, np.fromiter(chain.from_iterable(classes), dtype=np.intp))


@cache
def _code(kind: Kind) -> int:
    return code_of(f"{kind.slot}:{kind.name}")


def _likeness(
    statements: Sequence[Statement], notes: Sequence[Note]
) -> tuple[Matrix, tuple[float, ...], Matrix]:
    """How well notes and statements fit, how much of each statement one line says, and how much of each note
    the statements tell.

    The fit takes in how much of the statement its line says, and how much of the note its sentence says.
    """
    lines = [f"{note.heading}\n{note.line}" for note in notes]
    space = text_space((*dict.fromkeys(lines), *(one.context for one in statements)), features)
    said, told = space.vectors([one.text for one in statements]), space.vectors([note.text for note in notes])
    contexts = space.vectors([one.context for one in statements])
    in_line = space.found(said, space.vectors(lines))
    in_sentence = space.holding(contexts, told)
    of_clause = space.found(said, told)
    subjects = space.vectors([note.subject for note in notes])
    in_clause, in_context = space.holding(said, subjects), space.holding(contexts, subjects)
    fit: Matrix = (0.4 * in_line + 0.4 * in_sentence + 0.2 * of_clause).astype(np.float32)
    support = tuple(float(share) for share in in_line.max(axis=1))
    return fit, support, (0.5 * in_clause + 0.5 * in_context).astype(np.float32)


def _same_figure(
    statements: Sequence[Statement],
    notes: Sequence[Note],
    claims: Sequence[Claim],
    items: Sequence[Item],
    alignment: Alignment,
) -> Matrix:
    """1 where a figure of the statement is bound to a figure of the note, half where of its line."""
    linked = np.zeros((len(statements), len(notes)), dtype=np.float32)
    of_source: dict[Source, list[int]] = defaultdict(list)
    for column, note in enumerate(notes):
        of_source[note.source].append(column)
    ends = [statement.span.end for statement in statements]
    for claim, binding in alignment.bindings.items():
        span, item = claims[claim].span, items[binding.item]
        for row in range(bisect_right(ends, span.start), len(statements)):
            if not statements[row].span.overlaps(span):
                break
            for column in of_source[item.source]:
                same = item.quantity.text in notes[column].text
                linked[row, column] = max(linked[row, column], 1.0 if same else 0.5)
    return linked


def _backing(notes: Sequence[Note], row: Matrix, order: Sequence[int]) -> Backing:
    """The notes in `order`, the most alike first, as far as they are alike enough."""
    best = float(row[order[0]])
    least = max(_BEHIND, best * _BESIDE_BEST)
    return Backing(tuple((notes[at], float(row[at])) for at in order if row[at] >= least))
