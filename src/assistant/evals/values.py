"""What travels through the runner: how a run is asked for, what a scorer says, what a suite answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assistant.checking import check
from assistant.domain import Check, FactSheet, Rewriting
from assistant.evals.statistics import Rate
from assistant.facts import read_facts
from assistant.register import Context
from assistant.settings import Settings
from assistant.workspace.drafter import Craft

if TYPE_CHECKING:
    from assistant.chat import Desk, Event
    from assistant.evals.drafting.cases import Case
    from assistant.library import Library

Rewriter = Callable[[str, Context], Rewriting]
Checker = Callable[..., Check]
Reader = Callable[..., FactSheet]
Replier = Callable[["Desk", str], Iterator["Event"]]
Writer = Callable[["Case"], str]
Finder = Callable[["Library", str, int], tuple[str, ...]]
"""The texts of a library that answer a query, so many of them, best first."""


@dataclass(frozen=True, slots=True)
class Price:
    """What a model takes for a million tokens read and a million written, in any currency."""

    read: float
    written: float

    def of(self, tokens: tuple[int, int]) -> float:
        """The price of so many tokens (in, out)."""
        return (self.read * tokens[0] + self.written * tokens[1]) / 1_000_000


@dataclass(frozen=True, slots=True)
class Options:
    """How to run. Without `whole` a fixed slice is taken; `only` and `cases` are globs of classes and ids.

    `paths` are data files, or folders with one folder a suite; none means the checkout's evals/. `each` is
    how many edits a generator makes of a case, None for the suite's own number. `reports` holds past reports.
    `rewrite` is the rewriter on trial, `model` the settings of the model that drafts, and that judges beside
    the checker; None is offline. `price` is what it takes.
    `check` is the checker on trial, `read` the reader of notes, `find` the search, `reply` the conversation,
    `write` what writes instead of the drafter, `craft` the drafter's steps; None is the shipped one.
    `embedding` is as in Settings.
    """

    whole: bool = False
    paths: tuple[Path, ...] = ()
    only: str = "*"
    cases: str = "*"
    each: int | None = None
    jobs: int = 1
    reports: Path | None = None
    rewrite: Rewriter | None = None
    model: Settings | None = None
    check: Checker = check
    read: Reader = read_facts
    find: Finder | None = None
    reply: Replier | None = None
    write: Writer | None = None
    craft: Craft = Craft()
    embedding: str = "hash"
    price: Price | None = None

    @property
    def partial(self) -> bool:
        """Whether classes or cases are asked for by name."""
        return self.only != "*" or self.cases != "*"

    def names(self, id: str, kind: str | None = None) -> bool:
        """Whether a case is asked for by its id, and by its class where it has one."""
        return fnmatch(id, self.cases) and (kind is None or fnmatch(kind, self.only))

    def asks_for(self, id: str, kind: str | None, part: str) -> bool:
        """The same, for a suite whose slice is all that is scored; `part` as `sets.part_of` tells it."""
        return self.names(id, kind) and (self.whole or not part)


@dataclass(frozen=True, slots=True)
class Progress:
    """`path` names what is being done, as the progress bar shows it."""

    done: int
    total: int
    path: str


Advance = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Score:
    """What a scorer says: a value, its interval and the reason. None where nothing could be judged.

    `of` is how many things were judged: the weight of the value beside that of other cases.
    """

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None
    reason: str = ""
    of: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a metric is of one case alone; `of` as in Score."""

    metric: str
    case: str
    value: float
    of: int


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Cases shown word for word, one a line: the work list."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A case laid open: columns side by side, each a head and its lines."""

    title: str
    columns: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One operating point of a curve: false alarms against kills, and what was left out to get there."""

    label: str
    alarms: float
    kills: float


@dataclass(frozen=True, slots=True)
class Curve:
    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """The answer of a suite before anything is asked of it; `outcomes` are its scores case by case."""

    scores: tuple[Score, ...]
    tables: tuple[Table, ...] = ()
    listings: tuple[Listing, ...] = ()
    curves: tuple[Curve, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    panels: tuple[Panel, ...] = ()


class Suite(Protocol):
    """One thing measured. `name` is also the folder of its data below evals/."""

    @property
    def name(self) -> str: ...

    def run(self, options: Options, advance: Advance) -> Measured:
        """Raises UserError where the data are missing or cannot be read."""


def of_rate(name: str, rate: Rate) -> Score:
    """A score from a rate, with Wilson's interval and the counts as its reason."""
    low, high = rate.interval or (None, None)
    return Score(name, rate.value, low, high, f"{rate.hits}/{rate.of}", rate.of)


def of_value(name: str, value: float | None, reason: str) -> Score:
    return Score(name, value, reason=reason)
