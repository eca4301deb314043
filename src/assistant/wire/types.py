"""The JSON of the published contract, as types: facts, drafts, findings, and two years beside each other.

docs/schema/*.json is made from these, from `answers` and from `evaluation`.

`NotRequired` keys are left out where there is nothing to say; the rest are always there, null where the type
says so. More keys may come in a later version; readers ignore those they do not know.
"""

from typing import Literal, NotRequired

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


class FactsAnswer(TypedDict):
    """`unread` is what of the notes became no fact and no question."""

    facts: list[Fact]
    questions: list[Question]
    unread: NotRequired[list[Source]]


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
    unread: NotRequired[list[Source]]


class Exportable(TypedDict):
    """The least `export` needs of a draft's JSON; the findings are for comments."""

    text: str
    findings: NotRequired[list[Finding]]
