"""Word lists of proofreading rules: data/*.tsv, one wording a row, read as regular expressions.

Columns: wrong (what is flagged), right (what replaces it, with \\1 for groups; empty = a person must choose),
before and after (what must stand there; a leading ! means must not), level (empty = the rule's own), note
(Chinese, shown to the clerk), source, since and until (report years), example (wrong wording that must be
flagged; empty = `wrong` itself), trap (right wordings that must not be, blank-separated).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.checking.lexicon import table
from assistant.checking.rule import Hit, span_of
from assistant.domain import Severity
from assistant.language.patterns import Needs, compiled, may_stand, needs, pieces
from assistant.language.words import words_of

_BEFORE = 24
_WORD_WINDOW = 8
_NEVER = "(?!)"
_SHORT = re.compile(r"[\u4e00-\u9fff]{1,3}")


@dataclass(frozen=True, slots=True)
class Condition:
    """What must, or must not, stand beside a wording."""

    pattern: str
    wanted: bool

    def holds(self, text: str, at: int = 0) -> bool:
        return (compiled(self.pattern).search(text, at) is not None) == self.wanted


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a word list."""

    wrong: str
    needs: Needs
    right: str
    before: Condition
    after: Condition
    severity: Severity | None
    note: str
    since: int | None
    until: int | None
    example: str
    traps: tuple[str, ...]

    def hits(self, text: str) -> Iterator[Hit]:
        for match in compiled(self.wrong).finditer(text):
            left = text[max(0, match.start() - _BEFORE) : match.start()].rpartition("\n")[2]
            right = text[match.end() : match.end() + _BEFORE].partition("\n")[0]
            if not (self.before.holds(left) and self.after.holds(right)):
                continue
            if not (_SHORT.fullmatch(match[0]) and straddled(text, match.start(), match.end())):
                yield self._hit(match)

    def _hit(self, match: re.Match[str]) -> Hit:
        mended = match.expand(self.right) if self.right else None
        note = self.note or f"“{match[0]}”应为“{mended}”。"
        # What is only a matter of style is not replaced without being asked for.
        suggestion = None if self.severity is Severity.INFO else mended
        return Hit(span_of(match), note, suggestion, self.severity, self.since, self.until)


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """The rows of data/`name`.tsv."""
    return tuple(
        Entry(
            wrong=row["wrong"],
            needs=needs(row["wrong"]),
            right=row["right"],
            before=_condition(row["before"], "(?:{})$"),
            after=_condition(row["after"], "^(?:{})"),
            severity=Severity(row["level"]) if row["level"] else None,
            note=row["note"],
            since=int(row["since"]) if row["since"] else None,
            until=int(row["until"]) if row["until"] else None,
            example=row["example"] or row["wrong"],
            traps=tuple(row["trap"].split()),
        )
        for row in table(name)
    )


def scan(name: str, text: str) -> Iterator[Hit]:
    """Every hit of the list, longest first where two overlap."""
    seen = pieces(text)
    found = [hit for entry in entries(name) if may_stand(entry.needs, seen) for hit in entry.hits(text)]
    taken = -1
    for hit in sorted(found, key=lambda hit: (hit.span.start, -hit.span.end)):
        if hit.span.start >= taken:
            taken = hit.span.end
            yield hit


def straddled(text: str, start: int, end: int) -> bool:
    """Whether two words of the text meet inside the span by chance: 善长 in 完善|长效机制."""
    first = max(0, start - _WORD_WINDOW)
    line = text[first : end + _WORD_WINDOW]
    at = first
    for word in words_of(line):
        before, at = at, at + len(word)
        if (before < start < at < end) or (start < before < end < at):
            return True
    return False


def _condition(cell: str, frame: str) -> Condition:
    """An empty cell holds everywhere."""
    if not cell:
        return Condition(_NEVER, wanted=False)
    return Condition(frame.format(cell.lstrip("!")), wanted=not cell.startswith("!"))
