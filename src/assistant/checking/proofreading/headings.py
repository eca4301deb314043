"""The numbered headings of a text with what the rules on numbering ask of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.checking.layout import Kind, Line, lines
from assistant.domain import Span

# Longer numbered lines are items of a list, whole paragraphs, not headings.
_LONGEST = 45


@dataclass(frozen=True, slots=True)
class Heading:
    """`number` is as written (一、（一）1.); `run_in` tells that the body follows on the same line.

    `before` and `after` are the neighbouring lines, None at the ends of the text.
    """

    level: int
    number: str
    text: str
    span: Span
    run_in: bool
    before: Line | None
    after: Line | None


@lru_cache(maxsize=4)
def headings(text: str) -> tuple[Heading, ...]:
    """Headings of all levels in order; a long numbered paragraph is none."""
    return tuple(_read(text))


def siblings(found: Sequence[Heading]) -> tuple[tuple[Heading, ...], ...]:
    """The headings of one level under one parent, group by group in the order of their first."""
    groups: list[list[Heading]] = []
    open_groups: dict[int, list[Heading]] = {}
    for heading in found:
        for level in [level for level in open_groups if level > heading.level]:
            del open_groups[level]
        if heading.level not in open_groups:
            open_groups[heading.level] = []
            groups.append(open_groups[heading.level])
        open_groups[heading.level].append(heading)
    return tuple(map(tuple, groups))


def _read(text: str) -> Iterator[Heading]:
    found = lines(text)
    neighbours = [None, *found, None]
    for (before, line), (_, after) in zip(pairwise(neighbours), pairwise(neighbours[1:]), strict=False):
        if line is None or line.kind is not Kind.HEADING or not line.level or len(line.text) > _LONGEST:
            continue
        run_in = after is not None and "\n" not in text[line.span.end : after.span.start]
        yield Heading(line.level, line.number, line.text, line.span, run_in, before, after)
