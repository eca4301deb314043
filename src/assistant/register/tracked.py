"""A text being rewritten that knows which part of the original each change stands for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.domain import Change, Span


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in the text as it stands now, with its Chinese reason.

    `of` is the wording that it is a part of: the edits of one wording are made together or not at all.
    """

    span: Span
    after: str
    reason: str
    of: Span | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a change stands in the original and in the text now."""

    source: Span
    now: Span
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tracked:
    """`source` as given and `text` as it stands now. Edits that touch or overlap earlier ones join them."""

    source: str
    text: str
    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, source: str) -> "Tracked":
        return cls(source, source)

    def edited(self, edits: Iterable[Edit]) -> "Tracked":
        """After all edits, whose spans refer to `text` and do not overlap; some may change nothing."""
        done = self
        for edit in sorted(edits, key=lambda one: one.span, reverse=True):
            if edit.span.of(self.text) != edit.after:
                done = done._replaced(edit)
        return done

    def changes(self) -> tuple[Change, ...]:
        """The changes in order, spans in `source`; what came back to what it was is none."""
        made = (
            Change(
                piece.source, piece.source.of(self.source), piece.now.of(self.text), "；".join(piece.reasons)
            )
            for piece in self.pieces
        )
        return tuple(change for change in made if change.before != change.after)

    def origin(self, at: int) -> int:
        """Offset in `source` of an offset in `text`; inside a change, the change's start."""
        shift = 0
        for piece in self.pieces:
            if piece.now.start >= at:
                break
            if at < piece.now.end:
                return piece.source.start
            shift = piece.source.end - piece.now.end
        return at + shift

    def _replaced(self, edit: Edit) -> "Tracked":
        start, end = edit.span.start, edit.span.end
        joined = [piece for piece in self.pieces if _meet(edit.span, piece.now)]
        first = min((start, *(piece.now.start for piece in joined)))
        last = max((end, *(piece.now.end for piece in joined)))
        before = [piece for piece in self.pieces if piece not in joined and piece.now.end <= first]
        source = Span(_source_of(first, before), _source_of(last, [*before, *joined]))
        by = len(edit.after) - (end - start)
        reasons = (*(reason for piece in joined for reason in piece.reasons), edit.reason)
        piece = Piece(source, Span(first, last + by), tuple(dict.fromkeys(reasons)))
        after = [
            Piece(other.source, other.now.shifted(by), other.reasons)
            for other in self.pieces
            if other not in joined and other not in before
        ]
        text = self.text[:start] + edit.after + self.text[end:]
        return Tracked(self.source, text, (*before, piece, *after))


def _meet(edit: Span, now: Span) -> bool:
    """Whether an edit works on what a change wrote, or takes in the place of one that wrote nothing."""
    return edit.overlaps(now) or edit == now or edit.start < now.start == now.end < edit.end


def _source_of(at: int, before: Sequence[Piece]) -> int:
    """Offset in the source of an offset outside of all changes, of which `before` stand before it."""
    return at + (before[-1].source.end - before[-1].now.end if before else 0)
