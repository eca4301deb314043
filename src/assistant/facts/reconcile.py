"""What the notes say twice: corrections, repetitions and contradictions between offices."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.domain import Bar, Fact, Status
from assistant.facts.confirming import confirmed
from assistant.facts.conflicts import Reread, conflicts, rival_counts, unclear
from assistant.facts.corrections import corrected
from assistant.facts.lexicon import has
from assistant.facts.likely import closeness, may_be_one, words_before
from assistant.facts.readings import Reading, likeness, withheld
from assistant.facts.remarks import remarked
from assistant.facts.rival_dates import rival_dates
from assistant.facts.rivals import second_voices
from assistant.facts.shares import without_shares_of_another_year
from assistant.facts.stages import without_stages
from assistant.facts.sums import wrong_sums
from assistant.labels import place_of
from assistant.language import convert

_REPEATED = 0.6
"""Likeness from which two facts with the same figures tell one thing."""
_TOLD_ALIKE = 0.1
"""The same where the figures alone tell it."""
_LARGE = 20
_SURE, _HALF = 2, 2
_DEED = re.compile(
    r"组织|举办|开展|召开|进行|完成|办理|参加|发放|累计|全年|今年|全[镇乡街]|我[镇乡街]|一共|实际"
)
"""Words of any deed, which tell no thing from another."""


def reconciled(readings: list[Reading], reread: Reread) -> list[Reading]:
    """Corrections applied, repetitions set aside, contradictions turned into questions.

    `reread(fact, text)` reads a fact's figures, dates and names anew from a changed text.
    """
    said = remarked(_with_open_accidents(confirmed(_answered(readings), reread)), reread)
    told = without_shares_of_another_year(corrected(said, reread))
    told = _repetitions(rival_counts(wrong_sums(without_stages(told), reread), reread))
    return second_voices(conflicts(rival_dates(told, reread), reread), reread)


def _with_open_accidents(readings: list[Reading]) -> list[Reading]:
    """A count of accidents becomes unclear where its line tells of one that nobody has counted."""
    result = list(readings)
    for at, reading in enumerate(readings):
        if reading.fact.status is not Status.UNCLEAR or not has("incident", reading.fact.text):
            continue
        beside = tuple(
            other
            for other, one in enumerate(readings)
            if one.fact.source == reading.fact.source and one.fact.usable and _counts_accidents(one.fact)
        )
        for other in beside:
            result[other] = unclear(readings[other], "同一处另有算不算事故未定的情况")
        doubts = tuple(replace(doubt, also=(*doubt.also, *beside)) for doubt in reading.doubts)
        result[at] = replace(reading, doubts=doubts)
    return result


def _counts_accidents(fact: Fact) -> bool:
    return "事故" in fact.text and any(figure.unit == "起" for figure in fact.figures)


def _answered(readings: list[Reading]) -> list[Reading]:
    """What a quoted mail says of things that its answer gives figures for is set aside; the rest stays."""
    anew = [
        (reading.fact, figure)
        for reading in readings
        if not reading.quoted
        for figure in reading.fact.figures
    ]
    result = list(readings)
    for at, reading in enumerate(readings):
        fact = reading.fact
        named = [(words_before(fact, old), old) for old in fact.figures] if reading.quoted else []
        known = [
            any(
                may_be_one(new.unit, old.unit) and closeness(thing, words_before(told, new), new) >= _SURE
                for told, new in anew
            )
            for thing, old in named
        ]
        if known and _HALF * sum(known) >= len(known):
            said = withheld(fact, "引用的旧邮件，以答复里写的为准", Bar.SUPERSEDED)
            result[at] = replace(reading, fact=said, doubts=())
    return result


def _repetitions(readings: list[Reading]) -> list[Reading]:
    """Facts told before set aside, but for rows of a table whose total would lose a part."""
    result = list(readings)
    totals = {reading.table: at for at, reading in enumerate(readings) if reading.total}
    for at, later in enumerate(result):
        if at < totals.get(later.table, 0):
            continue
        for first in result[:at]:
            if _repeats(later.fact, first.fact):
                reason = f"与{place_of(first.fact.source)}重复"
                result[at] = replace(later, fact=withheld(later.fact, reason, Bar.REPEATED), doubts=())
                break
    return result


def _repeats(later: Fact, first: Fact) -> bool:
    if not (later.usable and first.usable and later.figures):
        return False
    if not _values(later) <= _values(first) or (later.dates and first.dates and later.dates != first.dates):
        return False
    if _tells_much(later):
        return likeness(later.text, first.text) >= _TOLD_ALIKE
    return likeness(later.text, first.text) >= _REPEATED and not _of_two_things(later.text, first.text)


def _of_two_things(one: str, other: str) -> bool:
    """Whether each text has a word no character of which the other has: 反诈宣传1场, 民法典宣传1场."""
    ones, others = (_DEED.sub("，", text) for text in (one, other))
    return all(
        any(len(run) > 1 for run in re.findall(rf"(?:(?![{re.escape(theirs)}])[\u4e00-\u9fff])+", own))
        for own, theirs in ((ones, others), (others, ones))
    )


def _tells_much(fact: Fact) -> bool:
    """Whether a fact has two figures or more that hardly two events have in common (86户241人)."""
    figures = [q for q in fact.figures if q.value is not None and q.value >= _LARGE and q.unit]
    return len(figures) > 1 and len(figures) == len(fact.figures)


def _values(fact: Fact) -> set[tuple[Decimal | None, str]]:
    return {convert(q.value, q.unit) if q.value is not None else (None, q.text) for q in fact.figures}
