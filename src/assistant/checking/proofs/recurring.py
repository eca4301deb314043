"""How often what comes round came round: 每月一次 but one, in a year, is eleven times."""

import re
from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.proofs.counting import lines_beside, shares_words
from assistant.checking.proofs.proof import Proof
from assistant.domain import Hedge
from assistant.language import numeral, unit_class

_IN_A_YEAR = {"月": 12, "季": 4, "季度": 4, "半年": 2, "学期": 2, "两月": 6, "双月": 6}
_EVERY = re.compile(r"[每逢](?:个|一|1)?(?P<round>两月|双月|季度?|半年|学期|月)")
_BUT = re.compile(r"停|没[开搞办有]|未[开办]|除|取消|少|缺|漏|空")
_NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)"
_MONTHS = re.compile(r"(?<!\d)(?:1[0-2]|[1-9])月(?!\d)")
_TIMES = re.compile(rf"(?P<number>{_NUMBER})(?:次|期|场|回|趟|个月)")
_YEARS = re.compile(r"(?<!\d)20\d\d(?!\d)|[去上今本前]年")
_RUNNING = re.compile(r"连续$|连$|近$|持续$")
_SHARED = 0.12


def recurring(case: Case, at: int) -> Iterator[Proof]:
    """The year's number of what a note of the same matter says to come every month, term or quarter."""
    claim = case.claims[at]
    if unit_class(claim.quantity.unit) != "event" or claim.quantity.hedge not in (Hedge.EXACT, Hedge.OVER):
        return
    beside = lines_beside(case, at)
    for number, (text, source) in enumerate(case.stated):
        alike = case.in_notes[at, number] > _SHARED or shares_words(claim, text)
        if not alike and source not in beside:
            continue
        every = _EVERY.search(text)
        if every and int(claim.key.value) in _numbers(text, _IN_A_YEAR[every["round"]]):
            yield Proof(at, "recurring", (), text)


def _numbers(text: str, rounds: int) -> set[int]:
    """As often as the year has rounds, each so many times, but for those that fell out."""
    found = {rounds}
    times = [int(numeral(match["number"]) or 0) for match in _TIMES.finditer(text)]
    found |= {rounds * number for number in times}
    if _BUT.search(text):
        gone = {*times, len(_MONTHS.findall(text))}
        found |= {rounds - number for number in gone if 0 < number < rounds}
    return found


def years_running(case: Case, at: int) -> Iterator[Proof]:
    """连续两年 where the notes tell of two years."""
    claim = case.claims[at]
    if claim.quantity.unit != "年" or not _RUNNING.search(case.clause_lead(claim)):
        return
    told = {match for line in case.notes for match in _YEARS.findall(line.text)}
    if claim.key.value <= len(told):
        yield Proof(at, "years", (), "、".join(sorted(told)))
