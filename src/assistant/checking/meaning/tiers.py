"""Whose office it was, told by its tier: 市级补助 for 县里补的, 市住建局 for 县住建局.

Clerks give the tier in passing (县里, 县局, 市上), a report by a character before a name that the notes have
too. A tier counts as exchanged where what stands behind the clause has it nowhere, and has in this place
another that the sentence lacks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from assistant.checking.case import Case
from assistant.checking.figures.claims import share_a_value
from assistant.checking.lexicon import rows
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.rules import LEVEL
from assistant.checking.rule import span_of
from assistant.domain import Finding, Severity
from assistant.language import normalise

_ABOUT_IT, _ITS_CLAUSE = 0.35, 0.6
_SHOWN, _SAME_OFFICE = 3, 3
_TIERS = ("province", "city", "county")


@dataclass(frozen=True, slots=True)
class _Tier:
    """`office` finds the tier of an office that is named, `mention` any mention of the tier."""

    office: re.Pattern[str]
    mention: re.Pattern[str]


def check_tiers(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement, backing in comparison:
        best = backing.best
        if best is None or backing.likeness < _ABOUT_IT:
            continue
        its_own = backing.likeness >= _ITS_CLAUSE or share_a_value(statement.text, best.text)
        behind = best.text if its_own else comparison.text_behind(statement)
        text = normalise(statement.text)
        for tier in _tiers():
            match = tier.office.search(text)
            rival = None
            if match is not None and not tier.mention.search(behind):
                rival = _rival(comparison, statement, best, tier)
            if match is None or rival is None:
                continue
            note, said = rival
            told = _shown(text, match)
            message = f"草稿写“{told}”，事实{note.place}为“{said}”，请核对。"
            found = LEVEL.finding(span_of(match).shifted(statement.span.start), match[0], message)
            same = its_own and told[1:_SAME_OFFICE] == said[1:_SAME_OFFICE]
            yield backed(found if same else replace(found, severity=Severity.WARNING), statement, note)


def _rival(comparison: Comparison, statement: Statement, best: Note, told: _Tier) -> tuple[Note, str] | None:
    """The clause behind the statement, or one beside it, with an office of a tier that the sentence lacks."""
    for note in comparison.beside(best, 1):
        text = normalise(note.text)
        for tier in _tiers():
            match = tier.office.search(text)
            if match and tier is not told and not tier.mention.search(normalise(statement.context)):
                return note, _shown(text, match)
    return None


def _shown(text: str, match: re.Match[str]) -> str:
    return text[match.start() : match.end() + _SHOWN]


@cache
def _tiers() -> tuple[_Tier, ...]:
    words = {kind: given.split() for kind, given in rows("tiers")}
    office = "|".join(words["office"])
    return tuple(_tier(name, words, office) for name in _TIERS)


def _tier(name: str, words: dict[str, list[str]], office: str) -> _Tier:
    never, nor = ("".join(words.get(f"{name}-{kind}", ())) for kind in ("never", "nor"))
    alone = (f"(?<![{never}])" if never else "") + f"[{''.join(words[name])}]"
    whole = "|".join(words[f"{name}-whole"])
    mention = alone + (f"(?![{nor}])" if nor else "")
    return _Tier(re.compile(f"{alone}(?={office})|{whole}"), re.compile(mention))
