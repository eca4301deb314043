"""This year's figure and last year's as a line of the notes gives them beside each other (64篇，去年51)."""

import re
from decimal import Decimal
from functools import lru_cache

from assistant.domain import Quantity
from assistant.language import quantities

_LAST_YEAR = r"去年|上年|上一年度?|前一年|同期"
_THIS_YEAR = "今年|本年"
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_NONE_NOW = re.compile(r"(?:今年|本年|全年)[^，。；\d]{0,6}[没无未零]")
_HUNDRED = 100  # years of a century


@lru_cache(maxsize=4096)
def beside_last_year(line: str, year: int | None) -> tuple[tuple[Decimal, Decimal], ...]:
    """Pairs of a figure and the figure of the year before it; `year` is the one reported on."""
    read = [one for one in quantities(line) if one.value is not None and not _YEAR.fullmatch(one.text)]
    mark, this_year = _mark_of(year), re.compile(f"{_THIS_YEAR}|{year}年" if year else _THIS_YEAR)
    last = [one for one in read if mark.search(line[: one.span.start])]
    others = [one for one in read if one not in last]
    found = ((_now(line, one, others, this_year), one) for one in last)
    return tuple(
        (now.value, before.value)
        for now, before in found
        if now is not None and now.value is not None and before.value is not None
    )


def fell_to_none(line: str, year: int | None) -> frozenset[Decimal]:
    """Last year's figures of a line that counts none this year: 今年没有死亡事故，去年有1起."""
    mark = _mark_of(year)
    read = [one for one in quantities(line) if one.value and not _YEAR.fullmatch(one.text)]
    last = [one for one in read if mark.search(line[: one.span.start])]
    none = len(last) == len(read) and _NONE_NOW.search(line)
    return frozenset(one.value for one in last if one.value is not None) if none else frozenset()


def _now(line: str, last: Quantity, others: list[Quantity], this_year: re.Pattern[str]) -> Quantity | None:
    """The figure of its unit that is said to be this year's behind it, else the one before it."""
    alike = [one for one in others if one.unit == last.unit or not (one.unit and last.unit)]
    behind = next((one for one in alike if one.span.start >= last.span.end), None)
    if behind is not None and this_year.search(line[last.span.end : behind.span.start]):
        return behind
    return next((one for one in reversed(alike) if one.span.end <= last.span.start), None)


@lru_cache(maxsize=16)
def _mark_of(year: int | None) -> re.Pattern[str]:
    named = f"|{year - 1}年?|{(year - 1) % _HUNDRED}年" if year else ""
    return re.compile(
        rf"(?:{_LAST_YEAR}{named})(?:同期|全年|一共|总共|\d{{1,2}}月?[-—–~～至到]{{1,2}}\d{{1,2}}月)?[的是为有共]?[^\d，。；,;：一二三四五六七八九十]{{0,5}}$"
    )
