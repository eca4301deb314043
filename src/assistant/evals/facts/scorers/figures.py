"""Figures: those of usable things that stand in usable facts, and values that the notes do not have."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.evals.drafting.cases import Use
from assistant.evals.drafting.telling import numbers
from assistant.evals.facts.gold import Thing
from assistant.evals.facts.reading import Reading
from assistant.evals.rewriting.numbers import numbers as values_of
from assistant.evals.statistics import Rate
from assistant.evals.values import Score, of_rate, of_value

_TEN_THOUSAND = 10_000
_SPACED = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")


def figures(readings: Sequence[Reading]) -> Iterator[Score]:
    owed = [(one, thing) for one in readings for thing in one.gold.things if thing.use is Use.USE]
    due = sum(len(thing.numbers) for _, thing in owed)
    yield of_rate("figures/read", Rate(due - sum(len(unread(one, thing)) for one, thing in owed), due))
    found = sum(len(invented(one)) for one in readings)
    yield of_value("figures/invented", float(found), f"in {len(readings)} sheets")


def unread(reading: Reading, thing: Thing) -> frozenset[str]:
    told = (numbers(fact.text) for fact in reading.own(thing) if fact.usable)
    return thing.numbers - frozenset[str]().union(*told)


def invented(reading: Reading) -> tuple[str, ...]:
    """Numbers in usable facts that stand nowhere in the notes, in digits or in Chinese, with 万 or without.

    11月7日 is the 11.7 of the notes.
    """
    notes = _SPACED.sub("", reading.gold.notes)
    known = numbers(notes)
    values = values_of(notes) | set(map(Decimal, known))
    return tuple(
        f"{fact.id} {number}: {fact.text}"
        for fact in reading.sheet.facts
        if fact.usable
        for number in sorted(numbers(fact.text) - known - _days(fact.text, known))
        if not values & {Decimal(number), Decimal(number) * _TEN_THOUSAND}
    )


def _days(text: str, known: set[str]) -> set[str]:
    days = (day.groups() for day in _DAY.finditer(text))
    return {number for month, day in days if f"{month}.{day}" in known for number in (month, day)}
