"""The outcome of a case or a decision, told as another of its family: 驳回 as 支持, 输了 as 胜诉.

`altered.py` asks whether the lines behind a sentence have the word at all, and a line that tells of two
courts or two cases has both words. Here the clause of the notes is asked that the statement itself tells.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.figures.claims import tell_apart
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.counterparts import Teller, own_words, share_of, tellers
from assistant.checking.meaning.findings import differs
from assistant.checking.meaning.mentions import Kind, Mention, is_denied, mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.rules import JUDGEMENT
from assistant.domain import Finding, Severity

_SLOT = "judgement"
_FAMILIES = frozenset(
    {"decision", "suit", "check", "claim", "consent", "accept", "adopt", "valid", "qualified", "comply"}
)
_MOSTLY = 0.4
_ASKED = re.compile(r"请|要求|诉求")


def check_outcomes(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for note in comparison.notes:
        noted = _outcomes(note.text)
        if not note.usable or not noted:
            continue
        for teller in tellers(comparison, note):
            if 0 < teller.share < _MOSTLY or tell_apart(teller.statement.text, note.text):
                continue
            other = _other(comparison, teller, note, noted)
            if other is not None:
                found = differs(JUDGEMENT, teller.statement, other, note, noted[0].text)
                yield found if teller.share else replace(found, severity=Severity.WARNING)
                break


def _other(comparison: Comparison, teller: Teller, note: Note, noted: list[Mention]) -> Mention | None:
    """An outcome that the statement gives in the place of the note's."""
    told = _outcomes(teller.statement.text)
    said = frozenset(kind for one in noted for kind in one.of(_SLOT))
    if any(one.of(_SLOT) & said for one in told) or _ASKED.search(note.text):
        return None
    for one in told:
        kinds = one.of(_SLOT)
        if not _families(kinds) & _families(said) or _told_elsewhere(comparison, teller, note, kinds):
            continue
        return one
    return None


def _told_elsewhere(comparison: Comparison, teller: Teller, note: Note, kinds: Set[Kind]) -> bool:
    """Whether the statement tells as much of another clause of its lines that has this outcome."""
    return any(
        share_of(own_words(comparison, other), teller.statement.text) >= teller.share
        for row in comparison.rows_behind(teller.statement)
        for other in comparison.line(row)
        if other is not note and any(one.of(_SLOT) & kinds for one in _outcomes(other.text))
    )


def _outcomes(text: str) -> list[Mention]:
    """The words for outcomes, but those of which there was none (没有不合格的); those that name a rate or a
    question (合格率) have several kinds.
    """
    return [
        one
        for one in mentions(text)
        if len(one.of(_SLOT)) == 1 and _families(one.of(_SLOT)) & _FAMILIES and not is_denied(text, one)
    ]


def _families(kinds: Set[Kind]) -> frozenset[str]:
    return frozenset(kind.family for kind in kinds)
