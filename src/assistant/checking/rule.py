"""What a rule says of itself: the source of `assistant explain`, docs/rules.md and the rules' own tests."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.checking.masking import Masking
from assistant.domain import Finding, Severity, Span


@dataclass(frozen=True, slots=True)
class Example:
    """A draft shown as right or wrong.

    `facts` are the note lines behind it, `previous` the text of last year's report; `flagged` is the quote a
    wrong example must be flagged at ("" for something absent), `becomes` the draft after the suggestion was
    applied, `genre` the key of the contract it is held to.
    """

    text: str
    facts: tuple[str, ...] = ()
    previous: str = ""
    year: int | None = None
    flagged: str = ""
    becomes: str = ""
    genre: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """`name`, `summary` and `authority` are Chinese; `authority` is the norm, or 本系统 where it is ours.

    `mechanical` tells that the suggestion of a warning may be taken without asking anyone.
    """

    id: str
    name: str
    severity: Severity
    summary: str
    authority: str
    valid: tuple[Example, ...]
    invalid: tuple[Example, ...]
    mechanical: bool = False

    def finding(self, span: Span, quote: str, message: str, suggestion: str | None = None) -> Finding:
        return Finding(
            rule=self.id,
            severity=self.severity,
            message=message,
            quote=quote,
            span=span,
            suggestion=suggestion,
            authority=self.authority,
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a proofreading rule fires; `suggestion` replaces the span, None where a person must choose.

    `severity` is the rule's own where None. `since` and `until` are the first and last report year it applies
    to, None where it always did or still does.
    """

    span: Span
    message: str
    suggestion: str | None = None
    severity: Severity | None = None
    since: int | None = None
    until: int | None = None

    def applies(self, year: int | None) -> bool:
        """Whether it holds for a report on `year`; where the year is unknown, it does."""
        return year is None or (self.since or year) <= year <= (self.until or year)


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A proofreading rule: `find` reads the draft without what `masking` names, offsets unchanged."""

    rule: Rule
    find: Callable[[str], Iterator[Hit]]
    masking: Masking = Masking.ALL


def span_of(match: re.Match[str], group: int | str = 0) -> Span:
    return Span(match.start(group), match.end(group))
