"""When two units may stand for each other: counters of one class do, and 个 does for nearly all of them."""

from functools import cache, lru_cache

from assistant.checking.lexicon import rows
from assistant.domain import Quantity
from assistant.language import canonical_unit, same_unit, tokens, unit_class
from assistant.language.text import is_han

GENERAL = "个"
_MONEY_OF_TALK = "块"
_OF_A_MEETING = frozenset("议上前后中期场员")
_COUNTERS = frozenset({"event", "case", "document", "place", "household", "general"})
_NEUTRAL = frozenset({"event", "person-time", "general", "money", ""})
_PERSONS = frozenset({"person", "person-time"})
_THINGS = frozenset({"case", "document", "place"})
_HOUSEHOLDS = frozenset({"户", "家"})
_COUNTED_BY_GENERAL = _COUNTERS | {"person"}


def agrees(draft: Quantity, fact: Quantity) -> bool:
    """Whether the units may stand for each other.

    A bare number of the notes or of a table (its unit in some header) takes any unit. Counters of one class
    (场 and 次, 本 and 卷) say the same; 个 stands for those of the noun it counts (4个会 → 4次), for any
    where that noun is unknown. 人 and 人次, 户 and 人, 元 and 万元 never do.
    """
    return _agree(draft.unit, known_noun(draft.indicator), fact.unit, known_noun(fact.indicator))


@lru_cache(maxsize=4096)
def _agree(unit: str, noun: str, noted: str, noted_noun: str) -> bool:
    if unit and noted in ("", GENERAL) and not suits(unit, noun):
        return False
    if not unit or not noted or same_unit(unit, noted):
        return True
    if noted == _MONEY_OF_TALK and not noted_noun:
        return _class(unit) == "money"
    mine, theirs = _class(unit), _class(noted)
    if mine == theirs and mine in _COUNTERS:
        return True
    if theirs == "general":
        return _stands_for(noted_noun, mine)
    if mine == "general":
        return _stands_for(noun, theirs)
    return any(_both_count(one, unit, noted) for one in (noun, noted_noun))


@lru_cache(maxsize=1024)
def may_mean(written: str, assumed: str) -> bool:
    """Whether a draft's unit fits a figure that the notes leave bare; `assumed` is what its noun usually
    takes.

    Persons are no things, and households neither; which counter a thing takes is the writer's choice.
    """
    mine, theirs = _class(written), _class(assumed)
    if not mine or not theirs or "general" in (mine, theirs):
        return True
    if mine in _PERSONS or theirs in _PERSONS:
        return {mine, theirs} <= _PERSONS
    if "household" in (mine, theirs):
        return mine == theirs
    return (mine in _COUNTERS) == (theirs in _COUNTERS) and (mine in _COUNTERS or mine == theirs)


def suits(unit: str, noun: str) -> bool:
    """Whether a unit is one its noun takes: 案件41件, not 案件41人. Persons come to events (培训71人)."""
    classes = {_class(counter) for counter in _counters_of(noun, least=2)} - {""}
    return not classes or "event" in classes or _class(unit) in classes | _NEUTRAL


def counts_heads(unit: str) -> bool:
    """Whether a unit counts persons, visits or households."""
    return _class(unit) in _PERSONS | {"household"}


def cannot_count(unit: str, noun: str) -> bool:
    """Whether a noun is known and never takes units of that class: 案件41人, 文件1户, 会议5件.

    Persons come to what is counted by events first of all (培训71人), they live in households (群众14户),
    places are found in them (隐患38户), and a bare 个 says nothing.
    """
    classes = [_class(counter) for counter in _counters_of(noun, least=2)]
    mine = _class(unit)
    if not any(classes) or not counts_things(unit) or mine in {*classes, "general"}:
        return False
    if mine == "household":
        return not {"person", "place"} & {*classes}
    return not (mine in _PERSONS and classes[0] in ("event", "household"))


def _class(unit: str) -> str:
    return "household" if unit in _HOUSEHOLDS else unit_class(unit)


def counted_in(noun: str, unit: str) -> bool:
    """Whether a noun is known to be counted in units of that class."""
    return _class(unit) in {_class(counter) for counter in _counters_of(noun)}


def mixes_persons(one: Quantity, other: Quantity) -> bool:
    """Whether one counts persons and the other cases, papers or places."""
    classes = {_class(one.unit), _class(other.unit)}
    return bool(classes & _PERSONS) and bool(classes & _THINGS)


def counts_things(unit: str) -> bool:
    """Whether a unit counts single things or events: 场, 件, 名, 处, not 万元 or %."""
    return unit_class(unit) in _COUNTED_BY_GENERAL


def counted_noun(after: str) -> str:
    """The word that a text begins with; 会 before a verb (4个会讲彝语) counts no meeting."""
    word = next(iter(tokens(after)), "")
    return "" if word == "会" and is_han(after[1:2] or " ") and after[1] not in _OF_A_MEETING else word


def _stands_for(noun: str, other: str) -> bool:
    """Whether 个 before a noun may stand for units of another class."""
    classes = {_class(unit) for unit in _counters_of(noun)} - {""}
    return other in (classes or _COUNTED_BY_GENERAL)


def _both_count(noun: str, one: str, other: str) -> bool:
    """条 and 项 of 问题."""
    return {canonical_unit(one), canonical_unit(other)} <= _canonical_counters(known_noun(noun))


@cache
def _canonical_counters(known: str) -> frozenset[str]:
    return frozenset(map(canonical_unit, _counters().get(known, ())))


def _counters_of(noun: str, least: int = 1) -> tuple[str, ...]:
    """The counters of the longest known noun, of `least` characters or more, that `noun` ends with."""
    known = known_noun(noun)
    return _counters()[known] if len(known) >= least and known else ()


@lru_cache(maxsize=4096)
def known_noun(noun: str) -> str:
    """The longest noun with known counters that a text ends with, "" where it ends with none."""
    return next((noun[at:] for at in range(len(noun)) if noun[at:] in _counters()), "")


@cache
def _counters() -> dict[str, tuple[str, ...]]:
    return {noun: tuple(units.split()) for noun, units in rows("counters")}
