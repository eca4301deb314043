"""What a realised clause has to prove before it may stand for the clerk's words."""

import re
from collections import Counter
from decimal import Decimal
from functools import lru_cache

from assistant.domain import Hedge, Quantity
from assistant.language import convert, periods, quantities, tokens

_FIGURE = re.compile(r"[0-9０-９一二三四五六七八九十]")
Replaced = tuple[tuple[str, str], ...]
Measure = tuple[Decimal | None, Decimal | None, str, Hedge, str]


def same_figures(before: str, after: str) -> bool:
    """Whether both state the same quantities (value, unit, hedge), none lost, none added."""
    return before == after or measures_of(before) == measures_of(after)


def same_dates(before: str, after: str) -> bool:
    return before == after or dates_of(before) == dates_of(after)


def keeps_content(before: str, after: str, replaced: Replaced) -> bool:
    """Whether every Han word of `before` stands in `after`, or what is recorded as written for it."""
    for old, new in replaced:
        if len(old) > 1 and new in after:
            before = before.replace(old, "，", 1)
    return all(word in after or _written(word, after, replaced) for word in _content(before))


def adds_nothing(before: str, after: str, replaced: Replaced) -> bool:
    """Whether every Han word of `after` stands in `before` or in what is recorded as written."""
    allowed = " ".join((before, *(text for _, text in replaced)))
    return all(word in allowed for word in _content(after))


def dates_of(text: str, year: int | None = None) -> frozenset[str]:
    """Dates with a figure; 今年 in a report on that year says nothing."""
    if not _FIGURE.search(text):
        return frozenset()
    return frozenset(period.value for period in periods(text, year) if _FIGURE.search(period.text))


def _written(word: str, after: str, replaced: Replaced) -> bool:
    return any(word == before and text in after for before, text in replaced)


def measures_of(text: str) -> Counter[Measure]:
    """The quantities of a text as (value, upper end, canonical unit, hedge); vague ones by their words."""
    return Counter(_measures(text))


@lru_cache(maxsize=2048)
def _measures(text: str) -> tuple[Measure, ...]:
    return tuple(_measure(quantity) for quantity in quantities(text))


def _measure(quantity: Quantity) -> Measure:
    if quantity.value is None:
        return None, None, quantity.unit, quantity.hedge, quantity.text
    value, unit = convert(quantity.value, quantity.unit)
    high = convert(quantity.high, quantity.unit)[0] if quantity.high is not None else None
    return value, high, unit, quantity.hedge, ""


def _content(text: str) -> list[str]:
    return [word for word in tokens(text) if any("\u4e00" <= char <= "\u9fff" for char in word)]
