"""The notes as what a draft's clause can be held against: clauses with their line and the heading above."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checking.meaning.progressing import subject_of
from assistant.checking.places import place_of
from assistant.checking.usable import may_be_stated
from assistant.domain import Bar, Fact, Source, Status
from assistant.language import clauses, grams, normalise, quantities
from assistant.language.forms import filled_in

_RUN_ON = re.compile(r"(?<=[\u4e00-\u9fff）)])[ 　]+(?=[\u4e00-\u9fff（(])|[ 　]*——+[ 　]*")
_LABEL = re.compile(r"[：:】\]—=]\s*$|^[【\[#—=]")
_LONGEST_HEADING = 24
_VOID = (Bar.SUPERSEDED, Bar.OTHER_YEAR, Bar.BORROWED, Bar.REPEATED)


@dataclass(frozen=True, slots=True)
class Note:
    """A clause of the notes.

    `line` is all that its line says, with `heading`, the label above it; `row` counts the lines from 0.
    `fact` is the fact that holds it, None where the reader took none from it.
    """

    text: str
    line: str
    heading: str
    row: int
    source: Source
    fact: Fact | None

    @property
    def subject(self) -> str:
        """The clause without the words that tell how far the thing has come."""
        return subject_of(self.text)

    @property
    def usable(self) -> bool:
        return self.fact is None or may_be_stated(self.fact)

    @property
    def holds(self) -> bool:
        """Also what the draft may not rest on yet; not what was taken back, nor what is of another year."""
        return self.usable or self.fact is None or self.fact.bar not in _VOID

    @property
    def planned(self) -> bool:
        return self.fact is not None and self.fact.status is Status.PLANNED

    @property
    def place(self) -> str:
        return place_of(self.fact, self.source)


def notes_of(
    lines: Sequence[Source], facts: Mapping[Source, Sequence[Fact]], rows: Mapping[Source, str]
) -> Iterator[Note]:
    """Every clause of every line, in order; `facts` by their line, `rows` is what the rows of tables say."""
    heading = ""
    for row, source in enumerate(lines):
        text = normalise(rows.get(source) or filled_in(source.text))
        text = _RUN_ON.sub("，", text).replace("\t", "，")
        told = facts.get(source, ())
        if _is_heading(text) and not told:
            heading = text
        for span in clauses(text):
            clause = span.of(text)
            yield Note(clause, text, heading, row, source, _fact_of(clause, told))


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and bool(_LABEL.search(text)) and not quantities(text)


def _fact_of(clause: str, facts: Sequence[Fact]) -> Fact | None:
    """The fact of the line that has most of the clause's characters pairs."""
    pairs = _pairs(clause)
    shared = {fact.id: len(pairs & _pairs(fact.text)) for fact in facts}
    best = max(facts, key=lambda fact: shared[fact.id], default=None)
    return best if best is not None and (shared[best.id] or len(facts) == 1) else None


@lru_cache(maxsize=1024)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(grams(text, (2,)) or text)
