"""Executable edits: what is replaced where, so that a survivor can be looked at and replayed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain import Span


@dataclass(frozen=True, slots=True)
class Change:
    """One replacement. `span` refers to the text before the edit, where `old` stands."""

    span: Span
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes in the order of the text that together make one fault or one harmless variant.

    `case` and `id` name it, `operator` is its class, `why` says in a word what became of the truth.
    """

    case: str
    id: str
    operator: str
    changes: tuple[Change, ...]
    why: str = ""

    def applied(self, text: str) -> str:
        """The text after the edit. Raises ValueError where the text is not the one the edit was made for."""
        for change in reversed(self.changes):
            if change.span.of(text) != change.old:
                raise ValueError(f"{self.case} {self.id}: {change.old!r} does not stand at {change.span}")
            text = text[: change.span.start] + change.new + text[change.span.end :]
        return text

    @property
    def places(self) -> tuple[Span, ...]:
        """Where the new wording stands in the edited text; empty spans where something was taken out."""
        return tuple(self._places())

    def _places(self) -> Iterator[Span]:
        moved = 0
        for change in self.changes:
            start = change.span.start + moved
            yield Span(start, start + len(change.new))
            moved += len(change.new) - len(change.old)

    @property
    def dropped(self) -> str:
        """The text that is gone."""
        return "".join(change.old for change in self.changes)

    def around(self, text: str, reach: int = 40) -> str:
        """The edited text with its neighbourhood, old wording beside new, on one line."""
        first, last = self.changes[0].span, self.changes[-1].span
        shown, at = "", max(0, first.start - reach)
        for change in self.changes:
            shown += f"{text[at : change.span.start]}[{change.old}→{change.new}]"
            at = change.span.end
        return (shown + text[last.end : last.end + reach]).replace("\n", "⏎")


def replacement(span: Span, old: str, new: str) -> Change:
    """A change cut down to what differs: equal characters at both ends stay out of the span."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Change(
        Span(span.start + head, span.end - tail), old[head : len(old) - tail], new[head : len(new) - tail]
    )


def numbered(case: str, operator: str, made: Sequence[tuple[Change, ...]]) -> Iterator[Edit]:
    """Edits of one operator with ids of their own."""
    for number, changes in enumerate(made, start=1):
        yield Edit(case, f"{operator}.{number}", operator, changes)
