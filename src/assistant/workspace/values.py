"""What is asked of the workspace, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.checking import Fix, Ignored, Policy
from assistant.domain import Check, Draft, FactSheet, Profile, Report, Source, Span
from assistant.facts import NoteLine
from assistant.page import Appearance
from assistant.register import Strength

if TYPE_CHECKING:
    from assistant.drafting.comparison import YearOnYear

DEFAULT_GENRE = "fazhi-annual"
NOW = 0
"""The number by which `compare` knows the text of a work as it is."""


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What to draft: `notes`, or `sheet` (facts the clerk has edited), to which notes then add facts.

    Empty strings and None mean: take it from the profile, the notes or the library. `previous`
    is what the office reported before; `with_comparison` lets the draft say what changed since last year.
    """

    notes: tuple[NoteLine, ...] = ()
    sheet: FactSheet | None = None
    issuer: str = ""
    year: int | None = None
    genre: str = ""
    section: str = ""
    date: str = ""
    drafter: str = "auto"
    answers: Mapping[str, str] = field(default_factory=dict)
    previous: tuple[Report, ...] = ()
    profile: Profile | None = None
    with_comparison: bool = False


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft with its text as exported and what the checker says of that text.

    `year_on_year` is None where no earlier report of the office is known; `unread` are the clauses of the
    notes that were read as no fact.
    """

    draft: Draft
    text: str
    check: Check
    year_on_year: "YearOnYear | None" = None
    unread: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """What to set beside the report before: `notes` or `sheet`. Without `previous` the library's is taken."""

    notes: tuple[NoteLine, ...] = ()
    sheet: FactSheet | None = None
    issuer: str = ""
    year: int | None = None
    genre: str = ""
    previous: tuple[Report, ...] = ()
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What to check a text against: `notes`, or the facts of `sheet`; without both facts are not judged.

    `library` asks for the wording of the library's reports beside the shipped phrases; `policy` is what this
    call ignores beside what the office always does, `appearance` the layout of the Word file with the text;
    `marks` tell where the drafter wrote which fact.
    """

    notes: tuple[NoteLine, ...] | None = None
    sheet: FactSheet | None = None
    previous: tuple[Report, ...] = ()
    issuer: str = ""
    year: int | None = None
    genre: str = ""
    date: str = ""
    library: bool = False
    profile: Profile | None = None
    policy: Policy = Policy()
    appearance: Appearance | None = None
    marks: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """`attested` is "shipped" or "library"; `profile` says which office's profile counted as evidence.

    `ignored` are findings that the policy keeps out of `check`, with the reasons.
    """

    check: Check
    attested: str
    profile: str | None = None
    ignored: tuple[Ignored, ...] = ()


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after its exact suggestions were taken: what was changed, and what is still wrong with it."""

    text: str
    fixes: tuple[Fix, ...]
    checked: Checked


@dataclass(frozen=True, slots=True)
class RewriteRequest:
    """What to rewrite and how far. `notes` is None where there are none to hold the text against.

    A year that is not given is read from the text; without any, 今年 stays and a finding says so.
    `instruction` is a wish (改得更简洁): a model reads it as it is; offline those of `rewriting.wishes` are
    done, others are said. Writing more is refused: facts come from notes.
    """

    text: str
    year: int | None = None
    genre: str = ""
    issuer: str = ""
    strength: Strength = Strength.MEDIUM
    notes: tuple[NoteLine, ...] | None = None
    profile: Profile | None = None
    drafter: str = "auto"
    instruction: str = ""


@dataclass(frozen=True, slots=True)
class DoctorCheck:
    """`advice` is "" where all is well, `path` where what was looked at is no place on this machine."""

    name: str
    ok: bool
    detail: str
    advice: str = ""
    path: str = ""
