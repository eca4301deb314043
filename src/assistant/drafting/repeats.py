"""What two facts tell alike is told once: 检查34次 beside 检查34次，排查隐患73处, and a run at one's end.

Figures alone are no sign of it: two events may have been visited by as many. Only whole clauses count, from
the first one on, which names the matter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.domain import Fact
from assistant.drafting.realise import realised
from assistant.language import quantities

_SHORTEST = 6
"""Characters of a clause by which it names what it counts."""
_RUN = 2
"""Clauses in a row that two events hardly have in common."""


def repeated(facts: Sequence[Fact], year: int) -> frozenset[str]:
    """The ids of facts whose clauses another fact begins with; of two alike the later one's."""
    told = _told(facts, year)
    return frozenset(
        fact.id
        for at, fact in enumerate(facts)
        if _names_its_matter(told[fact.id])
        and any(
            told[other.id][: len(told[fact.id])] == told[fact.id]
            and (len(told[other.id]) > len(told[fact.id]) or before < at)
            for before, other in enumerate(facts)
            if other is not fact and other.source != fact.source
        )
    )


def without_runs(facts: Sequence[Fact], year: int) -> Iterator[Fact]:
    """The facts, without clauses at their end with which another fact begins and says more of the matter."""
    told = _told(facts, year)
    for fact in facts:
        own = told[fact.id]
        beginnings = {
            size
            for other in facts
            if other.id != fact.id and other.source != fact.source
            for size in range(_RUN, min(len(own), len(told[other.id])))
            if own[-size:] == told[other.id][:size] and all(map(quantities, own[-size:]))
        }
        clauses = fact.text.split("，")
        kept = len(clauses) - max(beginnings, default=0)
        same = len(clauses) == len(own) and kept < len(clauses)
        text = "，".join(clauses[:kept])
        yield replace(fact, text=text, figures=quantities(text)) if same else fact


def _told(facts: Sequence[Fact], year: int) -> dict[str, tuple[str, ...]]:
    """By fact the clauses by which a report tells it."""
    return {fact.id: tuple(realised(fact, year).split("，")) for fact in facts}


def _names_its_matter(clauses: Sequence[str]) -> bool:
    return len(clauses[0]) >= _SHORTEST and bool(quantities(clauses[0]))
