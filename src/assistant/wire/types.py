"""The JSON of the published contract (docs/wire-schema.md), as types; docs/schema/*.json is made from them.

`NotRequired` keys are left out where there is nothing to say; the rest are always there, null where the type
says so. More keys may come in a later version; readers ignore those they do not know.
"""

from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

Severity = Literal["error", "warning", "info"]
Hedge = Literal["", "余", "近", "约", "超", "不足"]
Status = Literal["done", "under-way", "planned", "unclear", "withheld"]
QuestionKind = Literal["missing", "unclear", "conflict", "proof"]
SentenceKind = Literal["fact", "filler", "derived", "pending"]


class Figure(TypedDict):
    value: str | None
    high: NotRequired[str]
    unit: str
    hedge: Hedge
    indicator: str
    text: str


class Source(TypedDict):
    file: str | None
    line: int
    sheet: NotRequired[str]
    text: str


class Fact(TypedDict):
    id: str
    text: str
    source: Source
    figures: list[Figure]
    dates: list[str]
    names: list[str]
    titles: list[str]
    section: str
    section_name: str
    theme: str
    status: Status
    reason: NotRequired[str]


class Question(TypedDict):
    id: str
    text: str
    about: list[str]
    section: str
    kind: QuestionKind


class Sentence(TypedDict):
    text: str
    kind: SentenceKind
    facts: list[str]
    exemplars: list[str]


class Finding(TypedDict):
    rule: str
    severity: Severity
    start: int | None
    end: int | None
    quote: str
    message: str
    suggestion: str | None
    authority: NotRequired[str]
    evidence: NotRequired[Source]
    facts: NotRequired[list[str]]
    section: NotRequired[str]


class Use(TypedDict):
    fact: str
    start: int
    end: int


class Unused(TypedDict):
    fact: str
    reason: str


class Coverage(TypedDict):
    facts: int
    used: list[Use]
    unused: list[Unused]


class PromptRef(TypedDict):
    name: str
    version: str
    digest: str


# Written as a call because `in` cannot be an attribute's name.
Tokens = TypedDict("Tokens", {"in": int, "out": int})


class Sent(TypedDict):
    """What left for the model: `masked` counts the values that went as placeholders, by kind."""

    host: str
    requests: int
    characters: int
    masked: dict[str, int]


class Manifest(TypedDict):
    drafter: str
    model: NotRequired[str]
    endpoint: NotRequired[str]
    prompts: list[PromptRef]
    embedding: str
    exemplars: list[str]
    roads: list[str]
    fell_back: list[str]
    tokens: NotRequired[Tokens]
    seconds: float
    version: str
    parameters: NotRequired[dict[str, str]]
    cached: NotRequired[int]
    sent: NotRequired[Sent]


class Paragraph(TypedDict):
    """How many of the section's sentences stand together, under which sub-heading ("" for none)."""

    heading: str
    sentences: int


class DraftSection(TypedDict):
    key: str
    heading: str
    sentences: list[Sentence]
    paragraphs: list[Paragraph]


class Point(TypedDict):
    """A figure of one of two years; `fact` is absent where it stands in a report."""

    value: str | None
    high: NotRequired[str]
    unit: str
    hedge: Hedge
    text: str
    source: Source
    fact: NotRequired[str]


class YearRow(TypedDict):
    """An indicator of two years: `difference` is this year's less last year's in this year's unit.

    `difference` and `percent` are null where a figure is not exact, `percent` also for rates, whose
    difference is in percentage points. `note` says in Chinese what limits the comparison, "" where nothing
    does.
    """

    indicator: str
    section: str
    status: Literal["same", "new", "missing"]
    last: Point | None
    this: Point | None
    difference: str | None
    percent: str | None
    note: str


class PastPlan(TypedDict):
    """What last year's report planned under a sub-heading ("" for none), and the facts that speak of it."""

    heading: str
    text: str
    source: Source
    status: Literal["done", "under-way", "not-mentioned"]
    facts: list[str]


class Copied(TypedDict):
    """Characters of a section that stand word for word in last year's report."""

    section: str
    heading: str
    characters: int
    identical: int
    share: float


class PreviousReport(TypedDict):
    year: int | None
    title: str
    path: str


class YearOnYear(TypedDict):
    """`copied` is there where a draft was compared."""

    year: int
    previous: PreviousReport
    rows: list[YearRow]
    plans: list[PastPlan]
    copied: NotRequired[list[Copied]]


class Draft(TypedDict):
    title: str
    issuer: str
    year: int
    genre: str
    addressee: str
    opening: list[Sentence]
    text: str
    sections: list[DraftSection]
    closing: str
    dated: str
    facts: list[Fact]
    pending: list[Question]
    unused: list[Unused]
    findings: list[Finding]
    coverage: Coverage
    manifest: Manifest
    year_on_year: NotRequired[YearOnYear]


class Exportable(TypedDict):
    """The least `export` needs of a draft's JSON; the findings are for comments."""

    text: str
    findings: NotRequired[list[Finding]]


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


class FactsAnswer(TypedDict):
    facts: list[Fact]
    questions: list[Question]


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


# Written as a call because `pass` cannot be an attribute's name.
class EvalRegression(TypedDict):
    """Over the cases of both runs: the metric before and now, the 95 % interval of the difference."""

    before: float
    now: float
    low: float
    high: float
    worse: bool


EvalMetric = TypedDict(
    "EvalMetric",
    {
        "name": str,
        "value": float | None,
        "low": float | None,
        "high": float | None,
        "threshold": float | None,
        "bound": Literal["at_least", "at_most"] | None,
        "pass": bool,
        "reason": str,
        "baseline": EvalRegression | None,
    },
)


class EvalTable(TypedDict):
    title: str
    columns: list[str]
    rows: list[list[str]]


class EvalPoint(TypedDict):
    label: str
    alarms: float
    kills: float


class EvalCurve(TypedDict):
    title: str
    points: list[EvalPoint]


class EvalSuite(TypedDict):
    name: str
    metrics: list[EvalMetric]
    tables: list[EvalTable]
    curves: list[EvalCurve]
    cases: dict[str, dict[str, tuple[float, int]]]


class EvalDifference(TypedDict):
    suite: str
    metric: str
    before: float | None
    now: float | None
    change: float | None
    low: float | None
    high: float | None


class EvalAnswer(TypedDict):
    """`whole` tells a run over everything from one over the fixed slice."""

    whole: bool
    suites: list[EvalSuite]
    against: NotRequired[list[EvalDifference]]


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
