"""Dates, months, quarters and halves as written, in the truncated forms of ISO 8601."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from assistant.domain import Period, Span
from assistant.language.date_rules import HALVES, MAY_DATE, RELATIVE_YEARS, Rule, listed_numbers, rules
from assistant.language.guards import DOCUMENT_TAIL, LUNAR_FEAST, TITLE
from assistant.language.lexicon import lexicon
from assistant.language.numerals import numeral
from assistant.language.text import is_han, normalise
from assistant.language.units import unit_at

_COMPARED = re.compile(r"(?:较|比|同|与|对比|相比|相较于?)$")
_MEASURED = re.compile(
    r"(?:[达为约近超逾共增降升是率高低计均额量值比每了有至过入款金资分费仅只占幅速数罚没花投价重]|增长)$"
)
_EVENT = re.compile(
    r" ?[”’]?(?:[那这]天|[那这]?日|[那这]?(?:普法|宣传|活动|集中|开展|组织|联合|召开|举办|参加|法治|法律|宪法"
    r"|禁毒|消费|消防|国家|国安|全民|搞|在|赶集|主题|带队|带着|主持|陪同|调研|督查|督导|检查|走访"
    r"|出庭|[给为对与跟和到去来讲听查开]))"
)
_NEXT_DOTTED = re.compile(r"[、，,和及 ]{1,2}(?:1[0-2]|[1-9])[.·]\d")
_LAST_DOTTED = re.compile(r"(?<![\d.])(?:1[0-2]|[1-9])[.·]\d{1,2}[、，,和及]$")
_IN_BRACKETS = re.compile(r"[（(][\d.]+[）)]")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class _Found:
    """A date expression before the year of its line or report is known; `offset` is 今年 0, 去年 -1."""

    span: Span
    year: int | None = None
    offset: int | None = None
    month: int | None = None
    day: int | None = None
    end_year: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    day_only: bool = False


def periods(text: str, year: int | None = None) -> tuple[Period, ...]:
    """Dates and stretches of time in order; `year` is that of 今年 and of dates without a year.

    An explicit year earlier in the same line goes before `year`, unless something is compared with it
    (较2022年); a day without a month takes the month last seen in its line. What stands in 《》 belongs to
    the title.
    """
    made: list[Period] = []
    for line in _by_line(text, _found(normalise(text))):
        line_year = year
        for found in line:
            own = _own_year(found, year)
            relative = found.offset is not None
            if value := _value(found, own if own or relative else line_year):
                made.append(Period(value, found.span.of(text), found.span))
            if (
                own
                and not found.offset
                and not _COMPARED.search(text, max(0, found.span.start - 3), found.span.start)
            ):
                line_year = found.end_year or own
    return tuple(made)


def date_spans(text: str) -> tuple[Span, ...]:
    """Spans of all date expressions of normalised text, those without a known value (去年) among them."""
    return tuple(found.span for found in _found(text))


def fixed_day(text: str) -> str | None:
    """The day ("12-04") of the first fixed day a text names (国家宪法日), None where it names none."""
    match = _fixed_days().search(text)
    return _days_by_name()[match[0]] if match else None


def named_days(text: str) -> tuple[tuple[Span, str], ...]:
    """Every fixed day a text names, with the span of the name."""
    return tuple((Span(*match.span()), _days_by_name()[match[0]]) for match in _fixed_days().finditer(text))


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[_Found, ...]:
    if not MAY_DATE.search(text):
        return ()
    taken = bytearray(len(text))
    for pattern in (TITLE, DOCUMENT_TAIL, LUNAR_FEAST):
        for match in pattern.finditer(text):
            taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    result: list[_Found] = []
    for rule in rules():
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]) or not _plausible(rule, text, match):
                continue
            taken[start:end] = b"\x01" * (end - start)
            result.extend(_read(match, rule))
    ordered = sorted(result, key=lambda found: found.span)
    return tuple(found for line in _by_line(text, ordered) for found in _with_months(line))


def _with_months(line: Iterable[_Found]) -> Iterator[_Found]:
    """Days without a month take the one last seen in the line, and are no dates where there is none."""
    month: int | None = None
    for found in line:
        if found.day_only and month is None:
            continue
        yield replace(found, month=month) if found.day_only else found
        month = found.end_month or found.month or month


def _by_line(text: str, found: Iterable[_Found]) -> Iterator[list[_Found]]:
    lines: dict[int, list[_Found]] = {}
    line = at = 0
    for item in found:
        line += text.count("\n", at, item.span.start)
        at = item.span.start
        lines.setdefault(line, []).append(item)
    yield from lines.values()


def _plausible(rule: Rule, text: str, match: re.Match[str]) -> bool:
    if rule.kind == "not-first-in-line":
        return bool(text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip())
    if rule.kind == "not-a-count":
        return unit_at(text, match.end()) is None and not text.startswith(("余", "多"), match.end())
    groups = match.groupdict()
    month, day = _int(groups.get("m")), _int(groups.get("d"))
    if month and day and day > _DAYS[month - 1]:
        return False
    return rule.kind != "dotted" or _dotted_day(text, match)


def _dotted_day(text: str, match: re.Match[str]) -> bool:
    """3.15 is a day only where an event follows and no measure: 司法所3.15普法, not 达3.15万."""
    start, end = match.span()
    if _MEASURED.search(text, max(0, start - 1), start):
        return False
    if "·" in match[0] or match[0].endswith("日") or _NEXT_DOTTED.match(text, end):
        return True
    if _LAST_DOTTED.search(text, max(0, start - 8), start) or _IN_BRACKETS.match(text, max(0, start - 1)):
        return True
    if text.startswith(("起施行", "起实施", "起执行", "起开始"), end):
        return True
    if text[end : end + 1] in ("，", ",") and text[:start].rpartition("\n")[2].strip() == "":
        return True
    if _alone(text, start, end):
        return True
    if start and is_han(text[start - 1]) and text[start - 1] not in "于在从自":
        return bool(_EVENT.match(text, end))
    rest = text[end:].lstrip(" \t”’")
    if not rest or not is_han(rest[0]) or rest[0] in "万亿千百余多以左个几来":
        return False
    return text[end] in " \t" or unit_at(text, end) is None


def _alone(text: str, start: int, end: int) -> bool:
    """With nothing but marks around it: （9.17）, （3.27、11.20）, or 12.27， at the head of a line."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and is_han(before) and after in ("）", ")", "，", "；", "") and _two_digits(text[start:end]):
        return True
    in_list = before in ("（", "(", "、") and after in ("）", ")", "、")
    opens = before in ("", "\n") and after in ("，", ",")
    return in_list or opens or (before in ("到", "至") and after in ("", "，", "。", "）"))


def _two_digits(dotted: str) -> bool:
    """后补签2.15: with two digits of a day behind it, and no measure (see above) before it."""
    return len(re.split("[.·]", dotted)[-1]) == 2


def _read(match: re.Match[str], rule: Rule) -> Iterator[_Found]:
    groups = match.groupdict()
    relative = RELATIVE_YEARS.get(groups.get("rel") or "")
    first = _Found(
        Span(*match.span()),
        year=_full_year(groups, ""),
        offset=0 if groups.get("whole") else relative,
        month=_int(groups.get("m")),
        day=_int(groups.get("d")),
        end_year=_full_year(groups, "2"),
        end_month=_int(groups.get("m2")),
        end_day=_int(groups.get("d2")),
        day_only=rule.kind == "day-only",
    )
    if groups.get("months"):
        yield from _listed(match, first, "months", lambda number: (number, None))
    elif groups.get("quarters"):
        yield from _listed(match, first, "quarters", lambda number: (number * 3 - 2, number * 3))
    elif half := groups.get("half"):
        yield replace(first, month=HALVES[half][0], end_month=HALVES[half][1])
    elif edge := groups.get("edge"):
        yield replace(first, month=1 if edge == "初" else 12)
    else:
        yield first


def _listed(
    match: re.Match[str], first: _Found, group: str, months: Callable[[int], tuple[int, int | None]]
) -> Iterator[_Found]:
    """1、4、9月 and 一、二季度: one find each, the first with the year, the last with the unit word."""
    items = listed_numbers(match, group)
    for at, item in enumerate(items):
        start = match.start() if at == 0 else item.start()
        end = match.end() if at == len(items) - 1 else item.end()
        month, end_month = months(_int(item[0]) or 1)
        yield replace(first, span=Span(start, end), month=month, end_month=end_month)


def _own_year(found: _Found, year: int | None) -> int | None:
    if found.year:
        return found.year
    return year + found.offset if year and found.offset is not None else None


def _value(found: _Found, year: int | None) -> str | None:
    if year is None and (found.offset is not None or not found.month):
        return None
    start = _formatted(year, found.month, found.day)
    if not (found.end_year or found.end_month or found.end_day):
        return start
    end_month = found.end_month or found.month
    end_year = found.end_year or year
    if end_year and end_year == year and end_month and found.month and end_month < found.month:
        end_year += 1
    return f"{start}/{_formatted(end_year, end_month, found.end_day)}"


def _formatted(year: int | None, month: int | None, day: int | None) -> str:
    parts = [f"{year:04d}" if year else "-"]
    parts += [f"{part:02d}" for part in (month, day if month else None) if part]
    return "-".join(parts)


def _full_year(groups: dict[str, str | None], suffix: str) -> int | None:
    if short := groups.get(f"short{suffix}"):
        return 2000 + int(short)
    return _int(groups.get(f"y{suffix}"))


def _int(written: str | None) -> int | None:
    value = numeral(written) if written else None
    return None if value is None else int(value)


@cache
def _days_by_name() -> dict[str, str]:
    return {name: row["day"] for row in lexicon("fixed_days") for name in row["names"].split()}


@cache
def _fixed_days() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _days_by_name()), key=len, reverse=True)))
