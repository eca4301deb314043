"""A person or a place of the notes beside a matter that they tell of another one.

Names that the notes do not know are others' business. Here the name is true, and so is what is said; but the
clause of the notes that says it names somebody or some place else. How alike a clause is, is what it has of
the statement's character pairs, name and post aside, the rarer weighing the more.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise
from math import log
from operator import attrgetter

from assistant.checking.case import Case
from assistant.checking.lexicon import words
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import NO_RESULTS, Statement
from assistant.checking.names.persons import ALTERED as PERSON
from assistant.checking.names.persons import persons_in
from assistant.checking.names.places import ALTERED as PLACE
from assistant.checking.names.places import stem_of, where_it_names
from assistant.checking.rule import Rule
from assistant.domain import Finding, Severity, Span
from assistant.language import grams

_SURE, _MARGIN, _FEWEST = 0.35, 0.15, 3


@dataclass(frozen=True, slots=True)
class _Named:
    """A name, where it stands in its text, with the post beside it; `own` is what tells it from others."""

    span: Span
    own: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class _Window:
    """A clause of the notes with the one before it, which may hold the name, and their character pairs."""

    note: Note
    text: str
    pairs: frozenset[str]


@dataclass(frozen=True)
class _Clauses:
    case: Case

    @cached_property
    def windows(self) -> tuple[_Window, ...]:
        return tuple(_Window(note, text, _pairs(text)) for note, text in self._texts())

    def _texts(self) -> Iterator[tuple[Note, str]]:
        for _, notes in groupby(self.case.comparison.notes, attrgetter("row")):
            line = tuple(notes)
            yield line[0], line[0].text
            yield from ((note, f"{before.text}，{note.text}") for before, note in pairwise(line))

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How telling each pair is: the fewer clauses have it, the more."""
        number = len(self.windows) + 1
        having = Counter(pair for window in self.windows for pair in window.pairs)
        return {pair: log(number / count) for pair, count in having.items()}

    def weight(self, pairs: frozenset[str]) -> float:
        """Pairs that no clause has are the rarest."""
        rarest = log(len(self.windows) + 1)
        return sum(self.weights.get(pair, rarest) for pair in pairs)


def check_matters(case: Case) -> Iterator[Finding]:
    clauses = _Clauses(case)
    for statement in case.comparison.statements:
        if statement.section in NO_RESULTS:
            continue
        for rule, named in (*_persons(statement.text), *_places(statement.text)):
            rival = _told_of_another(clauses, statement, rule, named)
            if rival is not None:
                note, other = rival
                span = named.span.shifted(statement.span.start)
                message = f"草稿写“{span.of(case.draft)}”，{note.place}这件事说的是“{other}”，请核对。"
                yield replace(
                    rule.finding(span, span.of(case.draft), message),
                    severity=Severity.WARNING,
                    evidence=note.source,
                    facts=(note.fact.id,) if note.fact else (),
                )


def _told_of_another(
    clauses: _Clauses, statement: Statement, rule: Rule, named: _Named
) -> tuple[Note, str] | None:
    """The clause of the notes that surely tells the statement's matter of another, and the other's name."""
    rest = statement.text.replace(named.own, "，").replace(named.post or "，", "，")
    said = _pairs(rest) - words("common_words")
    whole = clauses.weight(said)
    mine, best, found = 0.0, _SURE, None
    for window in clauses.windows if whole else ():
        had = said & window.pairs
        share = clauses.weight(had) / whole
        if named.own in window.text:
            mine = max(mine, share)
        elif len(had) >= _FEWEST and share >= best:
            other = _another(statement, rule, named, window.text)
            if other:
                best, found = share, (window.note, other)
    return found if best - mine >= _MARGIN else None


def _another(statement: Statement, rule: Rule, named: _Named, text: str) -> str:
    """A name in a clause of the notes that the statement's sentence has not, "" where there is none."""
    others = (one for _, one in (_persons(text) if rule is PERSON else _places(text)))
    other = next(
        (one for one in others if one.own not in statement.context and not _is_same(one, named)), None
    )
    return other.span.of(text) if other else ""


def _pairs(text: str) -> frozenset[str]:
    return frozenset(grams(text, (2,)))


def _is_same(one: _Named, other: _Named) -> bool:
    """李书记 may be 李建国; 双河村 is 双河."""
    short, long = sorted((one.own, other.own), key=len)
    return long.startswith(short)


def _persons(text: str) -> Iterator[tuple[Rule, _Named]]:
    for one in persons_in(text):
        yield PERSON, _Named(one.span, one.own, one.post)


def _places(text: str) -> Iterator[tuple[Rule, _Named]]:
    for place, span in where_it_names(text):
        yield PLACE, _Named(span, stem_of(place))
