"""Counts up to some month that another line's count of the year takes in (前8个月208件, 全年299件)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Bar, Fact, Quantity
from assistant.facts.readings import Reading, withheld
from assistant.language import same_unit

PART_OF_THE_YEAR = "阶段数，全年的数另有记载"
"""Why a count of a part of the year is not told."""
_PART = re.compile(r"(?:前|1月?[-—–～~至到])\d{1,2}个?月|截[至止]?(?:到)?(?:今年)?\d{1,2}月|上半年")
_WHOLE = re.compile(r"全年|今年(?:一|总)?共")
_WORDS = re.compile(r"[\u4e00-\u9fff]+$")
_COUNTING = re.compile(r"全年|今年|[一总]?共|个?月[份底末]?|[日年]|上报|累计|截至|我们|了")
_KEY = 2


def without_stages(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, a count up to some month set aside where another line has that of the year."""
    return [
        replace(one, fact=withheld(one.fact, PART_OF_THE_YEAR, Bar.SUPERSEDED), doubts=())
        if _is_taken_in(one.fact, readings)
        else one
        for one in readings
    ]


def _is_taken_in(fact: Fact, readings: Sequence[Reading]) -> bool:
    counts = [figure for figure in fact.figures if not figure.unit.endswith("月")]
    if not (counts and fact.usable and _PART.search(fact.text)) or _WHOLE.search(fact.text):
        return False
    return any(
        other.fact.usable
        and other.fact.source != fact.source
        and _WHOLE.search(other.fact.text)
        and all(any(_takes_in(q, other.fact, own, fact) for q in other.fact.figures) for own in counts)
        for other in readings
    )


def _takes_in(whole: Quantity, of: Fact, part: Quantity, told: Fact) -> bool:
    """Whether two figures count one thing, and the first is not less."""
    if part.value is None or whole.value is None or whole.value < part.value:
        return False
    one, other = sorted((_name(of, whole), _name(told, part)), key=len)
    return len(one) >= _KEY and one in other and same_unit(whole.unit, part.unit)


def _name(fact: Fact, figure: Quantity) -> str:
    words = _WORDS.search(fact.text[: figure.span.start].rstrip("约近超"))
    return _COUNTING.sub("", words.group()) if words else ""
