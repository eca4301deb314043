"""What a realised clause has to prove before it may stand for the clerk's words."""

from collections import Counter
from decimal import Decimal

from assistant.domain import Hedge, Quantity
from assistant.language import convert, periods, quantities, tokens

Replaced = tuple[tuple[str, str], ...]
Measure = tuple[Decimal | None, Decimal | None, str, Hedge, str]


def same_figures(before: str, after: str) -> bool:
    """Whether both state the same quantities (value, unit, hedge), none lost, none added."""
    return _measures(before) == _measures(after)


def same_dates(before: str, after: str) -> bool:
    return Counter(p.value for p in periods(before)) == Counter(p.value for p in periods(after))


def keeps_content(before: str, after: str, replaced: Replaced) -> bool:
    """Whether every Han word of `before` stands in `after`, or what is recorded as written for it."""
    written = dict(replaced)
    return all(word in after or (word in written and written[word] in after) for word in _content(before))


def adds_nothing(before: str, after: str, replaced: Replaced) -> bool:
    """Whether every Han word of `after` stands in `before` or in what is recorded as written."""
    allowed = " ".join((before, *(text for _, text in replaced)))
    return all(word in allowed for word in _content(after))


def _measures(text: str) -> Counter[Measure]:
    return Counter(_measure(quantity) for quantity in quantities(text))


def _measure(quantity: Quantity) -> Measure:
    if quantity.value is None:
        return None, None, quantity.unit, quantity.hedge, quantity.text
    value, unit = convert(quantity.value, quantity.unit)
    high = convert(quantity.high, quantity.unit)[0] if quantity.high is not None else None
    return value, high, unit, quantity.hedge, ""


def _content(text: str) -> list[str]:
    return [word for word in tokens(text) if any("\u4e00" <= char <= "\u9fff" for char in word)]
