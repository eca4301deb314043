"""What the notes may mean by a date that they do not write: 明年, 上个月底, a year that a like line names."""

import re

from assistant.checking.case import Case
from assistant.checking.times.calendar import Date
from assistant.domain import Status
from assistant.language import grams

RELATIVE = r"(?:上|这|本|前|头)个?(?:月|季度|周|星期|礼拜)"
"""Times that count from the day of writing."""

_SHARED = 3
"""Han bigrams in common by which a line and a sentence speak of one thing."""


def tells_a_plan(case: Case, date: Date) -> bool:
    """Whether the date's sentence tells what the notes plan: 2026年，上半年完成线路改造 for 明年上半年…."""
    sentence = case.sentence_at(date.period.span.start)
    return "已" not in sentence.of(case.draft) and any(
        told.fact.status is Status.PLANNED and told.where == sentence for told in case.told
    )


def named_beside(case: Case, date: Date, pattern: str) -> bool:
    """Whether a line of the notes that shares words with the date's sentence has such a time."""
    at = date.period.span
    said = {gram for one in case.sentences if one.overlaps(at) for gram in grams(one.of(case.draft), (2,))}
    return any(
        re.search(pattern, line.text) and len(said & {*grams(line.text, (2,))}) >= _SHARED
        for line in case.notes
    )
