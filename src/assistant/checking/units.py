"""When two units count the same thing, 个 above all: notes count everything with it."""

from functools import cache

from assistant.checking.lexicon import rows
from assistant.domain import Quantity
from assistant.language import same_unit, tokens

GENERAL = "个"


def agrees(draft: Quantity, fact: Quantity) -> bool:
    """Whether the units may stand for each other.

    A bare number of the notes or of a table (its unit in some header) takes any unit. 个 stands for the
    counters of the noun it counts (4个会 → 4次), so for none where that noun is unknown.
    """
    if not draft.unit or not fact.unit or same_unit(draft.unit, fact.unit):
        return True
    if fact.unit == GENERAL:
        return any(same_unit(draft.unit, unit) for unit in _counters_of(fact.indicator))
    if draft.unit == GENERAL:
        return any(same_unit(fact.unit, unit) for unit in _counters_of(draft.indicator))
    return False


def doubtful(draft: Quantity, fact: Quantity) -> bool:
    """Whether a difference of units may be no more than a loose 个 before a noun we do not know."""
    nouns = (one.indicator for one in (draft, fact) if one.unit == GENERAL)
    return any(not _counters_of(noun) for noun in nouns)


def counted_noun(after: str) -> str:
    """The word that a text begins with."""
    return next(iter(tokens(after)), "")


def _counters_of(noun: str) -> tuple[str, ...]:
    """The counters of the longest known noun that `noun` ends with."""
    table = _counters()
    return next((table[noun[at:]] for at in range(len(noun)) if noun[at:] in table), ())


@cache
def _counters() -> dict[str, tuple[str, ...]]:
    return {noun: tuple(units.split()) for noun, units in rows("counters")}
