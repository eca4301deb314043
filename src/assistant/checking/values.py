"""What is told of a mended draft."""

from dataclasses import dataclass

from assistant.domain import Span


@dataclass(frozen=True, slots=True)
class Fix:
    """A change: `span` of the text as it was, which read `before` and reads `after` now.

    `rule` is the one that asked for it, the first where several met at one place.
    """

    rule: str
    span: Span
    before: str
    after: str
