"""A draft's statements beside the notes that stand behind them: what every check of meaning looks at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.checking.layout import Line
from assistant.checking.meaning.mentions import Kind, kinds_in, kinds_of
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import CLEARLY, Backing, Pairing, Statement
from assistant.domain import Span
from assistant.language import clauses, sentences

_NEARLY, _CLOSE = 0.7, 0.85
_ONE_MATTER = 8
_TELLS_SOME, _AS_WELL = 0.15, 0.02


@dataclass(frozen=True)
class Comparison:
    statements: tuple[Statement, ...]
    notes: tuple[Note, ...]
    pairing: Pairing

    def __iter__(self) -> Iterator[tuple[Statement, Backing]]:
        return iter(zip(self.statements, self.pairing.backings, strict=True))

    def tellers(self, at: int) -> tuple[tuple[Statement, float], ...]:
        """The statements that tell most of a note, best first, with the share each tells."""
        column = self.pairing.told[:, at] if self.statements else ()
        best = max(column, default=0)
        close = [(row, float(share)) for row, share in enumerate(column) if share >= best * _NEARLY]
        return tuple((self.statements[row], share) for row, share in sorted(close, key=lambda one: -one[1]))

    @cached_property
    def told_of_rows(self) -> dict[int, tuple[Statement, ...]]:
        """For each line of the notes the statements that stand on it first, each with the clauses after it in
        its sentence that stand on no other."""
        found: dict[int, list[Statement]] = {}
        for together in self.of_sentence.values():
            row: int | None = None
            for at in together:
                backing = self.pairing.backings[at]
                row = backing.rows[0] if backing.likeness >= CLEARLY else row
                if row is not None:
                    found.setdefault(row, []).append(self.statements[at])
        return {row: tuple(told) for row, told in sorted(found.items())}

    def standing_on(self, row: int) -> tuple[Statement, ...]:
        """The clauses of the sentences of which one clearly stands on a line of the notes."""
        return self._standing.get(row, ())

    @cached_property
    def _standing(self) -> dict[int, tuple[Statement, ...]]:
        found: dict[int, list[Statement]] = {}
        for together in self.of_sentence.values():
            clear = (self.pairing.backings[at] for at in together)
            for row in dict.fromkeys(row for one in clear if one.likeness >= CLEARLY for row in one.rows):
                found.setdefault(row, []).extend(self.statements[at] for at in together)
        return {row: tuple(standing) for row, standing in found.items()}

    def around(self, statement: Statement) -> tuple[Statement, ...]:
        """The statement and the clause after it in its sentence, which may hold its predicate."""
        together = self.sentence_of(statement)
        at = together.index(statement)
        return together[at : at + 2]

    def share_told(self, statement: Statement, note: Note) -> float:
        """How much of a note a statement tells."""
        return float(self.pairing.told[self._place[statement], self.notes.index(note)])

    def tells_best(self, statement: Statement) -> bool:
        """Whether it tells some of a note behind its sentence, and none other tells more of that note."""
        own, rows = self.pairing.told[self._place[statement]], self.rows_behind(statement)
        return any(
            own[at] >= max(_TELLS_SOME, share - _AS_WELL)
            for at, share in enumerate(self._most_told)
            if self.notes[at].row in rows
        )

    @cached_property
    def _most_told(self) -> tuple[float, ...]:
        """The most that any statement tells of each note."""
        return tuple(map(float, self.pairing.told.max(axis=0, initial=0)))

    def backing_of(self, statement: Statement) -> Backing:
        return self.pairing.backings[self._place[statement]]

    @cached_property
    def _place(self) -> dict[Statement, int]:
        return {statement: at for at, statement in reversed([*enumerate(self.statements)])}

    def sentence_of(self, statement: Statement) -> tuple[Statement, ...]:
        return tuple(self.statements[at] for at in self.of_sentence[statement.sentence])

    @cached_property
    def of_sentence(self) -> dict[Span, list[int]]:
        """The statements of each sentence, by their numbers."""
        found: dict[Span, list[int]] = {}
        for at, statement in enumerate(self.statements):
            found.setdefault(statement.sentence, []).append(at)
        return found

    @cached_property
    def _rows_of_sentence(self) -> dict[Span, tuple[int, ...]]:
        return {
            sentence: tuple(dict.fromkeys(row for at in together for row in self.pairing.backings[at].rows))
            for sentence, together in self.of_sentence.items()
        }

    @cached_property
    def _rows(self) -> tuple[tuple[Note, ...], ...]:
        found: list[list[Note]] = [[] for _ in range(self.notes[-1].row + 1)] if self.notes else []
        for note in self.notes:
            found[note.row].append(note)
        return tuple(map(tuple, found))

    def rows_behind(self, statement: Statement) -> tuple[int, ...]:
        """The lines of the notes behind any clause of the statement's sentence."""
        return self._rows_of_sentence[statement.sentence]

    def resting_on(self, row: int) -> Sequence[Statement]:
        """The statements of whose sentence any clause has a line of the notes behind it."""
        return self._resting.get(row, ())

    @cached_property
    def _resting(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = {}
        for statement in self.statements:
            for row in self.rows_behind(statement):
                found.setdefault(row, []).append(statement)
        return found

    def rows_close(self, statement: Statement) -> tuple[int, ...]:
        """The lines about as alike as the best behind the statement itself, and those that a clause of its
        sentence stands on more clearly."""
        backing = self.backing_of(statement)
        own = [note.row for note, likeness in backing.notes if likeness >= backing.likeness * _CLOSE]
        beside = (self.pairing.backings[at] for at in self.of_sentence[statement.sentence])
        clearer = [one.rows[0] for one in beside if one.likeness > max(CLEARLY, backing.likeness)]
        return tuple(dict.fromkeys((*own, *clearer)))

    def line(self, row: int) -> tuple[Note, ...]:
        """The clauses of a line of the notes."""
        return self._rows[row]

    def beside(self, note: Note, reach: int) -> tuple[Note, ...]:
        """The clauses of a note's line; of one that tells of many matters only so many on either side."""
        line = self.line(note.row)
        at = next((place for place, one in enumerate(line) if one is note), 0)
        return line if len(line) <= _ONE_MATTER else line[max(0, at - reach) : at + reach + 1]

    def text_behind(self, statement: Statement) -> str:
        """The lines behind the statement's sentence, with the labels above them."""
        return self.text_of(self.rows_behind(statement))

    def text_of(self, rows: Sequence[int]) -> str:
        """Lines of the notes, with the labels above them."""
        return "\n".join(map(self._text, rows))

    def said_in(self, rows: Sequence[int], slot: str) -> frozenset[Kind]:
        """Classes of a slot in those lines and labels."""
        return frozenset(kind for row in rows for kind in self._kinds[row] if kind.slot == slot)

    def said_in_sentence(self, statement: Statement, slot: str) -> frozenset[Kind]:
        """Classes of a slot that the statement's sentence mentions."""
        together = (self.statements[at].text for at in self.of_sentence[statement.sentence])
        return frozenset(kind for text in together for kind in kinds_of(text, slot))

    @cached_property
    def said_anywhere(self) -> frozenset[Kind]:
        return frozenset(kind for kinds in self._kinds for kind in kinds)

    @cached_property
    def _kinds(self) -> tuple[frozenset[Kind], ...]:
        return tuple(kinds_in(self._text(row)) for row in range(len(self._rows)))

    def _text(self, row: int) -> str:
        first = self._rows[row][:1]
        return f"{first[0].heading}\n{first[0].line}" if first else ""


def statements(draft: str, lines: Sequence[Line]) -> tuple[Statement, ...]:
    """The clauses of all lines that claim something."""
    return tuple(
        Statement(clause, clause.of(draft), sentence, sentence.of(draft), line.section)
        for line in lines
        if line.claims
        for inner in sentences(line.span.of(draft))
        for sentence in [inner.shifted(line.span.start)]
        for part in clauses(sentence.of(draft))
        for clause in [part.shifted(sentence.start)]
    )
