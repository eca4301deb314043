"""What is said of a text: findings, coverage, changes."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.text import Source, Span


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
