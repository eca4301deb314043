"""Stretches of time, compared without a calendar."""

import re
from dataclasses import dataclass

_FORM = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day, month, year or range. Unknown parts are None; `end_*` are those of a range's end."""

    year: int | None
    month: int | None = None
    day: int | None = None
    end_year: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    is_range: bool = False

    @property
    def spans_years(self) -> bool:
        return self.is_range and self.end_year is not None and self.end_year != self.year

    @property
    def first(self) -> tuple[int, int]:
        """Month and day it begins with, 1 where unknown."""
        return self.month or 1, self.day or 1

    @property
    def last(self) -> tuple[int, int]:
        """Month and day it ends with; 31 stands for the end of any month."""
        month = self.end_month if self.is_range else self.month
        day = self.end_day if self.is_range else self.day
        return month or 12, day or 31

    def is_day(self, month_day: str, year: int | None = None) -> bool:
        """Whether it is the day "MM-DD", and where both name a year, of the same year."""
        same_year = year is None or self.year in (year, None)
        return same_year and not self.is_range and f"{self.month or 0:02d}-{self.day or 0:02d}" == month_day

    def comparable(self, other: "Stretch") -> bool:
        """Whether both name a month, so that they can contradict each other."""
        return self.month is not None and other.month is not None and self._same_year(other) is not False

    def supported_by(self, noted: "Stretch") -> bool:
        """Whether `noted` bears it out: the same stretch, a day of this month, the same end (1—11月)."""
        if noted.month is None or self._same_year(noted) is False:
            return False
        if (self.first, self.last) == (noted.first, noted.last):
            return True
        if self.is_range:
            return self.first == (1, 1) and self.last == noted.last
        return self.day is None and not noted.is_range and self.month == noted.month

    def holds(self, noted: "Stretch") -> bool:
        """Whether `noted` lies inside it."""
        if noted.month is None or self._same_year(noted) is False:
            return False
        return self.first <= noted.first and noted.last <= self.last

    def _same_year(self, other: "Stretch") -> bool | None:
        return None if self.year is None or other.year is None else self.year == other.year


def stretch(value: str) -> Stretch | None:
    """Reads a period's value ("2023-03-15", "--03", "2023-03/2023-05"); None where it is none."""
    start, _, end = value.partition("/")
    first, last = _FORM.fullmatch(start), _FORM.fullmatch(end) if end else None
    if first is None or (end and last is None):
        return None
    year, month, day = _parts(first)
    if last is None:
        return Stretch(year, month, day)
    end_year, end_month, end_day = _parts(last)
    return Stretch(year, month, day, end_year, end_month, end_day, is_range=True)


def _parts(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    year, month, day = match["year"], match["month"], match["day"]
    return (None if year == "-" else int(year)), int(month) if month else None, int(day) if day else None
