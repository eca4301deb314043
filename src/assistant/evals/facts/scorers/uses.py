"""Uses: what may be told is told as usable, what is in doubt is asked about, what is private stays back."""

from collections.abc import Iterator, Sequence

from assistant.evals.drafting.cases import Use
from assistant.evals.facts.gold import Thing
from assistant.evals.facts.reading import Reading
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate


def uses(readings: Sequence[Reading]) -> Iterator[Score]:
    for use in Use:
        due = [(one, thing) for one in readings for thing in one.gold.things if thing.use is use]
        yield of_rate(f"use/{use.value}", rate(right(one, thing) for one, thing in due))


def right(reading: Reading, thing: Thing) -> bool:
    """What cannot be found was not kept for use: right for what is withheld, wrong for what is to be told."""
    usable = any(fact.usable for fact in reading.own(thing))
    match thing.use:
        case Use.USE:
            return usable
        case Use.ASK:
            return reading.asked(thing)
        case Use.WITHHOLD:
            return not usable
