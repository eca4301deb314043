"""A fact in the words of a report: the clerk's own where well formed, else mended, else as they are."""

from assistant.domain import Fact
from assistant.drafting.gates import adds_nothing, keeps_content, same_dates, same_figures
from assistant.drafting.grammar import is_well_formed, rewritten
from assistant.drafting.tidy import tidied, turned
from assistant.language import clauses


def realised(fact: Fact, year: int) -> str:
    """The fact as clauses of a report on `year`, without an end mark.

    Where a rule would lose or add a figure, a date or a word, the clerk's tidied words stand instead.
    """
    text = turned(_tidy(fact.text, year))
    for span in reversed(clauses(text)):
        text = text[: span.start] + _clause(span.of(text)) + text[span.end :]
    return text


def _tidy(raw: str, year: int) -> str:
    tidy = tidied(raw, year)
    return tidy if tidy and same_figures(raw, tidy) else raw.rstrip("。；，")


def _clause(before: str) -> str:
    if is_well_formed(before):
        return before
    rewriting = rewritten(before)
    after, replaced = rewriting.text, rewriting.replaced
    sound = (
        same_figures(before, after)
        and same_dates(before, after)
        and keeps_content(before, after, replaced)
        and adds_nothing(before, after, replaced)
    )
    return after if sound and after else before
