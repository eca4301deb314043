"""What goes into the records and comes out, besides the values of the domain."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


class State(StrEnum):
    """Of a report: only a live one is searched; the others can be restored."""

    LIVE = "live"
    REPLACED = "replaced"
    FORGOTTEN = "forgotten"


class Outcome(StrEnum):
    """What keeping a report came to."""

    ADDED = "added"
    SKIPPED = "skipped"
    REPLACED = "replaced"


class Kind(StrEnum):
    """Of a passage: a section's body, or one of its sentences."""

    SECTION = "section"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look; None is everywhere."""

    year: int | None = None
    issuer: str | None = None
    genre: str | None = None
    kind: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Vectors:
    """A report's vectors in one space: row i, float32, belongs to its i-th passage."""

    embedding: str
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class Original:
    """The file a report was read from."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as listed. `sections` counts its passages of kind section, `passages` all of them."""

    id: str
    issuer: str
    year: int | None
    genre: str
    title: str
    path: str
    state: State
    replaced_by: str | None
    created: str
    sections: int = 0
    passages: int = 0


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A live passage without its text: what an index has to know."""

    id: str
    report_id: str
    ordinal: int
    kind: str
    section: str


class Stage(StrEnum):
    """Of an index generation: only a published one is searched."""

    BUILDING = "building"
    PUBLISHED = "published"
    RETIRED = "retired"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Generation:
    """One build of the index over `count` passages.

    `place` is the address of Chroma's server, "" where it is embedded; `manifest` is what the files of the
    generation's folder must look like.
    """

    id: str
    embedding: str
    dimension: int
    place: str
    stage: Stage
    count: int
    created: str
    manifest: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WorkEntry:
    """A piece of work as it stands in a list. `revision` counts its changes."""

    id: str
    title: str
    issuer: str
    year: int | None
    genre: str
    revision: int
    created: str
    updated: str


@dataclass(frozen=True, slots=True)
class KeptWork:
    entry: WorkEntry
    content: dict[str, Any]
    undoable: bool
    redoable: bool


@dataclass(frozen=True, slots=True)
class Step:
    """What led to a new content. `joins`: undone together with steps of the same label just before.

    `versions` are to be kept, but for one whose text is that of the version before.
    """

    label: str
    joins: bool = False
    versions: tuple["NewVersion", ...] = ()


@dataclass(frozen=True, slots=True)
class NewVersion:
    """`content` has the key text, and any others."""

    author: str
    reason: str
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A version of a draft's text; the first one of a work is the machine's, never changed."""

    number: int
    author: str
    reason: str
    created: str


@dataclass(frozen=True, slots=True)
class KeptMessage:
    number: int
    role: str
    content: dict[str, Any]
    created: str


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """A draft that `author` has handed to `reviewer`; `state` is what its content says of it."""

    id: str
    work: str
    author: str
    reviewer: str
    title: str
    state: str
    revision: int
    created: str
    updated: str


@dataclass(frozen=True, slots=True)
class KeptReview:
    entry: ReviewEntry
    content: dict[str, Any]


class JobState(StrEnum):
    """`interrupted` is a job whose process ended before it did."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"

    @property
    def under_way(self) -> bool:
        return self in (JobState.WAITING, JobState.RUNNING)


@dataclass(frozen=True, slots=True)
class KeptJob:
    """Long work on a piece of work (`work`, an id). `progress` goes from 0 to 1; `message` is for the clerk.

    `payload` is what was asked for, `result` what there is of it so far.
    """

    id: str
    owner: str
    kind: str
    work: str
    state: JobState
    payload: dict[str, Any]
    progress: float
    message: str
    result: dict[str, Any]
    created: str


class Role(StrEnum):
    """What an account may do: clerks draft, leaders see what is submitted to them, admins keep accounts."""

    CLERK = "clerk"
    LEADER = "leader"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class User:
    """An account of the web page. `password` is what it is proved by, never the password itself."""

    name: str
    password: str = field(repr=False)
    role: Role = Role.CLERK
    department: str = ""
    disabled: bool = False
    created: str = ""
