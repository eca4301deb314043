"""Somebody puts another's date right (台账是6月才建的，4月只是开了个会): neither date may be told."""

import re
from dataclasses import replace

from assistant.domain import Period, QuestionKind
from assistant.facts.conflicts import Reread, parted, unclear, with_rests
from assistant.facts.readings import Doubt, Reading
from assistant.labels import place_of
from assistant.language import grams, periods

_PART = r"(?:份|底|初|上旬|中旬|下旬)?"
_LATER = re.compile(rf"{_PART}(?:才(?!华|能)|不是)")
_NOT_YET = re.compile(rf"{_PART}(?:只是|还没|还只|就是开|才刚|不算)")
_QUOTED_FOR = re.compile(
    r"(?:^|[，,：:（(])[\u4e00-\u9fff]{2,8}?(?:说|讲|报|记|写|登记|记录|显示|台账|系统|档案)(?:的)?(?:里|上)?(?:写)?(?:是|为|在)?$"
)
_NEAR = 4
"""Facts back: who puts something right answers what has just been said."""
_SHARED = 2
"""Han bigrams in common by which both speak of one thing."""


def rival_dates(readings: list[Reading], reread: Reread) -> list[Reading]:
    """Dates that a later line denies become unclear together with it, with one question."""
    result = [_of_two_voices(reading) for reading in readings]
    rests: dict[int, list[Reading]] = {}
    for at, reading in enumerate(readings):
        told = periods(reading.fact.text)
        if not result[at].fact.usable or not any(
            _LATER.match(reading.fact.text, one.span.end) for one in told
        ):
            continue
        for before in range(at - 1, max(at - 1 - _NEAR, -1), -1):
            denied = _denied(readings[before], reading, told)
            if denied is None:
                continue
            facts = (readings[before].fact, reading.fact)
            said = "，".join(f"“{fact.text}”（{place_of(fact.source)}）" for fact in facts)
            doubt = Doubt(QuestionKind.CONFLICT, f"{said}的时间不一致，以哪个为准？", (at,))
            first, kept = parted(result[before], denied.span, reread)
            first = replace(first, doubts=(*first.doubts, doubt))
            result[before] = unclear(first, f"与{place_of(reading.fact.source)}的时间不一致")
            result[at] = unclear(reading, f"与{place_of(first.fact.source)}的时间不一致")
            rests[before] = list(kept)
            break
    return with_rests(result, rests)


def _of_two_voices(reading: Reading) -> Reading:
    """挂牌时间：社区说3月，司法所记录是5月: two hands are quoted for two dates."""
    text = reading.fact.text
    quoted = [one for one in periods(text) if _QUOTED_FOR.search(text[: one.span.start])]
    if not reading.fact.usable or len({one.value for one in quoted}) < _SHARED:
        return reading
    question = f"“{text}”（{place_of(reading.fact.source)}）的时间不一致，以哪个为准？"
    doubt = Doubt(QuestionKind.CONFLICT, question)
    return unclear(replace(reading, doubts=(*reading.doubts, doubt)), "两处的时间不一致")


def _denied(before: Reading, later: Reading, told: tuple[Period, ...]) -> Period | None:
    """The date of a fact that a later one on the same thing gives otherwise, or says nothing was done at."""
    if not before.fact.usable or len(_bigrams(before) & _bigrams(later)) < _SHARED:
        return None
    own = {one.value for one in told}
    put_right = {one.value for one in told if _NOT_YET.match(later.fact.text, one.span.end)}
    dates = periods(before.fact.text)
    named = [one for one in dates if one.value in put_right]
    if named or put_right:
        return named[0] if named else None
    return next((one for one in dates if one.value not in own), None)


def _bigrams(reading: Reading) -> set[str]:
    return set(grams(reading.fact.text, (2,)))
