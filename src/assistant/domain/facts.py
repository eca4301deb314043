"""What was read from the notes."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.text import Quantity, Source


class Status(StrEnum):
    DONE = "done"
    UNDER_WAY = "under-way"
    PLANNED = "planned"
    UNCLEAR = "unclear"
    WITHHELD = "withheld"


class Bar(StrEnum):
    """Why a fact may not be stated as it stands; the first seven withhold it, the rest leave it open."""

    PERSONAL = "personal"
    OTHER_YEAR = "other-year"
    BORROWED = "borrowed"
    SUPERSEDED = "superseded"
    REPEATED = "repeated"
    INSTRUCTION = "instruction"
    NOT_FOR_PRINT = "not-for-print"
    PROOF = "proof"
    PRAISE = "praise"
    UNIT = "unit"
    VAGUE = "vague"
    UNSURE = "unsure"
    CONFLICT = "conflict"
    SPOKEN = "spoken"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the clerk says: the evidence a draft may stand on.

    `reason` says in Chinese why a fact is unclear or withheld (personal data, another year, superseded),
    `bar` says it to a program.
    """

    id: str
    text: str
    source: Source
    figures: tuple[Quantity, ...] = ()
    dates: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    section: str = ""
    section_name: str = ""
    theme: str = ""
    status: Status = Status.DONE
    reason: str | None = None
    bar: Bar | None = None

    @property
    def usable(self) -> bool:
        """Whether a draft may state it."""
        return self.status not in (Status.UNCLEAR, Status.WITHHELD)


class QuestionKind(StrEnum):
    MISSING = "missing"
    UNCLEAR = "unclear"
    CONFLICT = "conflict"
    PROOF = "proof"


@dataclass(frozen=True, slots=True)
class Question:
    """What the clerk has to be asked, in Chinese; `about` holds fact ids."""

    id: str
    text: str
    kind: QuestionKind
    about: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class FactSheet:
    """What was read from the notes; `lines` are all lines of the notes, those too that gave no fact."""

    facts: tuple[Fact, ...]
    questions: tuple[Question, ...] = ()
    lines: tuple[Source, ...] = ()
