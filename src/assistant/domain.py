"""The values that travel between the floors: frozen, comparable, without behaviour beyond reading themselves.

Offsets are half-open and count Unicode code points in the text as given, unnormalised.
Section keys and severities are the strings of the published contract (docs/wire-schema.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points in some text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read: line, paragraph or row number from 1, and the line itself."""

    file: str | None
    line: int
    text: str
    sheet: str | None = None


class Hedge(StrEnum):
    """How a written figure relates to the true one.

    Normalised: 多→余, 逾 and 以上→超, 左右 and 大约→约, 不到→不足.
    """

    EXACT = ""
    MORE = "余"
    NEAR = "近"
    ABOUT = "约"
    OVER = "超"
    UNDER = "不足"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written: value in `unit` (no rescaling), what it counts, and where it stands.

    `value` is None where the text is vague (好几次, 百十来号); `high` is the upper end of a range.
    `indicator` is the noun counted or measured, as far as the text says it (宣传资料, 矛盾纠纷).
    """

    value: Decimal | None
    unit: str
    hedge: Hedge
    indicator: str
    text: str
    span: Span
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A date or a stretch of time as written.

    `value` is "2023", "2023-03", "2023-03-15" or a range "2023-03/2023-05"; where no year is known it
    begins with "--" ("--03-15", "--03"), after ISO 8601's truncated form.
    """

    value: str
    text: str
    span: Span


class NameKind(StrEnum):
    PLACE = "place"
    BODY = "body"
    PERSON = "person"
    POST = "post"
    TITLE = "title"
    HONOUR = "honour"
    LAW = "law"
    DOCUMENT_NUMBER = "document-number"


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as written: a TITLE stands in 《》, an HONOUR in quotes after 评为 or 命名为."""

    kind: NameKind
    text: str
    span: Span


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


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it. `span` covers heading and body in the report's text.

    `level` is 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; `heading` is without its number;
    `key` is the genre's section key, inherited by children, "" where unknown.
    """

    heading: str
    level: int
    span: Span
    number: str = ""
    key: str = ""
    paragraphs: tuple[Span, ...] = ()
    children: tuple["Section", ...] = ()

    def walk(self) -> Iterator["Section"]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Report:
    """A past report as read; all spans refer to `text`. `preamble` stands before the first heading."""

    title: str
    text: str
    issuer: str = ""
    year: int | None = None
    genre: str = ""
    addressee: str = ""
    preamble: tuple[Span, ...] = ()
    sections: tuple[Section, ...] = ()
    signer: str = ""
    dated: str = ""
    path: str = ""
    id: str = ""

    def walk(self) -> Iterator[Section]:
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a past report as kept in the library: a section's body or one sentence of it."""

    id: str
    report_id: str
    issuer: str
    year: int | None
    genre: str
    section: str
    kind: str
    heading: str
    text: str
    masked: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with its score and the roads that led to it ("dense", "lexical", "exact", "lsa")."""

    passage: Passage
    score: float
    roads: tuple[str, ...]


class SentenceKind(StrEnum):
    FACT = "fact"
    FILLER = "filler"
    DERIVED = "derived"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft with its evidence: fact ids and the ids of the past passages it leans on."""

    text: str
    kind: SentenceKind
    facts: tuple[str, ...] = ()
    exemplars: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together; `heading` opens a sub-section where it is not empty."""

    sentences: tuple[Sentence, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class DraftSection:
    key: str
    heading: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend or to look at. `span` is None where something is absent.

    `suggestion` replaces the span exactly; `authority` names the norm behind the rule.
    """

    rule: str
    severity: Severity
    message: str
    quote: str = ""
    span: Span | None = None
    suggestion: str | None = None
    authority: str | None = None
    evidence: Source | None = None
    facts: tuple[str, ...] = ()
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of a text rewritten: `before` at `span` of the text as given becomes `after`.

    `reason` says why, in Chinese. Changes of one text are in order and do not overlap.
    """

    span: Span
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A text as rewritten, what was changed, and what the writer should look at; spans in the text as given.

    `rewriter` is "offline" or "llm"; `fell_back` are sentences for the clerk.
    """

    text: str
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    rewriter: str = "offline"
    fell_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    fact: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unused:
    fact: str
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    facts: int
    used: tuple[Use, ...] = ()
    unused: tuple[Unused, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """The answer of the checker."""

    findings: tuple[Finding, ...]
    coverage: Coverage | None = None


@dataclass(frozen=True, slots=True)
class PromptRef:
    name: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What went to a model's host: requests, their characters, and how many values were masked, by kind."""

    host: str
    requests: int
    characters: int
    masked: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """How a draft came about; `fell_back` are sentences for the clerk, `seconds` is wall time.

    `parameters` are those the model was called with, `cached` the answers that came from the cache, `sent`
    tells what left for the model.
    """

    drafter: str
    embedding: str
    version: str
    model: str | None = None
    endpoint: str | None = None
    prompts: tuple[PromptRef, ...] = ()
    exemplars: tuple[str, ...] = ()
    roads: tuple[str, ...] = ()
    fell_back: tuple[str, ...] = ()
    tokens: tuple[int, int] | None = None
    seconds: float = 0.0
    parameters: tuple[tuple[str, str], ...] = ()
    cached: int = 0
    sent: Sent | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A report in the making. `pending` are the questions behind its 【待补：…】 marks."""

    title: str
    genre: str
    issuer: str
    year: int
    sections: tuple[DraftSection, ...]
    facts: tuple[Fact, ...]
    manifest: Manifest
    addressee: str = ""
    opening: tuple[Sentence, ...] = ()
    closing: str = ""
    dated: str = ""
    pending: tuple[Question, ...] = ()
    unused: tuple[Unused, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """The issuing office, set once. What stands here is evidence like a fact."""

    issuer: str = ""
    short_name: str = ""
    self_name: str = ""
    level: str = ""
    county: str = ""
    addressee: str = ""
    joint: bool = False
    outline: str = ""
    places: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    standing_facts: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exemplar:
    """How a past report said something of the kind: figures, dates and names are 〔数〕〔日期〕〔名称〕."""

    passage_id: str
    issuer: str
    year: int | None
    section: str
    masked: str
    score: float = 0.0
    roads: tuple[str, ...] = field(default=())
