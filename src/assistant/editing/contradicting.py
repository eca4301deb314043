"""What is told by talk held against what was told before it, as the lines of one note are."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import count

from assistant.domain import Bar, Fact, FactSheet, Question, QuestionKind, Status
from assistant.editing.numbering import fresh
from assistant.editing.state import Office
from assistant.facts.conflicts import Members, differing_totals, in_doubt
from assistant.facts.hints import known_names, read_anew
from assistant.facts.readings import Reading
from assistant.facts.speakers import labelled


def held_against(sheet: FactSheet, new: Collection[str], year: int | None, office: Office) -> FactSheet:
    """The sheet with a question for each total that one of the new facts and a known one give differently.

    `new` are ids. What is told at different times counts as told by different hands.
    """
    readings = [Reading(_as_told(fact), speaker=_hand(fact)) for fact in sheet.facts]
    groups = [group for group in differing_totals(readings) if _joins(group, sheet.facts, new)]
    if not groups:
        return sheet
    names = known_names(office.profile)
    told = in_doubt(readings, groups, lambda fact, text: read_anew(fact, text, names, year))
    known = {fact.id: fact for fact in sheet.facts if fact.bar is Bar.CONFLICT}
    facts = _numbered([known.get(one.fact.id, one.fact) if one.fact.usable else one.fact for one in told])
    doubts = [(at, doubt) for at, one in enumerate(told) for doubt in one.doubts]
    asked = tuple(
        Question(
            id,
            doubt.text,
            doubt.kind,
            tuple(facts[place].id for place in (at, *doubt.also)),
            facts[at].section,
        )
        for id, (at, doubt) in zip(fresh("Q", sheet.questions, len(doubts)), doubts, strict=True)
    )
    left = [old for old in sheet.questions if not any(_takes_in(one, old) for one in asked)]
    return replace(sheet, facts=tuple(facts), questions=(*left, *asked))


def _as_told(fact: Fact) -> Fact:
    """A fact in doubt as it was told: a third hand may contradict it too."""
    return replace(fact, status=Status.DONE, bar=None) if fact.bar is Bar.CONFLICT else fact


def _takes_in(asked: Question, old: Question) -> bool:
    return old.kind is QuestionKind.CONFLICT and {*old.about} <= {*asked.about}


def _hand(fact: Fact) -> str:
    said = labelled(fact.source.text, frozenset())
    return said[0] if said else fact.source.text


def _joins(group: Members, facts: Sequence[Fact], new: Collection[str]) -> bool:
    return len({facts[at].id in new for at, _ in group}) > 1


def _numbered(facts: Sequence[Fact]) -> list[Fact]:
    """What was parted from a fact (and stands behind it under the same id) under an id of its own."""
    taken = {fact.id for fact in facts}
    found: list[Fact] = []
    for fact in facts:
        if any(one.id == fact.id for one in found):
            id = next(id for number in count(1) if (id := f"{fact.id}-{number}") not in taken)
            taken.add(id)
            fact = replace(fact, id=id)
        found.append(fact)
    return found
