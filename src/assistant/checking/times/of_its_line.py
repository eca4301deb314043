"""The time that the clause of the notes behind a date's clause gives, where their line has no other."""

import re

from assistant.checking.meaning.notes import Note
from assistant.checking.times.calendar import Calendar
from assistant.checking.times.days import stretch
from assistant.checking.times.parts_of_year import writes_it
from assistant.language import periods
from assistant.language.text import is_han

_SURELY, _BORNE_OUT = 0.6, 0.2
_TELLS_SOMETHING = 4
_SENTENCE = re.compile("[。；;！!\\n]")


def dated_otherwise(calendar: Calendar, at: int) -> tuple[Note, str] | None:
    """The clause of the notes and the month or day it gives, where the date names another month."""
    date, case = calendar.dates[at], calendar.case
    month = date.stretch.month
    if month is None or date.stretch.is_range or calendar.put_off(date) or writes_it(case, date):
        return None
    borne_out = (
        calendar.likeness[at, number]
        for number, noted in enumerate(calendar.noted)
        if date.stretch.supported_by(noted.stretch)
    )
    if max(borne_out, default=0) > _BORNE_OUT:
        return None
    note = _note_behind(calendar, at)
    if note is None or any(_month(one.value) == month for one in periods(note.line)):
        return None
    if re.search(rf"(?<!\d)0?{month}\s?[月./／-]", note.line):
        return None
    lead = note.line[: note.line.find(note.text) + len(note.text)]
    named = periods(_SENTENCE.split(lead)[-1])[-1:]
    told = [one for one in named if "/" not in one.value and _month(one.value) is not None]
    return (note, told[0].text) if told else None


def _month(value: str) -> int | None:
    parsed = stretch(value)
    return parsed.month if parsed else None


def _note_behind(calendar: Calendar, at: int) -> Note | None:
    """The clause of the notes that is surely told by what is said of the date."""
    date, comparison = calendar.dates[at], calendar.case.comparison
    told = [
        comparison.backing_of(one)
        for one in comparison.statements
        if one.span.overlaps(date.said) and sum(map(is_han, one.text)) >= _TELLS_SOMETHING
    ]
    best = max(told, key=lambda backing: backing.likeness, default=None)
    return best.best if best is not None and best.likeness >= _SURELY else None
