"""What each command answers, as types of JSON."""

from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from assistant.wire.types import Coverage, Draft, FactsAnswer, Finding, Sentence, Severity


class Report(TypedDict):
    id: str
    issuer: str
    year: int | None
    genre: str
    title: str
    path: str
    sections: int


class FailedFile(TypedDict):
    path: str
    reason: str


class Hit(TypedDict):
    id: str
    issuer: str
    year: int | None
    genre: str
    section: str
    text: str
    score: float
    roads: list[str]


class DoctorCheck(TypedDict):
    name: str
    ok: bool
    detail: str
    advice: str
    path: str


class GenreSection(TypedDict):
    key: str
    name: str
    heading: str
    required: bool


class GenreOutline(TypedDict):
    """An accepted order: section keys."""

    key: str
    name: str
    sections: list[str]


class GenreItem(TypedDict):
    """What a report of the genre must or should say; `question` is asked where nothing says it."""

    key: str
    name: str
    section: str
    severity: Literal["must", "should"]
    question: str


class Genre(TypedDict):
    """`file` is where the contract was read from."""

    key: str
    name: str
    aliases: list[str]
    sections: list[GenreSection]
    outlines: list[GenreOutline]
    required: list[GenreItem]
    file: str


class Profile(TypedDict):
    issuer: str
    short_name: str
    self_name: str
    level: str
    county: str
    addressee: str
    joint: bool
    outline: str
    places: list[str]
    bodies: list[str]
    standing_facts: list[str]
    posts: list[str]


class Example(TypedDict):
    text: str
    flagged: NotRequired[str]
    becomes: NotRequired[str]


class Ignored(TypedDict):
    rule: str
    quote: str
    reason: str


class Fixed(TypedDict):
    """A change by `--fix`: `start` and `end` point into the text as it was given."""

    start: int
    end: int
    before: str
    after: str
    rule: str


class CheckAnswer(TypedDict):
    text: NotRequired[str]
    fixed: NotRequired[list[Fixed]]
    findings: list[Finding]
    coverage: Coverage | None
    attested: str
    profile: str | None
    ignored: list[Ignored]


class Change(TypedDict):
    """A piece rewritten: `start` and `end` point into the text as it was given."""

    start: int
    end: int
    before: str
    after: str
    reason: str


class RewriteAnswer(TypedDict):
    """`given` is the text the offsets point into, where the input was a file with structure."""

    text: str
    given: NotRequired[str]
    changes: list[Change]
    findings: list[Finding]
    rewriter: str
    fell_back: list[str]


class IngestAnswer(TypedDict):
    added: int
    skipped: int
    replaced: int
    failed: list[FailedFile]
    sections: int
    fell_back: list[str]


class ReportsAnswer(TypedDict):
    reports: list[Report]


class User(TypedDict):
    name: str
    role: Literal["clerk", "leader", "admin"]
    department: str
    disabled: bool
    created: str


class UsersAnswer(TypedDict):
    users: list[User]


class UiAnswer(TypedDict):
    address: str


class SearchAnswer(TypedDict):
    hits: list[Hit]
    fell_back: list[str]


class ProfilesAnswer(TypedDict):
    profiles: list[Profile]


class DoctorAnswer(TypedDict):
    checks: list[DoctorCheck]


class GenresAnswer(TypedDict):
    genres: list[Genre]


class ExplainAnswer(TypedDict):
    rule: str
    name: str
    severity: Severity
    summary: str
    authority: str
    valid: list[Example]
    invalid: list[Example]


class ExportAnswer(TypedDict):
    path: str
    warnings: list[str]


class BatchError(TypedDict):
    id: Any
    error: str


class BatchFacts(FactsAnswer):
    id: Any


class BatchSearch(SearchAnswer):
    id: Any


class BatchCheck(TypedDict):
    id: Any
    findings: list[Finding]
    coverage: Coverage | None
    attested: str
    profile: str | None
    ignored: list[Ignored]


class BatchRewrite(RewriteAnswer):
    id: Any


class BatchDraft(Draft):
    id: Any
    sentences: list[Sentence]
