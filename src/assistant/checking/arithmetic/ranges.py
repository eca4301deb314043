"""Ranges written backwards, and days that no calendar has."""

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.arithmetic.terms import found_at
from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.masking import masked
from assistant.checking.rule import Example, Rule, span_of
from assistant.domain import Finding, Severity, Span
from assistant.language import normalise

REVERSED = Rule(
    id="range-reversed",
    name="起止颠倒",
    severity=Severity.ERROR,
    summary="数量、年份范围的前一数大于后一数；月份颠倒为疑似（可能跨年，宜写“次年”）。",
    authority="GB/T 15835—2011《出版物上数字用法》：范围由小到大",
    valid=(
        Example("每次15—20人参加。"),
        Example("11月至次年3月为防火期。"),
        Example("设立监督电话0376-6221234。"),
        Example("由20件降至15件。"),
    ),
    invalid=(
        Example("每次20—15人参加。", flagged="20—15人"),
        Example("2025—2021年规划。", flagged="2025—2021年"),
        Example("5—3月开展整治。", flagged="5—3月"),
    ),
)

NO_SUCH_DAY = Rule(
    id="no-such-day",
    name="日期不存在",
    severity=Severity.ERROR,
    summary="月份超过12，或该月没有这一天。",
    authority="本系统：公历",
    valid=(
        Example("2024年2月29日，召开会议。"),
        Example("连续13个月无事故。"),
        Example("4月30日前完成。"),
        Example("第13月龄婴幼儿。"),
    ),
    invalid=(
        Example("2月30日，召开会议。", flagged="2月30日"),
        Example("13月5日，召开会议。", flagged="13月5日"),
        Example("4月31日前完成。", flagged="4月31日"),
        Example("2023年2月29日，召开会议。", flagged="2023年2月29日"),
    ),
)

RULES = (REVERSED, NO_SUCH_DAY)

_RANGE = re.compile(
    r"(?<![\d.A-Za-z〔/\-—~～])(?P<low>\d+(?:\.\d+)?)(?P<first>[年月万%]?)(?:—{1,2}|[-–~～]|(?<=[年月])至)"
    r"(?P<high>\d+(?:\.\d+)?)(?P<unit>年|月(?!龄)|%|万?(?:个(?!百)|[人名件起场次份户家处条项期天万元村镇所]))"
)
_FALLING = re.compile(r"[由从自降减]$")
_DAY = re.compile(
    r"(?:(?<!\d)(?P<year>(?:19|20)\d\d)年)?(?<![\d.—\-])(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?"
)
_NO_MONTH_DATE = re.compile(r"[龄租供子报嫂薪]")
_DURATION = re.compile(r"(?:满|共|达|历时|第|持续|连续|近|约|逾|每|累计)$")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = 12


def check_ranges(case: Case) -> Iterator[Finding]:
    text = masked(normalise(case.draft))
    titles = [line.span for line in case.lines if line.kind is Kind.TITLE]
    for match in _RANGE.finditer(text):
        if not any(span.overlaps(span_of(match)) for span in titles):
            yield from _reversed(case, text, match)
    for match in _DAY.finditer(text):
        yield from _no_such_day(case, text, match)


def _reversed(case: Case, text: str, match: re.Match[str]) -> Iterator[Finding]:
    low, high = float(match["low"]), float(match["high"])
    if low <= high or _FALLING.search(text, max(0, match.start() - 2), match.start()):
        return
    if match["unit"] == "年" and not (len(match["low"]) == len(match["high"]) == len("2025")):
        return
    written = match[0].replace("至", "—")
    message = f"“{match[0]}”起止颠倒，前一数大于后一数，请核对。"
    finding = found_at(REVERSED, span_of(match), case.draft, message)
    over_new_year = match["unit"] == "月"
    yield replace(finding, severity=Severity.WARNING) if over_new_year or "-" in written else finding


def _no_such_day(case: Case, text: str, match: re.Match[str]) -> Iterator[Finding]:
    month, day = int(match["month"]), int(match["day"] or 1)
    before = text[max(0, match.start() - 2) : match.start()]
    if match["day"] is None and (
        _NO_MONTH_DATE.match(text, match.end()) or _DURATION.search(before) or month > 2 * _MONTHS
    ):
        return
    year = int(match["year"]) if match["year"] else None
    if 1 <= month <= _MONTHS and 1 <= day <= _last_day(month, year):
        return
    span = Span(match.start(), match.end())
    message = f"“{span.of(case.draft)}”不存在，请核对。"
    finding = found_at(NO_SUCH_DAY, span, case.draft, message)
    yield finding if match["day"] else replace(finding, severity=Severity.WARNING)


def _last_day(month: int, year: int | None) -> int:
    no_leap_day = year is not None and not isleap(year)
    return 28 if month == 2 and no_leap_day else _DAYS[month - 1]
