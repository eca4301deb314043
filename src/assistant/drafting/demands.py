"""What a report of the genre has to say and the facts do not: asked, never invented."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.domain import Fact, Question, QuestionKind
from assistant.drafting.plan import PLANS, PROBLEMS, Demand
from assistant.genres import Genre, Requirement, theme_of
from assistant.language import convert

MUST = "must"


def demands_of(
    genre: Genre, section: str, facts: Sequence[Fact], others: Sequence[Fact] = ()
) -> tuple[Demand, ...]:
    """The must-have items of a section that none of its facts satisfies.

    A number that `others`, facts of another section, give (执法队仅4人持证, a problem) is known as well.
    """
    return tuple(
        Demand(item.name, question_of(item), theme_of(genre, item.question))
        for item in genre.required
        if item.section == section
        and item.severity == MUST
        and not _met(item, facts)
        and not any(item.met_by(fact.text, _is_asked(item, fact)) for fact in others if item.figure)
    )


def wishes_of(genre: Genre, section: str, facts: Sequence[Fact]) -> tuple[Question, ...]:
    """Questions about what a report should say: asked, but nothing stands in its place."""
    return tuple(
        question_of(item)
        for item in genre.required
        if item.section == section and item.severity != MUST and not _met(item, facts)
    )


def question_of(item: Requirement) -> Question:
    return Question(f"need-{item.key}", item.question, QuestionKind.MISSING, section=item.section)


def _is_asked(item: Requirement, fact: Fact) -> bool:
    """Whether a fact counts in the unit that is asked for (多少人), or in the one that fits all."""
    units = {convert(Decimal(1), figure.unit)[1] for figure in fact.figures}
    return "个" in units or any(f"多少{unit}" in item.question for unit in units)


def _met(item: Requirement, facts: Sequence[Fact]) -> bool:
    """A section that has facts at all has its problems or plans."""
    if item.key == item.section and item.section in (PROBLEMS, PLANS):
        return bool(facts)
    return any(item.met_by(fact.text, bool(fact.figures)) for fact in facts)
