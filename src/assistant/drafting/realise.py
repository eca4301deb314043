"""A fact in the words of a report: the clerk's own where well formed, else mended, else as they are."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from assistant.domain import Fact
from assistant.drafting.events import as_event
from assistant.drafting.gates import adds_nothing, keeps_content, same_dates, same_figures
from assistant.drafting.grammar import is_a_part, is_well_formed, rewritten
from assistant.drafting.labels import unlabelled
from assistant.drafting.lexicon import fallbacks
from assistant.drafting.tidy import tidied, turned, with_days
from assistant.language import clauses, periods, quantities

_LISTING = re.compile(r"^(?:日期|时间|时)?(?:分别)?(?:是|为|在|于)?[：:]?(?=\d)")


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
    said = as_event(_bracketed([part for part in text.split("，") if part]))
    return said if same_figures(text, said) and same_dates(text, said) else text


def _bracketed(parts: Sequence[str]) -> list[str]:
    """Clauses that only list the days of what was counted before them, in a bracket behind it."""
    done: list[str] = []
    for listed, run in groupby(parts, key=_lists_days):
        clauses = list(run)
        days = "、".join(_LISTING.sub("", clause) for clause in clauses)
        if listed and done and "、" in days and quantities(done[-1]):
            done[-1] = f"{done[-1]}（{days}）"
        else:
            done += clauses
    return done


def _lists_days(clause: str) -> bool:
    days = _LISTING.sub("", clause)
    spans = [period.span for period in periods(days)]
    rest = [char for at, char in enumerate(days) if not any(s.start <= at < s.end for s in spans)]
    return bool(spans) and set(rest) <= set("、和及")


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
