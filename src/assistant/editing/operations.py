"""Everything that can be done to a piece of work: one list for the page, the chat and the rewriter."""

from dataclasses import dataclass
from typing import ClassVar

from assistant.domain import Draft, Span
from assistant.editing.state import Document


@dataclass(frozen=True, slots=True)
class SetNotes:
    """The raw notes as they stand in the clerk's window; they are read by `ReadNotes`."""

    label: ClassVar = "编辑素材"
    text: str


@dataclass(frozen=True, slots=True)
class AddNotes:
    """Raw notes pasted into a conversation: set behind those that are there, and all of them read."""

    label: ClassVar = "收入素材"
    text: str


@dataclass(frozen=True, slots=True)
class ReadNotes:
    """Facts from the notes. Facts the clerk has edited or added stay as they are."""

    label: ClassVar = "读取素材"


@dataclass(frozen=True, slots=True)
class SetFrame:
    """What the work is called and whose report of which year and genre it is; None leaves as it is."""

    label: ClassVar = "修改报告信息"
    title: str | None = None
    issuer: str | None = None
    year: int | None = None
    genre: str | None = None


@dataclass(frozen=True, slots=True)
class AddFact:
    """What the clerk adds, read and judged like a line of the notes. `section` is a key or ""."""

    label: ClassVar = "补充事实"
    text: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class SetFactText:
    label: ClassVar = "修改事实"
    fact: str
    text: str


@dataclass(frozen=True, slots=True)
class SetFigure:
    """Another figure in a fact, and in the sentences written from it. Both as written: 12人, 15人.

    `start` is where it stands in the fact's text, which may have two such.
    """

    label: ClassVar = "修改数字"
    fact: str
    old: str
    new: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class MoveFact:
    """To another section of the report, by its key."""

    label: ClassVar = "调整归类"
    fact: str
    section: str


@dataclass(frozen=True, slots=True)
class DropFact:
    """Not to be stated; sentences that were written from it alone go too."""

    label: ClassVar = "不写此事实"
    fact: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmFact:
    """May be stated as it stands: doubts about it are settled, facts that contradict it withheld."""

    label: ClassVar = "确认事实"
    fact: str


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    label: ClassVar = "答复问题"
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class TakeDraft:
    """A draft that a drafter has written becomes the text."""

    label: ClassVar = "起草全文"
    draft: Draft


@dataclass(frozen=True, slots=True)
class TakeSection:
    """A section that a drafter has written on its own, in the place of the old one and under its heading."""

    label: ClassVar = "重写一部分"
    section: str
    draft: Draft


@dataclass(frozen=True, slots=True)
class Edit:
    """`before` is what the editor saw at the span; where something else stands there the edit is refused."""

    span: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EditText:
    """Edits of the draft's text that do not overlap, all or none; spans are in the text before them."""

    label: ClassVar = "修改正文"
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Arrange:
    """A stretch of the draft's text with its pieces in another order: moved, merged or parted.

    `pieces` are spans of the text as it is, and line ends or marks between them; `before` is what the editor
    saw at the span. Words can neither come nor go.
    """

    label: ClassVar = "调整段落"
    span: Span
    before: str
    pieces: tuple[Span | str, ...]


@dataclass(frozen=True, slots=True)
class SetText:
    """The draft's whole text as it stands in the clerk's window."""

    label: ClassVar = "编辑正文"
    text: str


@dataclass(frozen=True, slots=True)
class RestoreText:
    """A version kept earlier becomes the text again; the facts stay as they are."""

    label: ClassVar = "恢复版本"
    number: int
    document: Document


@dataclass(frozen=True, slots=True)
class IgnoreFinding:
    """Not to hear of a finding again. `quote` is the words it is about, "" where something is absent."""

    label: ClassVar = "忽略提示"
    rule: str
    reason: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class HeedFinding:
    """To hear of it again."""

    label: ClassVar = "恢复提示"
    rule: str
    quote: str = ""


OnText = TakeDraft | TakeSection | EditText | Arrange | SetText | RestoreText
Operation = (
    SetNotes
    | AddNotes
    | ReadNotes
    | SetFrame
    | AddFact
    | SetFactText
    | SetFigure
    | MoveFact
    | DropFact
    | ConfirmFact
    | AnswerQuestion
    | IgnoreFinding
    | HeedFinding
    | OnText
)
TYPING = (SetNotes, SetText)
"""Saved as the clerk types: such steps that follow each other are undone together."""
MACHINE = (TakeDraft, TakeSection)
"""What these write is kept as a version."""
REPLACING = (*MACHINE, RestoreText)
"""What these take the place of is kept as a version."""
