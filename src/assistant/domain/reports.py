"""Past reports, and what is found in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.domain.text import Span


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

    @classmethod
    def of(cls, hit: Hit) -> "Exemplar":
        """The hit with nothing in it but wording."""
        found = hit.passage
        return cls(found.id, found.issuer, found.year, found.section, found.masked, hit.score, hit.roads)
