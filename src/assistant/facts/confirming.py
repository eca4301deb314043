"""A total held to, with its parts mended (普通12件，简易19件，31件没错), answers what asked for it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.domain import Bar, Fact, Quantity, Status
from assistant.facts.conflicts import Reread
from assistant.facts.likely import words_before
from assistant.facts.readings import Reading, withheld
from assistant.labels import place_of
from assistant.language import same_unit

_HELD_TO = re.compile(r"(?:总数|合计)?(?:没错|没有错|是对的|没问题|准的)")
_ASKS = re.compile(r"对不上|不相符|不一致|要?[问核]一?下?[\u4e00-\u9fff]{2,6}$")


def confirmed(readings: list[Reading], reread: Reread) -> list[Reading]:
    """The readings, an earlier total with the parts that a later line gives by name beside the same total.

    The later line is set aside, and so is what the earlier one asked about it.
    """
    result = list(readings)
    for at, reading in enumerate(readings):
        total = _held_to(reading.fact)
        for before in reversed(range(at)) if total else ():
            target = result[before].fact
            parts = _mended(target, reading.fact, total) if total else None
            if not parts:
                continue
            text = target.text
            for old in sorted(parts, key=lambda figure: -figure.span.start):
                text = text[: old.span.start] + parts[old].text + text[old.span.end :]
            place = place_of(reading.fact.source)
            result[before] = replace(
                result[before], fact=replace(reread(target, text), reason=f"{place}已核对")
            )
            merged = withheld(
                reading.fact, f"核对的结果，已并入{place_of(target.source)}的事实", Bar.SUPERSEDED
            )
            result[at] = replace(reading, fact=merged, doubts=())
            for asked in range(before + 1, at):
                fact = result[asked].fact
                if fact.source == target.source and not fact.figures and _ASKS.search(fact.text):
                    answered = withheld(fact, f"{place}已有答复", Bar.SUPERSEDED)
                    result[asked] = replace(result[asked], fact=answered, doubts=())
            break
    return result


def _held_to(fact: Fact) -> Quantity | None:
    """The figure that a text says to be right, where it gives others with it."""
    held = [q for q in fact.figures if q.value is not None and _HELD_TO.match(fact.text, q.span.end)]
    return held[0] if held and len(fact.figures) > 1 else None


def _mended(earlier: Fact, later: Fact, total: Quantity) -> Mapping[Quantity, Quantity]:
    """Which figures of an earlier fact give way to which of the later; none unless every one has its name."""
    if earlier.status is Status.WITHHELD or not any(
        q.value == total.value and same_unit(q.unit, total.unit) for q in earlier.figures
    ):
        return {}
    found: dict[Quantity, Quantity] = {}
    for new in later.figures:
        name = _name(later, new)
        if new == total:
            continue
        old = [q for q in earlier.figures if name and _name(earlier, q) == name]
        if len(old) != 1 or not same_unit(old[0].unit, new.unit):
            return {}
        found[old[0]] = new
    return found


def _name(fact: Fact, figure: Quantity) -> str:
    return words_before(fact, figure).rpartition("：")[2]
