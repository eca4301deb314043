"""Spoken words of the lists replaced; where two overlap, the longer wording wins."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from assistant.domain import Span
from assistant.language.patterns import late, may_stand, pieces
from assistant.register.entries import Entry, entries, rows_of
from assistant.register.progress import still_to_come, unreal, without_done
from assistant.register.protecting import straddled, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context, Strength

_SHORT = 3
# 先把最破的修了: it is done, which the written verb alone would not say.
_DONE_FIRST = late(r"(?:^|(?<=[，。；：]))先把[^，。；]{2,20}了$")
_NONE = ""
"""Stands for the piece that a row needs which needs none."""


def worded(text: str, context: Context) -> tuple[Edit, ...]:
    """The edits that the word lists call for in a sentence or clause."""
    return _longest(_found(text, _readable(pieces(visible(text)), context)), text)


def common(text: str, _: Context) -> tuple[Edit, ...]:
    """The edits that put common words for those of a dialect, which every other list knows only so."""
    seen = pieces(visible(text))
    return _longest(_found(text, (row for row in rows_of("dialects") if may_stand(row.needs, seen))), text)


def _longest(found: Iterable[tuple[Span, tuple[Edit, ...]]], text: str) -> tuple[Edit, ...]:
    taken = bytearray(len(text) + 1)
    made: list[Edit] = []
    for _, edits in sorted(found, key=lambda one: (one[0].start - one[0].end, one[0])):
        if not any(any(taken[edit.span.start : edit.span.end]) for edit in edits):
            for edit in edits:
                taken[edit.span.start : edit.span.end] = b"\x01" * (edit.span.end - edit.span.start)
            made += edits
    return tuple(made)


def _found(text: str, lists: Iterable[Entry]) -> Iterator[tuple[Span, tuple[Edit, ...]]]:
    seen = visible(text)
    for entry in lists:
        for match in entry.matches(seen):
            span = Span(*match.span())
            if entry.tells_done and still_to_come(seen, span.start):
                continue
            if entry.tells_state and unreal(seen, span.start):
                continue
            if entry.inside or not _in_a_word(text, span):
                asked = entry.tells_done and without_done(seen, span.start)
                edits = (entry.asked if asked else entry).edits(match, text)
                if _DONE_FIRST.search(seen, 0, span.end) and not still_to_come(seen, span.start - 1):
                    edits = (Edit(Span(span.start - 1, span.start - 1), "已", entry.reason, span), *edits)
                # What the segmenter does not know is no sign of a wrong reading.
                yield span, tuple(replace(edit, of=None) for edit in edits) if entry.inside else edits


def _readable(seen: frozenset[str], context: Context) -> Iterator[Entry]:
    """The usable rows, in their order, that may read a text of those pieces."""
    usable, asking = _usable(context.strength, context.spoken), _asking(context.strength, context.spoken)
    for at in sorted({at for piece in (*seen, _NONE) for at in asking.get(piece, ())}):
        if may_stand(usable[at].needs, seen):
            yield usable[at]


@cache
def _usable(strength: Strength, spoken: bool) -> tuple[Entry, ...]:
    return tuple(one for one in entries() if strength.reaches(one.strength) and (spoken or not one.soft))


@cache
def _asking(strength: Strength, spoken: bool) -> Mapping[str, Sequence[int]]:
    """The numbers of the usable rows by the pieces of which they need one."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, entry in enumerate(_usable(strength, spoken)):
        for piece in next(iter(entry.needs), (_NONE,)):
            found[piece].append(at)
    return found


def _in_a_word(text: str, span: Span) -> bool:
    """Short wordings must be words of their own; longer ones are told by their characters."""
    return span.end - span.start <= _SHORT and straddled(text, span)
