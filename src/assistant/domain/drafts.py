"""A report in the making, and how it came about."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.facts import Fact, Question
from assistant.domain.findings import Unused


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
