"""Dates and years of the draft against those of the facts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.checking.case import Case
from assistant.checking.days import Stretch, stretch
from assistant.checking.layout import Kind, Line
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.checking.similarity import text_space
from assistant.domain import Fact, Finding, Period, Severity, Span, Status
from assistant.genres import era
from assistant.language import fixed_day, periods

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
    severity=Severity.ERROR,
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

_QUOTED = re.compile(r"《[^《》\n]*》|“[^“”\n]*”|〔[^〕\n]*〕")
_LATER = re.compile(
    r"下一?年|明年|来年|计划|将|拟|打算|年底前|安排|施行|实施|目标|起$|结转|推迟|顺延|延至|底前|月前|期至|期限"
)
_EARLIER = re.compile(r"较|比|同期|上年|上一年|去年|遗留|以来|累计|自|截至|历年|结转|评为|命名|获")
_FIXED_DAY = re.compile(r"[\u4e00-\u9fff]{1,10}?日(?![\u4e00-\u9fff]{0,2}(?:来临|前夕|前后|期间))")
_YEAR_END = re.compile(r"年[底末初]|全年")
_SAME_EVENT = 0.45
_SAME_SUBJECT = 0.35
_BETTER = 0.25
_TOO_SHORT = 4


def check_dates(case: Case) -> Iterator[Finding]:
    calendar = _Calendar(case)
    for date in calendar.dates:
        finding = _wrong_year(case, date) or calendar.finding(date)
        if finding is not None:
            yield finding


@dataclass(frozen=True, slots=True)
class _Date:
    """A date of the draft; `text` runs to the next date or the end of its sentence."""

    period: Period
    stretch: Stretch
    line: Line
    text: str

    @property
    def names_year(self) -> bool:
        return re.search(r"(?<!\d)(?:19|20)\d\d", self.period.text) is not None

    @property
    def names_month(self) -> bool:
        return re.fullmatch(r"\d{1,2} ?[日号]", self.period.text) is None

    @property
    def of_year_only(self) -> bool:
        return self.stretch.month is None


def _wrong_year(case: Case, date: _Date) -> Finding | None:
    """Also in title and headings, where a year says which year the report is about."""
    year = case.year
    if year is None or not date.names_year or date.stretch.spans_years:
        return None
    written = date.stretch.year
    if written is None or written in _allowed(date, year) or _noted(case, date, written):
        return None
    message = f"年份“{date.period.text}”与报告年度{year}年不一致，素材中也没有，请核对。"
    return _found(YEAR, date, message)


def _allowed(date: _Date, year: int) -> set[int]:
    allowed = {year}
    around = date.line.text
    if date.line.kind is Kind.SIGN_OFF:
        return {year, year + 1}
    planned = date.line.section == "plans"
    if planned or _LATER.search(around):
        allowed.add(year + 1)
    at = date.period.span.start - date.line.span.start
    if date.line.kind is Kind.ROW or _EARLIER.search(
        around[max(0, at - 12) : at + len(date.period.text) + 6]
    ):
        allowed.add(year - 1)
    return allowed


def _noted(case: Case, date: _Date, year: int) -> bool:
    """Whether the profile or a fact of the same subject speaks of that year."""
    if not date.line.claims:
        return False
    facts = [fact.text for fact in case.facts or () if _speaks_of(fact, year)]
    texts = [text for text in (*case.profile.standing_facts, *facts) if text]
    if not texts:
        return False
    space = text_space((date.text, *texts))
    scores = space.similarity(space.vectors([date.text]), space.vectors(texts))
    return bool(scores.max() > _SAME_SUBJECT)


def _speaks_of(fact: Fact, year: int) -> bool:
    noted = [stretch(date) for date in fact.dates]
    return any(date is not None and date.year == year and not date.spans_years for date in noted)


@dataclass(frozen=True)
class _Calendar:
    """The dates of the draft beside those of the usable facts."""

    case: Case

    @cached_property
    def dates(self) -> tuple[_Date, ...]:
        draft = self.case.draft
        quoted = [Span(*match.span()) for match in _QUOTED.finditer(draft)]
        found = [p for p in periods(draft, self.case.year) if not any(q.overlaps(p.span) for q in quoted)]
        return tuple(
            _Date(period, _as_written(period, parsed), line, self._text_of(period, following))
            for period, following in zip(found, [*found[1:], None], strict=False)
            if (line := self.case.line_at(period.span.start)) is not None
            and (parsed := stretch(period.value)) is not None
        )

    @cached_property
    def noted(self) -> tuple[tuple[int, Stretch], ...]:
        """Dates of all facts but those set aside, by the fact's index."""
        return tuple(
            (number, parsed)
            for number, fact in enumerate(self.case.facts or ())
            if fact.status is not Status.WITHHELD
            for date in fact.dates
            if (parsed := _as_noted(fact, date)) is not None
        )

    def finding(self, date: _Date) -> Finding | None:
        if not self._is_claim(date) or self._known(date):
            return None
        if wrong := self._other_day(date):
            return wrong
        holders = {number for number, noted in self.noted if date.stretch.supported_by(noted)}
        if holders:
            return self._misplaced(date, holders)
        if self._spans_noted(date):
            return None
        return self._untraced(date)

    def _other_day(self, date: _Date) -> Finding | None:
        """7月4日国家宪法日: a fixed day right behind another date."""
        name = _FIXED_DAY.match(date.text)
        day = fixed_day(name[0]) if name else None
        if name is None or day is None or date.stretch.day is None or date.stretch.is_range:
            return None
        month, number = (int(part) for part in day.split("-"))
        return _found(
            MISPLACED, date, f"“{name[0]}”是{month}月{number}日，草稿写“{date.period.text}”，请核对。"
        )

    def _untraced(self, date: _Date) -> Finding:
        nearest = self._nearest(date)
        hint = f"，事实{nearest.id}为“{nearest.text}”" if nearest else ""
        stale = stands_in_previous(self.case, date.period.text)
        origin = f"，与上年报告第{stale.line}行相同" if stale else ""
        found = _found(UNTRACED, date, f"日期“{date.period.text}”在素材中没有依据{origin}{hint}，请核对。")
        return replace(
            found,
            severity=Severity.WARNING if self._undated(date) else found.severity,
            facts=(nearest.id,) if nearest else (),
            evidence=nearest.source if nearest else stale,
        )

    def _undated(self, date: _Date) -> bool:
        """Whether the sentence states facts of which none has a date: then no fact contradicts it."""
        sentence = self.case.sentence_at(date.period.span.start)
        stated = [
            self.case.items[binding.item].fact
            for claim, binding in self.case.alignment.bindings.items()
            if self.case.claims[claim].sentence == sentence
        ]
        return bool(stated) and not any(fact.dates for fact in stated if fact is not None)

    def _is_claim(self, date: _Date) -> bool:
        """A bare 5日 counts days as often as it names one."""
        stated = date.line.claims or date.line.kind is Kind.HEADING
        return self.case.facts is not None and stated and not date.of_year_only and date.names_month

    def _known(self, date: _Date) -> bool:
        """Fixed days, year ends, days on which a law took effect, dates of the profile."""
        day = fixed_day(date.text)
        if day and date.stretch.is_day(day):
            return True
        if _YEAR_END.search(date.period.text) and date.stretch.day is None:
            return True
        standing = "\n".join(self.case.profile.standing_facts)
        if any(date.stretch.supported_by(known) for known in _stretches(standing, self.case.year)):
            return True
        return self._legal(date)

    def _legal(self, date: _Date) -> bool:
        if self.case.year is None or date.stretch.day is None:
            return False
        citable = era(self.case.genre.key if self.case.genre else "", self.case.year).citable
        days = {day for item in citable for day in (item.known, item.from_) if day}
        in_force = re.search("施行|实施|通过|公布|修订", date.text) is not None
        return in_force and any(date.stretch.is_day(f"{day:%m-%d}", day.year) for day in days)

    def _spans_noted(self, date: _Date) -> bool:
        """3—5月 where some fact is of March and another of May; a quarter or half in which some fact lies."""
        inside = [noted for _, noted in self.noted if date.stretch.holds(noted)]
        if re.search(r"季度|半年", date.period.text):
            return bool(inside)
        return (
            date.stretch.is_range
            and any(noted.first == date.stretch.first for noted in inside)
            and any(noted.last == date.stretch.last for noted in inside)
        )

    @cached_property
    def _likeness(self) -> dict[tuple[int, int], float]:
        facts = self.case.facts or ()
        texts = [date.text for date in self.dates]
        if not texts or not facts:
            return {}
        space = text_space((*dict.fromkeys(texts), *(fact.text for fact in facts)))
        scores = space.similarity(space.vectors(texts), space.vectors([fact.text for fact in facts]))
        return {
            (date.period.span.start, number): float(scores[row, number])
            for row, date in enumerate(self.dates)
            for number in range(len(facts))
        }

    def _misplaced(self, date: _Date, holders: set[int]) -> Finding | None:
        rivals = {number for number, noted in self.noted if noted.comparable(date.stretch)} - holders
        score = self._likeness
        at = date.period.span.start
        best = max(rivals, key=lambda number: (score[at, number], -number), default=None)
        held = max(score[at, number] for number in holders)
        told = sum("\u4e00" <= character <= "\u9fff" for character in date.text)
        if best is None or told < _TOO_SHORT:
            return None
        if score[at, best] < _SAME_EVENT or score[at, best] - held < _BETTER:
            return None
        fact = (self.case.facts or ())[best]
        where = f"{fact.source.file or '素材'}第{fact.source.line}行"
        message = f"草稿写“{date.period.text}”，事实{fact.id}（{where}）为“{fact.text}”，日期不一致。"
        return replace(_found(MISPLACED, date, message), facts=(fact.id,), evidence=fact.source)

    def _nearest(self, date: _Date) -> Fact | None:
        facts = self.case.facts or ()
        dated = {number for number, _ in self.noted}
        best = max(
            dated, key=lambda number: (self._likeness[date.period.span.start, number], -number), default=None
        )
        close = best is not None and self._likeness[date.period.span.start, best] >= _SAME_EVENT
        return facts[best] if close and best is not None else None

    def _text_of(self, period: Period, following: Period | None) -> str:
        """A semicolon ends what a date is said of, as the next date does."""
        end = self.case.sentence_at(period.span.start).end
        if following is not None:
            end = min(end, following.span.start)
        return self.case.draft[period.span.end : max(end, period.span.end)].split("；", 1)[0]


def _as_noted(fact: Fact, date: str) -> Stretch | None:
    """Without a year that the note does not name: 1月1日 of a plan is next year's."""
    parsed = stretch(date)
    if parsed is None or (parsed.year and f"{parsed.year % 100}" in fact.text):
        return parsed
    return replace(parsed, year=None, end_year=None)


def _as_written(period: Period, parsed: Stretch) -> Stretch:
    """Without a year the text does not name: that of its line may belong to another date."""
    return (
        parsed if re.search(r"(?:19|20)\d\d|年", period.text) else replace(parsed, year=None, end_year=None)
    )


def _stretches(text: str, year: int | None) -> Iterator[Stretch]:
    for period in periods(text, year):
        parsed = stretch(period.value)
        if parsed is not None:
            yield parsed


def _found(rule: Rule, date: _Date, message: str) -> Finding:
    found = rule.finding(date.period.span, date.period.text, message)
    return replace(found, section=date.line.section or None)
