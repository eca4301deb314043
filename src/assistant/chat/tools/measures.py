"""A figure as a clerk says it, and whether it is the one that a fact has."""

from decimal import Decimal

from assistant.domain import Hedge, Quantity, Span
from assistant.language import numeral, quantities

_ALIKE = (
    {"件", "起"},
    {"人", "名"},
    {"人", "人次"},
    {"名", "人次"},
    {"次", "场"},
    {"个", "名"},
    {"个", "处"},
    {"条", "个"},
)
"""Units that clerks take for each other when they name a figure."""
_SCALES = {"万": 10_000, "亿": 100_000_000}


def figure_of(written: str) -> Quantity | None:
    """The one figure that is all of the words; a bare number has no unit. None where they are no figure."""
    words = written.strip()
    found = quantities(words)
    if len(found) == 1 and found[0].span == Span(0, len(words)) and found[0].value is not None:
        return found[0]
    value = numeral(words) if words else None
    return None if value is None else Quantity(value, "", Hedge.EXACT, "", words, Span(0, len(words)))


def same_figure(figure: Quantity, other: Quantity) -> bool:
    """Whether `other`, as a clerk says it, may be this figure: unit left out or taken for a like one."""
    if not other.unit:
        return other.value in (figure.value, _in_full(figure))
    return figure.value == other.value and unit_fits(figure.unit, other.unit)


def _in_full(figure: Quantity) -> Decimal | None:
    """3.2 万元 as it is when its unit is left out: 3.2万 is 32000."""
    scale = next((by for sign, by in _SCALES.items() if figure.unit.startswith(sign)), 1)
    return None if figure.value is None else figure.value * scale


def unit_fits(unit: str, other: str) -> bool:
    return unit == other or {unit, other} in _ALIKE
