"""The values of a comparison of two years: indicators side by side, last year's plans, text used again."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from assistant.domain import Quantity, Source


class Standing(StrEnum):
    """Where an indicator stands: in both years, in this year's facts only, in last year's report only."""

    SAME = "same"
    NEW = "new"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of one of the years with its place; `subject` is what is said of it, `fact` "" in a report."""

    subject: str
    quantity: Quantity
    source: Source
    section: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """This year's figure less last year's, in this year's unit; of two rates it is percentage points.

    `percent` is the change in per cent of last year's figure to one place, None where that figure is 0 or
    itself a rate.
    """

    difference: Decimal
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator; `change` is None unless both figures are exact. `note` says in Chinese what limits it."""

    indicator: str
    last: Point | None
    this: Point | None
    change: Change | None = None
    note: str = ""

    @property
    def standing(self) -> Standing:
        if self.last is None:
            return Standing.NEW
        return Standing.MISSING if self.this is None else Standing.SAME


class Outcome(StrEnum):
    """What this year's facts say of a plan: that it was done, that it is being done, nothing."""

    DONE = "done"
    UNDER_WAY = "under-way"
    NOT_MENTIONED = "not-mentioned"


@dataclass(frozen=True, slots=True)
class PastPlan:
    """What last year's report planned for this year; `number` counts its plans from 1.

    `heading` is the sub-heading it stands under, "" where there is none.
    """

    number: int
    text: str
    source: Source
    heading: str = ""
    outcome: Outcome = Outcome.NOT_MENTIONED
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copied:
    """How many characters of a section's text stand word for word in last year's report."""

    section: str
    heading: str
    characters: int
    identical: int

    @property
    def share(self) -> float:
        return self.identical / self.characters if self.characters else 0.0


@dataclass(frozen=True, slots=True)
class YearOnYear:
    """A report's facts beside last year's report, called by its title and file."""

    year: int
    previous_year: int | None
    previous_title: str
    previous_path: str
    rows: tuple[Row, ...]
    plans: tuple[PastPlan, ...] = ()
    copied: tuple[Copied, ...] = ()
