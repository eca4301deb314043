"""What the mutators of one case work on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from random import Random

from assistant.domain import Span
from assistant.evals.edits import Change
from assistant.evals.fidelity.written import Written, figures


@dataclass(frozen=True)
class Material:
    """A correct draft and, where there is one, a piece of last year's report."""

    draft: str
    year: int
    previous: str = ""

    @cached_property
    def figures(self) -> tuple[Written, ...]:
        return figures(self.draft)

    @cached_property
    def exact(self) -> tuple[Written, ...]:
        return tuple(figure for figure in self.figures if figure.exact)

    @cached_property
    def stale(self) -> tuple[Written, ...]:
        return figures(self.previous)

    def written(self, value: Decimal, unit: str) -> bool:
        """Whether the draft itself states this value of this unit somewhere."""
        return any(figure.value == value and figure.unit == unit for figure in self.figures)

    def change(self, span: Span, new: str) -> Change:
        return Change(span, span.of(self.draft), new)

    def put(self, at: int, new: str) -> Change:
        return Change(Span(at, at), "", new)


Made = Iterator[tuple[Change, ...]]
Operator = Callable[[Material, Random], Made]


def plain(value: Decimal) -> str:
    """A figure without exponent and needless zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
