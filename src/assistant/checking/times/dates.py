"""Dates and years of the draft against those of the facts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.checking.similarity import text_space
from assistant.checking.times.calendar import Calendar, Date, NotedDate
from assistant.checking.times.days import Stretch, stretch
from assistant.checking.times.edges import check_edges
from assistant.checking.times.meant import RELATIVE, named_beside, tells_a_plan
from assistant.checking.times.of_its_line import dated_otherwise
from assistant.checking.times.parts_of_year import has_computed_figures, inside_part, writes_it
from assistant.checking.times.told_of import month_of_event
from assistant.domain import Finding, Severity
from assistant.genres import era
from assistant.language import fixed_day, grams, periods

UNTRACED = Rule(
    id="date-untraced",
    name="日期无依据",
    severity=Severity.ERROR,
    summary="草稿中的日期、月份在素材中找不到。",
    authority="本系统：草稿中的日期须有素材依据",
    valid=(
        Example("3月，举办法治讲座1场。", facts=("3月12日办了法治讲座1场",), year=2024),
        Example("12月4日国家宪法日，开展宣传1场。", facts=("宪法日搞宣传1场",), year=2024),
    ),
    invalid=(
        Example(
            "5月12日，举办法治讲座1场。", facts=("3月12日办了法治讲座1场",), year=2024, flagged="5月12日"
        ),
    ),
)

MISPLACED = Rule(
    id="date-altered",
    name="日期与素材不一致",
    severity=Severity.WARNING,
    summary="草稿与素材说的是同一件事，日期却属于另一件事。",
    authority="本系统：草稿中的日期须有素材依据",
    valid=(
        Example(
            "3月举办防汛应急演练。9月举办法律知识竞赛。",
            facts=("3月防汛应急演练", "9月法律知识竞赛"),
            year=2024,
        ),
    ),
    invalid=(
        Example(
            "9月举办防汛应急演练。3月举办法律知识竞赛。",
            facts=("3月防汛应急演练", "9月法律知识竞赛"),
            year=2024,
            flagged="9月",
        ),
        Example(
            "北山渡口自6月起停航。",
            facts=("北山渡口四月停航了 等检修", "6月宣传3场"),
            year=2024,
            flagged="6月",
        ),
    ),
)

YEAR = Rule(
    id="year-wrong",
    name="年份有误",
    severity=Severity.ERROR,
    summary="年份既不是报告年度，也不是计划中的下一年度、对比中的上一年度，素材中也没有。",
    authority="本系统：年份须与报告年度一致",
    valid=(
        Example("2024年，我镇扎实推进依法行政，办件量较2023年增长。", year=2024),
        Example("二、2025年工作安排\n2025年，我镇将继续推进。", year=2024),
    ),
    invalid=(Example("2023年，我镇扎实推进依法行政。", year=2024, flagged="2023年"),),
)

RULES = (UNTRACED, MISPLACED, YEAR)

_LATER = re.compile(
    r"下一?年|明年|来年|计划|将|拟|打算|年底前|安排|施行|实施|目标(?!要求|任务|责任|管理)|起$|结转|推迟|顺延|延至|延期|底前|月前|期至|期限"
    r"|预计|预期|力争|争取|有望|春"
)
_EARLIER = re.compile(
    r"较|比|同期|上年|上一年|去年|遗留|以来|累计|自|截至|历年|结转|评为|命名|获|少于|多于|高于|低于|由|从"
)
_FIXED_DAY = re.compile(r"[\u4e00-\u9fff]{1,10}?日(?![\u4e00-\u9fff]{0,2}(?:来临|前夕|前后|期间))")
_LAST_YEAR = re.compile("去年|上年|上一年|前一年")
_EDGE = re.compile(r"年[底末初]")
_SAME_EVENT = 0.4
_SAME_SUBJECT = 0.35
_BETTER = 0.2
_TOO_SHORT = 4


def check_dates(case: Case) -> Iterator[Finding]:
    calendar = Calendar(case)
    for at, date in enumerate(calendar.dates):
        finding = _wrong_year(calendar, date) or _finding(calendar, at)
        if finding is not None:
            yield finding
    if case.facts is not None:
        yield from check_edges(case, MISPLACED)


def _wrong_year(calendar: Calendar, date: Date) -> Finding | None:
    """Also in title and headings, where a year says which year the report is about."""
    year, written = calendar.case.year, date.stretch.year
    if year is None or not date.names_year or date.stretch.spans_years or written is None:
        return None
    if written in _allowed(date, year) or _noted(calendar, date, written):
        return None
    if written == year + 1 and tells_a_plan(calendar.case, date):
        return None
    if written == year - 1 and _told_as_last_years(calendar.case, date):
        return None
    if date.line.claims and named_beside(calendar.case, date, str(written)):
        message = f"素材里写到{written}年，但不能确认说的是这件事，请核对年份。"
        return replace(_found(YEAR, date, message), severity=Severity.WARNING)
    message = f"年份“{date.period.text}”与报告年度{year}年不一致，素材中也没有，请核对。"
    return _found(YEAR, date, message)


def _told_as_last_years(case: Case, date: Date) -> bool:
    """Whether the clause of the notes behind its own speaks of the year before as such (去年咱镇二等奖)."""
    if case.facts is None or not date.line.claims:
        return False
    comparison = case.comparison
    for one in comparison.statements:
        note = comparison.backing_of(one).best if one.span.overlaps(date.period.span) else None
        if note is not None and _LAST_YEAR.search(note.text):
            return any(gram in one.text for gram in grams(note.subject, (2,)))
    return False


def _allowed(date: Date, year: int) -> set[int]:
    allowed = {year}
    if date.line.kind is Kind.SIGN_OFF:
        return {year, year + 1}
    around = date.line.text
    at = date.period.span.start - date.line.span.start
    near = around[max(0, at - 12) : at + len(date.period.text) + 6]
    around = around[around.rfind("。", 0, at) + 1 :].split("。", 1)[0]
    if date.line.section == "plans" or _LATER.search(around):
        allowed.add(year + 1)
    if date.line.kind is Kind.ROW or _EARLIER.search(near):
        allowed.add(year - 1)
    return allowed


def _noted(calendar: Calendar, date: Date, year: int) -> bool:
    """Whether the notes name that month of that year, or the profile or a like line that year."""
    if not date.line.claims:
        return False
    same = [noted for noted in calendar.noted if noted.stretch.year == year and not noted.stretch.spans_years]
    named = not date.of_year_only and any(date.stretch.supported_by(noted.stretch) for noted in same)
    if named or calendar.has_edition(date, year) or _noted_in_short(calendar.case, year):
        return True
    texts = [*calendar.case.profile.standing_facts, *(noted.text for noted in same)]
    if not any(texts):
        return False
    space = text_space((date.text, *texts))
    scores = space.similarity(space.vectors([date.text]), space.vectors(texts))
    return bool(scores.max() > _SAME_SUBJECT)


def _noted_in_short(case: Case, year: int) -> bool:
    """Whether the notes speak of the year by its last two digits (98年, 九八年)."""
    digits = f"{year % 100:02}"
    spoken = "".join("零一二三四五六七八九"[int(digit)] for digit in digits)
    short = re.compile(rf"(?<![\d零〇一二三四五六七八九十百])(?:{digits}|{spoken})年")
    return any(short.search(text) for text, _ in case.stated)


def _finding(calendar: Calendar, at: int) -> Finding | None:
    case, date = calendar.case, calendar.dates[at]
    if not _is_claim(case, date) or _known(case, date):
        return None
    if wrong := _other_day(date):
        return wrong
    if _EDGE.search(date.period.text) and _other_edge(case, date.period.text):
        return _untraced(calendar, at)
    if (inside := inside_part(calendar, at)) is not None:
        return None if inside else _of_no_part(calendar, at)
    if any(date.stretch.supported_by(noted.stretch) for noted in calendar.noted):
        return _misplaced(calendar, at) or _of_another_time(calendar, at) or _of_another_event(calendar, at)
    if _spans_noted(calendar, date) or writes_it(case, date):
        return None
    found = _untraced(calendar, at)
    relative = named_beside(case, date, RELATIVE)
    return replace(found, severity=Severity.WARNING) if relative else found


def _of_no_part(calendar: Calendar, at: int) -> Finding:
    found = _untraced(calendar, at)
    return replace(found, severity=Severity.WARNING) if has_computed_figures(calendar, at) else found


def _is_claim(case: Case, date: Date) -> bool:
    """A bare 5日 counts days as often as it names one."""
    stated = date.line.claims or date.line.kind is Kind.HEADING
    return case.facts is not None and stated and not date.of_year_only and date.names_month


def _known(case: Case, date: Date) -> bool:
    """Fixed days, year ends, days on which a law took effect, dates of the profile."""
    day = fixed_day(date.after)
    if day and date.stretch.is_day(day):
        return True
    if (edge := _EDGE.search(date.period.text)) and date.stretch.day is None:
        return not _other_edge(case, edge[0])
    standing = "\n".join(case.profile.standing_facts)
    if any(date.stretch.supported_by(known) for known in _stretches(standing, case.year)):
        return True
    return _legal(case, date)


def _other_edge(case: Case, edge: str) -> bool:
    """年初 where the notes know only of 年底, and the other way."""
    notes = "".join(text for text, _ in case.stated)
    early, late = "年初" in notes, re.search("年[底末]|1[12]月|1[12][./]", notes) is not None
    return late and not early if "年初" in edge else early and not late


def _legal(case: Case, date: Date) -> bool:
    if case.year is None or date.stretch.day is None:
        return False
    citable = era(case.genre.key if case.genre else "", case.year).citable
    named = [item for item in citable if _bare(item.name) in date.text]
    days = {day for item in named for day in (item.known, item.from_) if day}
    in_force = re.search("施行|实施|通过|公布|修订", date.text) is not None
    return in_force and any(date.stretch.is_day(f"{day:%m-%d}", day.year) for day in days)


def _bare(name: str) -> str:
    return name.strip("《》").removeprefix("中华人民共和国")


def _other_day(date: Date) -> Finding | None:
    """7月4日国家宪法日: a fixed day right behind another date."""
    name = _FIXED_DAY.match(date.after)
    day = fixed_day(name[0]) if name else None
    if name is None or day is None or date.stretch.day is None or date.stretch.is_range:
        return None
    month, number = (int(part) for part in day.split("-"))
    certain = replace(MISPLACED, severity=Severity.ERROR)
    return _found(certain, date, f"“{name[0]}”是{month}月{number}日，草稿写“{date.period.text}”，请核对。")


def _spans_noted(calendar: Calendar, date: Date) -> bool:
    """3—5月 where some line is of March and another of May."""
    inside = [noted.stretch for noted in calendar.noted if date.stretch.holds(noted.stretch)]
    return (
        date.stretch.is_range
        and any(noted.first == date.stretch.first for noted in inside)
        and any(noted.last == date.stretch.last for noted in inside)
    )


def _misplaced(calendar: Calendar, at: int) -> Finding | None:
    """A noted date fits what is said here clearly better than any that bears the draft's date out.

    Its own date must stand at no better place of the draft: else both are told, and nothing is exchanged.
    """
    date, scores = calendar.dates[at], calendar.likeness[at].tolist()
    told = sum("\u4e00" <= character <= "\u9fff" for character in date.text)
    if told < _TOO_SHORT or max(scores, default=0) < _SAME_EVENT or calendar.put_off(date):
        return None
    holders, rivals = list[int](), list[int]()
    for number, noted in enumerate(calendar.noted):
        if date.stretch.supported_by(noted.stretch) or noted.stretch.supported_by(date.stretch):
            holders.append(number)
        elif noted.firm and noted.stretch.comparable(date.stretch) and not date.stretch.holds(noted.stretch):
            rivals.append(number)
    best = max(rivals, key=lambda number: (scores[number], -number), default=None)
    if best is None:
        return None
    if scores[best] < _SAME_EVENT or scores[best] - max(scores[number] for number in holders) < _BETTER:
        return None
    rival = calendar.noted[best]
    if any(calendar.noted[one].source == rival.source for one in holders):
        return None
    if any(
        other != at
        and one.stretch.supported_by(rival.stretch)
        and calendar.likeness[other, best] >= scores[best]
        for other, one in enumerate(calendar.dates)
    ):
        return None
    message = f"草稿写“{date.period.text}”，{rival.place}为“{rival.text.strip()}”，日期不一致。"
    return _pointed(_found(MISPLACED, date, message), rival)


def _of_another_time(calendar: Calendar, at: int) -> Finding | None:
    rival = dated_otherwise(calendar, at)
    if rival is None:
        return None
    note, when = rival
    date = calendar.dates[at]
    message = f"草稿写“{date.period.text}”，素材{note.place}为“{when}”，日期不一致，请核对。"
    found = replace(_found(MISPLACED, date, message), severity=Severity.WARNING, evidence=note.source)
    return replace(found, facts=(note.fact.id,) if note.fact else ())


def _of_another_event(calendar: Calendar, at: int) -> Finding | None:
    rival = month_of_event(calendar, at)
    if rival is None:
        return None
    date = calendar.dates[at]
    message = f"草稿写“{date.period.text}”，{rival.place}为“{rival.text.strip()}”，日期不一致，请核对。"
    return replace(_pointed(_found(MISPLACED, date, message), rival), severity=Severity.WARNING)


def _untraced(calendar: Calendar, at: int) -> Finding:
    case, date, scores = calendar.case, calendar.dates[at], calendar.likeness
    best = max(
        range(len(calendar.noted)), key=lambda number: (float(scores[at, number]), -number), default=None
    )
    nearest = None if best is None or scores[at, best] < _SAME_EVENT else calendar.noted[best]
    hint = f"，{nearest.place}为“{nearest.text.strip()}”" if nearest else ""
    stale = stands_in_previous(case, date.period.text)
    origin = f"，与上年报告第{stale.line}行相同" if stale else ""
    found = _found(UNTRACED, date, f"日期“{date.period.text}”在素材中没有依据{origin}{hint}，请核对。")
    return _pointed(found, nearest) if nearest else replace(found, evidence=stale)


def _pointed(finding: Finding, noted: NotedDate) -> Finding:
    return replace(finding, facts=(noted.fact.id,) if noted.fact else (), evidence=noted.source)


def _stretches(text: str, year: int | None) -> Iterator[Stretch]:
    for period in periods(text, year):
        parsed = stretch(period.value)
        if parsed is not None:
            yield parsed


def _found(rule: Rule, date: Date, message: str) -> Finding:
    found = rule.finding(date.period.span, date.period.text, message)
    return replace(found, section=date.line.section or None)
