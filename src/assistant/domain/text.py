"""What stands in a text, and where: places, figures, dates, names."""

from dataclasses import dataclass
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
