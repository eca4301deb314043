"""The one month that the notes give to what stands right behind a month: 4月停航 where they have 十月停航."""

import re

from assistant.checking.times.calendar import Calendar, NotedDate
from assistant.language import general_words
from assistant.language.words import words_of

_CLEARLY = 0.1
_TELLING = re.compile("[\u4e00-\u9fff]{2,}")
_ENDS = re.compile("[，。；：、（）]")


def month_of_event(calendar: Calendar, at: int) -> NotedDate | None:
    """None where any note of the draft's own month may be meant, or another date tells the very event."""
    date, scores = calendar.dates[at], calendar.likeness[at].tolist()
    if date.stretch.month is None or date.stretch.is_range or calendar.put_off(date):
        return None
    told = _words(_ENDS.split(date.after)[0])
    naming = [
        number
        for number, noted in enumerate(calendar.noted)
        if noted.firm and noted.stretch.month and not told.isdisjoint(_words(noted.text))
    ]
    months = {calendar.noted[number].stretch.month for number in naming}
    if len(months) != 1 or date.stretch.month in months:
        return None
    own = [
        score
        for score, noted in zip(scores, calendar.noted, strict=True)
        if noted.stretch.month == date.stretch.month
    ]
    best = max(naming, key=lambda number: (scores[number], -number))
    if scores[best] - max(own, default=0) < _CLEARLY or _is_told_besides(calendar, at, best):
        return None
    return calendar.noted[best] if not _has(calendar.noted[best].source.text, date.stretch.month) else None


def _is_told_besides(calendar: Calendar, at: int, number: int) -> bool:
    """Whether another date of the draft is of that month and says as much of the same."""
    return any(
        other != at
        and date.stretch.month == calendar.noted[number].stretch.month
        and calendar.likeness[other, number] >= calendar.likeness[at, number]
        for other, date in enumerate(calendar.dates)
    )


def _has(line: str, number: int) -> bool:
    """Whether a line writes the number of the month, as in a list of several (1、4、7、10月)."""
    return re.search(rf"(?<!\d)0?{number}(?!\d)", line) is not None


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in words_of(text) if _TELLING.fullmatch(word)) - general_words()
