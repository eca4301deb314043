"""Halves, quarters and months of a draft against what the notes tell of them."""

import re

from assistant.checking.case import Case
from assistant.checking.figures.claims import around
from assistant.checking.times.calendar import Calendar, Date
from assistant.checking.times.days import stretch
from assistant.domain import Source
from assistant.language import clauses, periods

_NUMERALS = tuple(
    tens + digit for tens in ("", "十", "二十", "三十") for digit in ("", *"一二三四五六七八九")
)
_PART = re.compile(r"季度|半年")
_SAME_MATTER = 0.2


def inside_part(calendar: Calendar, at: int) -> bool | None:
    """Whether a quarter or half holds a date of the notes, and of what the figures beside it are told of.

    None where the date is no such part of the year.
    """
    date = calendar.dates[at]
    if not _PART.search(date.period.text):
        return None
    held = [number for number, noted in enumerate(calendar.noted) if date.stretch.holds(noted.stretch)]
    told = calendar.figures_of(date, behind=True)
    if any(f"{date.period.text}{figure}" in calendar.case.row_at(source) for source, figure in told):
        return True
    if _is_column(calendar, date):
        return True
    if not told:
        return any(calendar.is_of(at, number, _SAME_MATTER) for number in held)
    inside = [calendar.noted[number] for number in held]
    return any(
        noted.source == source and figure in noted.text and _is_of_it(calendar, date, source, figure)
        for noted in inside
        for source, figure in told
    )


def _is_of_it(calendar: Calendar, date: Date, source: Source, figure: str) -> bool:
    """Whether the last time that a sentence of the notes names before a figure, or the first one
    behind it, lies in that part of the year: 四月挂的牌，全年接待1100人 has no figure of April.
    """
    at = source.text.find(figure)
    if at < 0 or calendar.case.row_at(source):
        return True
    before = re.split("[。；;！!\n]", source.text[:at])[-1]
    behind = re.split("[。；;！!\\s]", source.text[at:])[0]
    named = periods(before)[-1:] or periods(behind)[:1]
    return any((when := stretch(one.value)) is not None and date.stretch.holds(when) for one in named)


def _is_column(calendar: Calendar, date: Date) -> bool:
    """Whether a table has a column of that part of the year, and the clause naming it states no figure."""
    case = calendar.case
    clause = around(clauses(case.draft), date.period.span)
    told = any(date.period.text in row for row in case.rows.values())
    return told and not any(clause.overlaps(claim.span) for claim in case.claims)


def has_computed_figures(calendar: Calendar, at: int) -> bool:
    """Whether no figure behind a half or quarter is one of the notes': a draft may have computed what each
    part of the year had.
    """
    date, case = calendar.dates[at], calendar.case
    behind = [
        one
        for one, claim in enumerate(case.claims)
        if date.period.span.end <= claim.span.start < date.said.end and claim.key.value > 1
    ]
    return bool(behind) and not any(one in case.alignment.bindings for one in behind)


def writes_it(case: Case, date: Date) -> bool:
    """Whether a line writes the day or the month where the reading of dates passes over it: 三月一次九月一次,
    摊子是四月十八摆的.
    """
    month, day = date.stretch.month, date.stretch.day
    if month is None or date.stretch.is_range:
        return False
    spelt = rf"(?<![一二三四五六七八九十至到]){_NUMERALS[month]}月"
    if day is None:
        written = re.compile(rf"{spelt}(?!份?[至到])")
    else:
        written = re.compile(rf"{spelt}{_NUMERALS[day]}(?![一二三四五六七八九十])")
    return any(written.search(text) for text, _ in case.stated)
