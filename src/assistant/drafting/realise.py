"""A fact in the words of a report: the clerk's own where well formed, else mended, else as they are."""

from functools import lru_cache

from assistant.domain import Fact
from assistant.drafting.events import as_event
from assistant.drafting.gates import adds_nothing, keeps_content, same_dates, same_figures
from assistant.drafting.grammar import is_a_part, is_well_formed, rewritten
from assistant.drafting.labels import unlabelled
from assistant.drafting.lexicon import fallbacks
from assistant.drafting.tidy import tidied, turned, with_days
from assistant.language import clauses, quantities


@lru_cache(maxsize=1024)
def realised(fact: Fact, year: int) -> str:
    """The fact as clauses of a report on `year`, without an end mark.

    Where a rule would lose or add a figure, a date or a word, the clerk's tidied words stand instead.
    """
    text = turned(unlabelled(_tidy(with_days(fact.text), year)))
    return "；".join(_sentence(part) for part in text.split("；"))


def _sentence(text: str) -> str:
    for span in reversed(clauses(text)):
        text = text[: span.start] + _clause(span.of(text)) + text[span.end :]
    said = as_event([part for part in text.split("，") if part])
    return said if same_figures(text, said) and same_dates(text, said) else text


def _tidy(raw: str, year: int) -> str:
    """The whole tidied; where that would change a figure, as much of it as can be, clause by clause."""
    tidy = tidied(raw, year)
    if tidy and same_figures(raw, tidy):
        return tidy
    parts = [(part, tidied(part, year)) for part in raw.rstrip("。；，").split("，")]
    return "，".join(after if after and same_figures(before, after) else before for before, after in parts)


def _clause(before: str) -> str:
    """A clause in the words of a report; an enumeration of figures is put so item by item."""
    items = before.split("、")
    if len(items) > 1 and all(quantities(item) for item in items) and not is_a_part(before):
        return "、".join(map(_plain_clause, items))
    return _plain_clause(before)


def _plain_clause(before: str) -> str:
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
    said = after if sound and after else before
    for pattern, replacement in fallbacks():
        said = pattern.sub(replacement, said)
    return said
