"""What a piece of work holds: notes, facts, the draft's text and what the clerk has decided about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.checking import Exemption
from assistant.domain import Fact, FactSheet, Manifest, Profile, Question, SentenceKind, Span, Unused
from assistant.drafting.replies import open_part
from assistant.errors import Refused
from assistant.facts import note_lines, read_facts
from assistant.genres import Genre

EMPTY = FactSheet(())
_NO_DOCUMENT = "还没有稿子，请先起草。"


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a sentence of the draft stands in the text, and the ids of the facts it was written from.

    `exemplars` are the ids of the past passages that lent it their wording. `drafted` is the sentence as it
    was drafted, brought up to date where a fact of it changed: what differs from it was rewritten; "" where
    that is not known.
    """

    span: Span
    kind: SentenceKind
    facts: tuple[str, ...] = ()
    exemplars: tuple[str, ...] = ()
    drafted: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The draft as text, which is what is edited, checked and exported.

    `traces` follow the text through every edit, in order and without overlaps. `pending` are the questions
    for what the draft lacks; `manifest` says how the text was first written.
    """

    text: str
    traces: tuple[Trace, ...] = ()
    pending: tuple[Question, ...] = ()
    unused: tuple[Unused, ...] = ()
    manifest: Manifest | None = None


@dataclass(frozen=True, slots=True)
class State:
    """A piece of work at one moment.

    `reading` is what the notes said when they were last read, `sheet` the same with the clerk's edits.
    `unread` tells that the notes have changed since. `answers` are those about the report's frame (date,
    guiding line) by question id; `closed` are the ids of missing items that are asked for no more, `settled`
    the tokens of what a draft has asked about facts and lines and was told.
    """

    title: str = ""
    issuer: str = ""
    year: int | None = None
    genre: str = ""
    notes: str = ""
    unread: bool = False
    reading: FactSheet = EMPTY
    sheet: FactSheet = EMPTY
    answers: Mapping[str, str] = field(default_factory=dict)
    closed: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    document: Document | None = None
    ignored: tuple[Exemption, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All that is open: the doubts about facts, then what the draft asks."""
        pending = self.document.pending if self.document else ()
        left = (open_part(asked, self.settled, self.sheet.facts) for asked in pending)
        return (*self.sheet.questions, *filter(None, left))

    def fact(self, id: str) -> Fact | None:
        return next((fact for fact in self.sheet.facts if fact.id == id), None)


def the_document(state: State) -> Document:
    """Raises Refused where nothing has been drafted yet."""
    if state.document is None:
        raise Refused(_NO_DOCUMENT)
    return state.document


@dataclass(frozen=True, slots=True)
class Office:
    """By what notes and answers are read: the genre's contract and the office's profile."""

    genre: Genre
    profile: Profile = Profile()

    def read(self, text: str, year: int | None) -> FactSheet:
        return read_facts(note_lines(text), year=year, genre=self.genre, profile=self.profile)
