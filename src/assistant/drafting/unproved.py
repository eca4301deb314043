"""What a fact tells before it is so or before it is counted: taken out of it, and asked about.

较上年有所下降 behind a figure of its own falls away alone; a plan whose money is not there waits as a whole.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from assistant.domain import Fact, Question, QuestionKind
from assistant.language import quantities
from assistant.resources import rows

_ANY = "*"
_BEFORE = re.compile(r"去年|上年|往年|前年|上一年")


@dataclass(frozen=True, slots=True)
class _Sign:
    """A row of data/unproved.tsv."""

    extent: str
    sections: frozenset[str]
    pattern: re.Pattern[str]
    reason: str

    @property
    def whole(self) -> bool:
        """Whether nothing of the fact can stand, not only the clause that shows the sign."""
        return self.extent == "fact"

    def shows(self, clause: str, section: str) -> bool:
        counted = self.extent == "clause" and quantities(clause)
        return bool(not counted and self.sections & {section, _ANY} and self.pattern.search(clause))


@dataclass(frozen=True, slots=True)
class Proved:
    """A fact without what is not proved; `reason` says in Chinese why nothing of it can stand, "" else."""

    fact: Fact
    reason: str = ""
    asked: tuple[Question, ...] = ()


def proved(fact: Fact, section: str) -> Proved:
    """The clauses of a fact that a report may state in a section (its key), and a question for each other."""
    kept: list[str] = []
    gone: list[tuple[str, str]] = []
    for clause in fact.text.split("，"):
        sign = _sign_of(clause, section)
        if sign and (sign.whole or len(fact.text) == len(clause)):
            return Proved(fact, sign.reason)
        if sign:
            gone.append((clause, sign.reason))
        else:
            kept.append(clause)
    if not gone:
        return Proved(fact)
    if not quantities("，".join(kept)) or all(_BEFORE.search(clause) for clause in kept):
        return Proved(fact, gone[0][1])
    asked = (
        Question(
            f"unproved-{fact.id}-{at}",
            f"“{clause}”没有写入：{reason}",
            QuestionKind.PROOF,
            (fact.id,),
            section,
        )
        for at, (clause, reason) in enumerate(gone, 1)
    )
    return Proved(replace(fact, text="，".join(kept)), asked=tuple(asked))


def _sign_of(clause: str, section: str) -> _Sign | None:
    return next((sign for sign in _signs() if sign.shows(clause, section)), None)


@cache
def _signs() -> tuple[_Sign, ...]:
    return tuple(
        _Sign(extent, frozenset(sections.split(",")), re.compile(pattern), reason)
        for extent, sections, pattern, reason in rows("drafting/data/unproved.tsv")
    )
