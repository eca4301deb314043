"""Where a fact belongs: the part of the report, by the lines above it, its own words and its theme."""

from dataclasses import replace

from assistant.domain import Fact, Status
from assistant.facts.context import Context
from assistant.facts.headings import FIRST_RESPONSIBLE, PLANS, SHORTCOMINGS
from assistant.facts.hints import dated_next_year
from assistant.facts.judging import Judgement
from assistant.facts.standing import is_wanting, speaks_of_next_year
from assistant.facts.subjects import holder_of
from assistant.genres import Genre, theme_of


def placed(fact: Fact, judgement: Judgement, context: Context, genre: Genre) -> Fact:
    """The fact with its theme, its part of the report and what was judged of it; plans are of next year."""
    theme = theme_of(genre, fact.text)
    section = _section(fact.text, theme, judgement.status, context, genre)
    return replace(
        dated_next_year(fact, context.year) if context.section == PLANS else fact,
        theme=theme,
        section=section,
        section_name=next((s.name for s in genre.sections if s.key == section), ""),
        status=judgement.status,
        reason=judgement.reason,
        bar=judgement.bar,
    )


def _section(text: str, theme: str, status: Status, context: Context, genre: Genre) -> str:
    planned = status is Status.PLANNED and speaks_of_next_year(text, context.year)
    if context.section and not (context.section == SHORTCOMINGS and planned):
        return context.section
    if planned:
        return PLANS
    if holder_of(text, context.year):
        return FIRST_RESPONSIBLE
    if status not in (Status.PLANNED, Status.WITHHELD) and is_wanting(text):
        return SHORTCOMINGS
    return genre.theme(theme).section if theme else genre.sections[0].key
