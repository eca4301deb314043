"""Checkers of a draft against its notes that somebody would build in a day."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from assistant.domain import Check, FactSheet, Finding, Severity, Span
from assistant.language import grams, sentences

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_WITH_UNIT = re.compile(r"\d+(?:\.\d+)?[\u4e00-\u9fff%]{1,2}")
_ALIKE = 0.5


def figure_anywhere(draft: str, sheet: FactSheet, **_: Any) -> Check:
    """A number has to stand somewhere in the notes, whatever it counts there."""
    known = set(_NUMBER.findall(_notes(sheet)))
    return _wrong(draft, (one.span() for one in _NUMBER.finditer(draft) if one[0] not in known))


def unit_anywhere(draft: str, sheet: FactSheet, **_: Any) -> Check:
    """A number has to stand somewhere in the notes with the same two characters behind it."""
    notes = _notes(sheet)
    return _wrong(draft, (one.span() for one in _WITH_UNIT.finditer(draft) if one[0] not in notes))


def overlap(draft: str, sheet: FactSheet, **_: Any) -> Check:
    """Half of the pairs of characters of a sentence have to stand in the notes."""
    known = set(grams(_notes(sheet), (2,)))
    return _wrong(draft, _strange(draft, known))


def _strange(draft: str, known: set[str]) -> Iterator[tuple[int, int]]:
    for span in sentences(draft):
        pairs = set(grams(span.of(draft), (2,)))
        if len(pairs & known) < _ALIKE * len(pairs):
            yield span.start, span.end


def _notes(sheet: FactSheet) -> str:
    return "\n".join(line.text for line in sheet.lines)


def _wrong(draft: str, places: Iterable[tuple[int, int]]) -> Check:
    spans = (Span(*place) for place in places)
    return Check(tuple(Finding("untraced", Severity.ERROR, "", span.of(draft), span) for span in spans))


SYSTEMS = {"figure-anywhere": figure_anywhere, "unit-anywhere": unit_anywhere, "overlap": overlap}
