"""When two units may stand for each other: counters of one class do, and 个 does for nearly all of them."""

from functools import cache

from assistant.checking.lexicon import rows
from assistant.domain import Quantity
from assistant.language import same_unit, tokens, unit_class

GENERAL = "个"
_COUNTERS = frozenset({"event", "case", "document", "place", "household", "general"})
_HOUSEHOLDS = frozenset({"户", "家"})
_COUNTED_BY_GENERAL = _COUNTERS | {"person"}


def agrees(draft: Quantity, fact: Quantity) -> bool:
    """Whether the units may stand for each other.

    A bare number of the notes or of a table (its unit in some header) takes any unit. Counters of one class
    (场 and 次, 本 and 卷) say the same; 个 stands for those of the noun it counts (4个会 → 4次), for any
    where that noun is unknown. 人 and 人次, 户 and 人, 元 and 万元 never do.
    """
    if not draft.unit or not fact.unit or same_unit(draft.unit, fact.unit):
        return True
    mine, theirs = _class(draft.unit), _class(fact.unit)
    if mine == theirs and mine in _COUNTERS:
        return True
    if theirs == "general":
        return _stands_for(fact.indicator, mine)
    if mine == "general":
        return _stands_for(draft.indicator, theirs)
    return any(_both_count(noun, draft.unit, fact.unit) for noun in (draft.indicator, fact.indicator))


def may_mean(written: str, assumed: str) -> bool:
    """Whether a draft's unit fits a figure that the notes leave bare; `assumed` is what its noun usually
    takes.

    Persons are no things, and households neither; which counter a thing takes is the writer's choice.
    """
    mine, theirs = _class(written), _class(assumed)
    if not mine or not theirs or "general" in (mine, theirs):
        return True
    persons = {"person", "person-time"}
    if mine in persons or theirs in persons:
        return {mine, theirs} <= persons
    if "household" in (mine, theirs):
        return mine == theirs
    return (mine in _COUNTERS) == (theirs in _COUNTERS) and (mine in _COUNTERS or mine == theirs)


def _class(unit: str) -> str:
    return "household" if unit in _HOUSEHOLDS else unit_class(unit)


def counts_things(unit: str) -> bool:
    """Whether a unit counts single things or events: 场, 件, 名, 处, not 万元 or %."""
    return unit_class(unit) in _COUNTED_BY_GENERAL


def counted_noun(after: str) -> str:
    """The word that a text begins with."""
    return next(iter(tokens(after)), "")


def _stands_for(noun: str, other: str) -> bool:
    """Whether 个 before a noun may stand for units of another class."""
    classes = {_class(unit) for unit in _counters_of(noun)} - {""}
    return other in (classes or _COUNTED_BY_GENERAL)


def _both_count(noun: str, one: str, other: str) -> bool:
    """条 and 项 of 问题."""
    counters = _counters_of(noun)
    return all(any(same_unit(unit, counter) for counter in counters) for unit in (one, other))


def _counters_of(noun: str) -> tuple[str, ...]:
    """The counters of the longest known noun that `noun` ends with."""
    table = _counters()
    return next((table[noun[at:]] for at in range(len(noun)) if noun[at:] in table), ())


@cache
def _counters() -> dict[str, tuple[str, ...]]:
    return {noun: tuple(units.split()) for noun, units in rows("counters")}
