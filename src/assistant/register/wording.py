"""Spoken words of the lists replaced; where two overlap, the longer wording wins."""

from collections.abc import Iterator

from assistant.domain import Span
from assistant.register.entries import entries
from assistant.register.protecting import straddled, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context

_SHORT = 3


def worded(text: str, context: Context) -> tuple[Edit, ...]:
    """The edits that the word lists call for in a sentence or clause."""
    taken = bytearray(len(text) + 1)
    made: list[Edit] = []
    for span, edits in sorted(_found(text, context), key=lambda one: (-(one[0].end - one[0].start), one[0])):
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            made += edits
    return tuple(made)


def _found(text: str, context: Context) -> Iterator[tuple[Span, tuple[Edit, ...]]]:
    seen = visible(text)
    for entry in entries():
        if not context.strength.reaches(entry.strength):
            continue
        for match in entry.matches(seen):
            span = Span(*match.span())
            if not _in_a_word(text, span):
                yield span, entry.edits(match, text)


def _in_a_word(text: str, span: Span) -> bool:
    """Short wordings must be words of their own; longer ones are told by their characters."""
    return span.end - span.start <= _SHORT and straddled(text, span)
