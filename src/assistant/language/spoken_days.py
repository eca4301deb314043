"""Days as one names them on the day of speaking: 昨天, 上周五, 三天前, 8号, 上个月20号."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.domain import Period, Span
from assistant.language.numerals import numeral
from assistant.language.patterns import late

_DAYS_AGO = {"大前天": 3, "前天": 2, "昨": 1, "今": 0, "明": -1, "后天": -2}
_NAMED = late(r"大前天|前天|昨(?=[天日晚])|今(?=[天日早晚儿])|明(?=[天早晚])|后天")
_AGO = late(r"(?P<days>\d{1,2}|[一两三四五六七八九十]{1,3})天(?:以|之)?前")
_WEEKDAY = late(
    r"(?<![每逢一两三四五六七八九十\d])(?P<week>上上|上|本|这)?个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天末])(?!次|场|期)"
)
_WEEKDAYS = {
    "一": (0,),
    "二": (1,),
    "三": (2,),
    "四": (3,),
    "五": (4,),
    "六": (5,),
    "日": (6,),
    "天": (6,),
    "末": (5, 6),
}
_OF_MONTH = late(
    r"(?:(?P<month>上个?月|本月|这个?月|当月) ?|(?<![\d月.:/-]))(?P<day>3[01]|[12]\d|0?[1-9])"
    r"(?:[号日]?[-–~～至到](?P<last>3[01]|[12]\d|0?[1-9]))? ?[号日](?![\d楼院文线])"
)
# Under the heading of a month: 12-14 案卷评查, 15 国安宣传.
_OPENS = late(
    r"\s*(?P<month>)(?P<day>3[01]|[12]\d|0?[1-9])(?:[-–~～至到](?P<last>3[01]|[12]\d|0?[1-9]))?"
    r" +(?=[\u4e00-\u9fff])"
)
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Spoken:
    """When something was said; `day` is None where a heading names the month alone."""

    year: int | None
    month: int
    day: int | None = None

    @property
    def date(self) -> date | None:
        if self.year is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def value(self) -> str:
        """In the truncated form of ISO 8601."""
        day = "" if self.day is None else f"-{self.day:02d}"
        return f"{self.year or '-'}-{self.month:02d}{day}"


def spoken_days(text: str, spoken: Spoken) -> Iterator[Period]:
    """The days of a text of half width, as they were seen when it was `spoken`.

    Read loosely: of what may be this week's or last week's, this month's or last month's day, both are given.
    """
    if (today := spoken.date) is not None:
        for match in _NAMED.finditer(text):
            yield _day(today - timedelta(_DAYS_AGO[match[0]]), match)
        for match in _AGO.finditer(text):
            yield _day(today - timedelta(int(numeral(match["days"]) or 0)), match)
        for match in _WEEKDAY.finditer(text):
            yield from (_day(day, match) for day in _of_week(today, match["week"] or "", match["day"]))
    for match in _OF_MONTH.finditer(text):
        yield from _of_month(spoken, match)
    if spoken.day is None and (opening := _OPENS.match(text)):
        yield from _of_month(spoken, opening)


def _of_week(today: date, week: str, name: str) -> Iterator[date]:
    monday = today - timedelta(today.weekday())
    for weekday in _WEEKDAYS[name]:
        this = monday + timedelta(weekday)
        if week in ("", "本", "这"):
            yield this
        if week in ("", "上"):
            yield this - timedelta(_WEEK)
        if week == "上上":
            yield this - timedelta(2 * _WEEK)


def _of_month(spoken: Spoken, match: re.Match[str]) -> Iterator[Period]:
    last = (spoken.month - 2) % 12 + 1
    named = match["month"] or ""
    months = (
        {last}
        if named.startswith("上")
        else {spoken.month}
        if named or spoken.day is None
        else {spoken.month, last}
    )
    for month in sorted(months):
        first = f"--{month:02d}-{int(match['day']):02d}"
        end = f"/--{month:02d}-{int(match['last']):02d}" if match["last"] else ""
        yield Period(first + end, match[0], Span(*match.span()))


def _day(day: date, match: re.Match[str]) -> Period:
    return Period(f"--{day:%m-%d}", match[0], Span(*match.span()))
