"""What a rewriting has to leave as it is: figures with units and hedges, dates, and everything protected."""

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assistant.domain import Hedge, Quantity
from assistant.language import convert, periods, quantities
from assistant.register.protecting import protected
from assistant.register.units import counted_in

_SCALES = re.compile("[十百千万亿]")
_FIGURE = re.compile(r"[0-9０-９一二三四五六七八九十今去前明本上下]")
Measure = tuple[Decimal | None, Decimal | None, str, Hedge, str]


@dataclass(frozen=True, slots=True)
class Held:
    """The facts of a text that can be counted and compared."""

    figures: tuple[tuple[Measure, int], ...]
    dates: tuple[str, ...]
    kept: tuple[str, ...]


def broken(before: str, after: str, year: int | None = None) -> tuple[str, ...]:
    """What a rewriting would change, as Chinese nouns (数字、日期、名称和固定提法); empty where it holds."""
    one, other = held(before, year), held(after, year)
    pairs = (("数字", one.figures, other.figures), ("日期", one.dates, other.dates))
    wrong = [name for name, had, has in pairs if had != has]
    return (*wrong, *(["名称和固定提法"] if Counter(one.kept) - Counter(_kept_in(one.kept, after)) else []))


@lru_cache(maxsize=4096)
def held(text: str, year: int | None = None) -> Held:
    """The facts of a text in a report on `year`."""
    figures = Counter(_measure(quantity) for quantity in quantities(text))
    dates = sorted({period.value for period in periods(text, year) if _FIGURE.search(period.text)})
    return Held(
        tuple(sorted(figures.items(), key=repr)),
        tuple(dates),
        tuple(span.of(text) for span in protected(text)),
    )


def _kept_in(kept: tuple[str, ...], after: str) -> list[str]:
    """Each of the strings as often as it stands in a text."""
    return [string for string in set(kept) for _ in range(after.count(string))]


def _measure(quantity: Quantity) -> Measure:
    """Value, upper end, canonical unit and hedge; a vague figure by its unit and its scale (几十, 上百)."""
    unit = counted_in(quantity)
    if quantity.value is None:
        return None, None, unit, quantity.hedge, "".join(_SCALES.findall(quantity.text))
    value, unit = convert(quantity.value, unit)
    high = convert(quantity.high, unit)[0] if quantity.high is not None else None
    return value, high, unit, quantity.hedge, ""
