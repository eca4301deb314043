"""Dates as notes jot them: 3.8, 1/14, 6月28, a column of months, a heading or the head of a chat message that
holds for the lines below.

Read loosely: this is evidence that a date was noted, never a claim; a decimal taken for a day does no harm.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.domain import Period, Span
from assistant.language.date_rules import RELATIVE_YEARS
from assistant.language.dates import named_days, periods
from assistant.language.numerals import numeral
from assistant.language.patterns import late
from assistant.language.spoken_days import Spoken, spoken_days
from assistant.language.text import normalise

_MONTH = r"1[0-2]|0?[1-9]"
_DAY = r"3[01]|[12]\d|0?[1-9]"
_DOTTED = late(
    rf"(?<![\d./])(?P<m>{_MONTH})(?:[./·]|月)(?P<d>{_DAY})(?![\d%‰]|\.\d| ?(?:万|亿|元|个|件|分(?!别)))"
)
_DASH = late(r" ?(?:—{1,2}|[-–~～至到]) ?")
_HEAD = late(r"\W*(?:(?P<year>20\d\d)年)?(?P<m>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:\W|$)")
_DAY_VALUE = late(r"(?P<year>\d{4}|-)-(?P<m>\d\d)-(?P<d>\d\d)")
_CLOCK = late(r"(?<!\d)\d{1,2}[:：]\d\d")
_NO_MORE_THAN_A_DAY = late(r"(?:(?:周|星期|礼拜)[一二三四五六日天]|[晴阴雨雪]|[^\u4e00-\u9fff\w])*")
_MONTHS_OF_CELL = late(rf"(?<!\d)(?:{_MONTH})(?!\d)")
_TIME_COLUMN = late(r"月份?|时间|日期")
_CELLS = late(r"\t|[|｜]")
_NAMES = late(r"[\u4e00-\u9fff]")
_TAKEN_BACK = late(r"(?:不是|原定|原计划|写成了?)$")
_YEAR = late("|".join([r"20\d\d", r"\d\d年", "二[〇○零]", *RELATIVE_YEARS]))


@dataclass(frozen=True, slots=True)
class Noted:
    """A date of a line of notes; `own` is False where only a heading above the line names it."""

    line: int
    period: Period
    own: bool = True


def noted_dates(lines: Sequence[str], year: int | None) -> tuple[Noted, ...]:
    """The dates of all lines, in their order; `line` counts from 0."""
    found: list[Noted] = []
    heading: Spoken | None = None
    column: int | None = None
    for number, line in enumerate(lines):
        cells = [cell.strip() for cell in _CELLS.split(line)]
        if len(cells) > 1 and _NAMES.search(line) and not re.search(r"\d", line):
            column = next((at for at, cell in enumerate(cells) if _TIME_COLUMN.fullmatch(cell)), None)
        own = list(_of_line(line, year))
        if column is not None and len(cells) > column:
            own += _of_cell(cells[column])
        head = _head(normalise(line), own, year)
        heading = head or heading
        told = list(spoken_days(normalise(line), heading)) if heading and head is None else []
        told = [period for period in told if not any(period.span.overlaps(other.span) for other in own)]
        found += [Noted(number, period) for period in (*own, *told)]
        if heading is not None and head is None and not own and not told:
            found.append(Noted(number, Period(heading.value, line, Span(0, len(line))), own=False))
    return tuple(found)


def _head(line: str, own: Sequence[Period], year: int | None) -> Spoken | None:
    """When the lines below are spoken, where a line tells: 3月：, 小李 2024-03-13 09:12, 3月13日 星期三."""
    days = {period.value: period for period in own}
    if len(days) == 1 and (match := _DAY_VALUE.fullmatch(next(iter(days)))):
        (period,) = days.values()
        rest = line[: period.span.start] + line[period.span.end :]
        if _CLOCK.search(rest) or _NO_MORE_THAN_A_DAY.fullmatch(rest):
            named = int(match["year"]) if match["year"] != "-" else year
            return Spoken(named, int(match["m"]), int(match["d"]))
    if match := _HEAD.match(line):
        return Spoken(int(match["year"]) if match["year"] else None, int(numeral(match["m"]) or 1))
    return None


def _of_line(line: str, year: int | None) -> Iterator[Period]:
    read = periods(line, year)
    kept = [p for p in read if not _TAKEN_BACK.search(line[: p.span.start])]
    yield from (period if _says_year(period) else _without_year(period) for period in kept)
    for name, day in named_days(line):
        yield Period(f"--{day}", name.of(line), name)
    folded = normalise(line)
    days = [
        Period(_day(match), match[0], Span(*match.span()))
        for match in _DOTTED.finditer(folded)
        if not any(_reaches(period.span, match) for period in read)
    ]
    yield from days
    for first, last in pairwise(days):
        if _DASH.fullmatch(folded, first.span.end, last.span.start):
            yield Period(f"{first.value}/{last.value}", first.text, Span(first.span.start, last.span.end))


def _reaches(read: Span, match: re.Match[str]) -> bool:
    """Whether a date read already says what the match says; 6月 of 6月28启用 does not."""
    return read.overlaps(Span(*match.span())) and read.end >= match.end()


def _of_cell(cell: str) -> Iterator[Period]:
    """8, 3、6 or 5-9 in a column of months."""
    numbers = [f"--{int(m[0]):02d}" for m in _MONTHS_OF_CELL.finditer(normalise(cell))]
    if not numbers or re.search("[年月日.号/]", cell):
        return
    span = Span(0, len(cell))
    yield from (Period(number, cell, span) for number in numbers)
    if len(numbers) == 2 and _DASH.search(cell):
        yield Period("/".join(numbers), cell, span)


def _says_year(period: Period) -> bool:
    return _YEAR.search(period.text) is not None


def _without_year(period: Period) -> Period:
    """The year of a line without one is a guess: 1月1日 of a plan is next year's."""
    return replace(period, value=re.sub(r"\d{4}(?=-)", "-", period.value))


def _day(match: re.Match[str]) -> str:
    return f"--{int(match['m']):02d}-{int(match['d']):02d}"
