"""What a report of the genre has to say and the facts do not: asked, never invented."""

from collections.abc import Sequence

from assistant.domain import Fact, Question, QuestionKind
from assistant.drafting.plan import PLANS, PROBLEMS, Demand
from assistant.genres import Genre, Requirement, theme_of

MUST = "must"


def demands_of(genre: Genre, section: str, facts: Sequence[Fact]) -> tuple[Demand, ...]:
    """The must-have items of a section that none of its facts satisfies."""
    return tuple(
        Demand(item.name, question_of(item), theme_of(genre, item.question))
        for item in genre.required
        if item.section == section and item.severity == MUST and not _met(item, facts)
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


def _met(item: Requirement, facts: Sequence[Fact]) -> bool:
    """A section that has facts at all has its problems or plans."""
    if item.key == item.section and item.section in (PROBLEMS, PLANS):
        return bool(facts)
    return any(item.met_by(fact.text, bool(fact.figures)) for fact in facts)
