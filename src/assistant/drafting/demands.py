"""What a report of the genre has to say and no fact does: asked, never invented."""

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.domain import Bar, Fact, Question, QuestionKind, Status
from assistant.drafting.leaders import names_a_head
from assistant.drafting.plan import LEADERS, PLANS, PROBLEMS, Demand
from assistant.drafting.problems import is_explained
from assistant.genres import Genre, Requirement, theme_of
from assistant.language import convert

MUST = "must"
CAUSES = "causes"
"""The key of what asks, in requirements and slots alike, why there are problems."""


def demands_of(
    genre: Genre, section: str, facts: Sequence[Fact], sheet: Sequence[Fact] = ()
) -> tuple[Demand, ...]:
    """The must-have items of a section that neither its facts nor any other of `sheet` speak of.

    A fact in doubt, and one kept back for a name in it, is asked about itself.
    """
    return tuple(
        Demand(item.name, question_of(item), theme_of(genre, item.question))
        for item in _open(genre, section, facts, sheet)
        if item.severity == MUST
    )


def wishes_of(
    genre: Genre, section: str, facts: Sequence[Fact], sheet: Sequence[Fact] = ()
) -> tuple[Question, ...]:
    """Questions about what a report should say: asked, but nothing stands in its place."""
    return tuple(question_of(item) for item in _open(genre, section, facts, sheet) if item.severity != MUST)


def question_of(item: Requirement) -> Question:
    return Question(f"need-{item.key}", item.question, QuestionKind.MISSING, section=item.section)


def _open(
    genre: Genre, section: str, facts: Sequence[Fact], sheet: Sequence[Fact]
) -> tuple[Requirement, ...]:
    wanted = (item for item in genre.required if item.section == section)
    return tuple(
        item
        for item in wanted
        if not _met(item, facts) and not any(_is_answered(item, fact) for fact in sheet)
    )


def _is_answered(item: Requirement, fact: Fact) -> bool:
    """Whether a fact, wherever it stands, speaks of what is asked for, or will once it is no longer in doubt.

    A fact kept back for a name in it tells that there was such a thing, but counts nothing.
    """
    doubtful = fact.status is Status.UNCLEAR and fact.bar is not Bar.SPOKEN
    named = fact.bar is Bar.PERSONAL and not item.figure
    told = fact.usable and fact.status is not Status.PLANNED
    if not (doubtful or named or told):
        return False
    if item.section in (PROBLEMS, PLANS):
        return doubtful and item.key == item.section == fact.section
    if item.section == LEADERS and not names_a_head(fact.text):
        return False
    return item.met_by(fact.text, _is_asked(item, fact) or (doubtful and not fact.figures))


def _is_asked(item: Requirement, fact: Fact) -> bool:
    """Whether a fact counts in the unit that is asked for (多少人), or in the one that fits all."""
    units = {convert(Decimal(1), figure.unit)[1] for figure in fact.figures}
    return "个" in units or any(
        re.search(f"(?:多少|几|、){re.escape(unit)}", item.question) for unit in units
    )


def _met(item: Requirement, facts: Sequence[Fact]) -> bool:
    """A section that has facts at all has its problems or plans."""
    if item.key == item.section and item.section in (PROBLEMS, PLANS):
        return bool(facts)
    if item.key == CAUSES and any(is_explained(fact.text) for fact in facts):
        return True
    return any(item.met_by(fact.text, bool(fact.figures)) for fact in facts)
