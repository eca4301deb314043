"""The dates of a draft beside all those of the notes, and how well each fits what is said there."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as day_of
from datetime import timedelta
from functools import cached_property
from itertools import islice, takewhile

import numpy as np

from assistant.checking.case import Case
from assistant.checking.layout import Line
from assistant.checking.places import named_place
from assistant.checking.similarity import Matrix, text_space
from assistant.checking.times.days import Stretch, stretch
from assistant.domain import Fact, Period, Source, Span
from assistant.language import Noted, noted_dates, periods

_QUOTED = re.compile(r"《[^《》\n]*》|“[^“”\n]*”|〔[^〕\n]*〕")
_OPENS = re.compile(r"(?:^|[，。；：、（(\n）)])\s*(?:于|至|从|自|在|截至|截止|每年|其中)?$")
_PUT_OFF = re.compile(r"推迟|顺延|延[至期到]|改[至期到]|提前[至到]")
_EARLIER_DAY = re.compile(r"昨[天日晚儿夜]|(?P<two>前天)")
_EARLIER_MONTH = re.compile(r"上个?月(?!底|末)")
_EDITION = re.compile(r"的?(?:版|修[订改])")
_ANY_YEAR = 2001
_SAME_FIGURE = 0.3


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the draft; `text` is what is said of it, `after` what follows it up to the next date."""

    period: Period
    stretch: Stretch
    line: Line
    said: Span
    text: str
    after: str

    @property
    def names_year(self) -> bool:
        return re.search(r"(?<!\d)(?:19|20)\d\d", self.period.text) is not None

    @property
    def names_month(self) -> bool:
        return re.fullmatch(r"\d{1,2} ?[日号]", self.period.text) is None

    @property
    def of_year_only(self) -> bool:
        return self.stretch.month is None


@dataclass(frozen=True, slots=True)
class NotedDate:
    """A date of the notes with what is said of it; `firm` where that text itself names it."""

    stretch: Stretch
    text: str
    source: Source
    fact: Fact | None
    firm: bool

    @property
    def place(self) -> str:
        """Where it stands, as a clerk would say it."""
        return named_place(self.fact, self.source)


@dataclass(frozen=True)
class Calendar:
    case: Case

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        draft = self.case.draft
        quoted = [Span(*match.span()) for match in _QUOTED.finditer(draft)]
        found = [p for p in periods(draft, self.case.year) if not any(q.overlaps(p.span) for q in quoted)]
        spans = [period.span for period in found]
        return tuple(
            Date(
                period,
                _as_written(period, parsed),
                line,
                said,
                draft[said.start : period.span.start] + draft[period.span.end : said.end],
                draft[period.span.end : said.end],
            )
            for at, period in enumerate(found)
            if (line := self.case.line_at(period.span.start)) is not None
            and (parsed := stretch(period.value)) is not None
            and (said := self._said(spans, at)) is not None
        )

    def _said(self, spans: list[Span], at: int) -> Span:
        sentence = self.case.sentence_at(spans[at].start)
        whole = Span(min(sentence.start, spans[at].start), max(sentence.end, spans[at].end))
        return _said(self.case.draft, whole, spans, at)

    def put_off(self, date: Date) -> bool:
        """Whether its sentence tells of something put off: it has two dates of one matter."""
        sentence = self.case.sentence_at(date.period.span.start)
        return _PUT_OFF.search(sentence.of(self.case.draft)) is not None

    def is_of(self, at: int, number: int, least: float) -> bool:
        """Whether a noted date is what the draft's date stands for: the very same, or of the same matter."""
        same = self.noted[number].stretch == self.dates[at].stretch
        return same or bool(self.likeness[at, number] > least)

    def has_edition(self, date: Date, year: int) -> bool:
        """2021年版 where the notes know a 2021版, or what was revised in that year."""
        of_edition = _EDITION.match(date.after) is not None
        noted = re.compile(rf"(?<!\d){year}年?(?:版|修[订改])")
        return of_edition and any(noted.search(line.text) for line in self.case.notes)

    @cached_property
    def noted(self) -> tuple[NotedDate, ...]:
        """Dates of every line of the notes, those of lines that gave no fact among them."""
        sources = self.case.note_lines
        first = {source: facts[0] for source, facts in self.case.facts_by_line.items()}
        dates = [
            NotedDate(
                parsed,
                _about(source.text, [other.period.span for other in of_line if other.own], noted),
                source,
                first.get(source),
                noted.own,
            )
            for source, of_line in zip(sources, self._by_line(sources), strict=True)
            for noted in of_line
            if (parsed := stretch(noted.period.value)) is not None
        ]
        known = {(date.source, date.stretch) for date in dates}
        return (*dates, *_days_before(dates), *self._of_facts(known))

    def _by_line(self, sources: Sequence[Source]) -> list[list[Noted]]:
        lines: list[list[Noted]] = [[] for _ in sources]
        for noted in noted_dates([source.text for source in sources], self.case.year):
            lines[noted.line].append(noted)
        return lines

    def _of_facts(self, known: set[tuple[Source, Stretch]]) -> tuple[NotedDate, ...]:
        """Dates that the reader gave a fact from elsewhere: the day of a chat, a column's header."""
        return tuple(
            NotedDate(parsed, fact.text, fact.source, fact, firm=False)
            for fact in self.case.facts or ()
            for date in fact.dates
            if (parsed := _as_noted(fact, date)) is not None and (fact.source, parsed) not in known
        )

    @cached_property
    def likeness(self) -> Matrix:
        """How alike what is said of each date and of each noted one is: dates by noted dates.

        A figure that the draft states there and the note's line holds speaks for it too.
        """
        texts, noted = [date.text for date in self.dates], [noted.text for noted in self.noted]
        space = text_space((*dict.fromkeys(texts), *dict.fromkeys(noted)))
        scores = space.similarity(space.vectors(texts), space.vectors(noted))
        of_source: dict[Source, list[int]] = defaultdict(list)
        for column, one in enumerate(self.noted):
            of_source[one.source].append(column)
        for row, date in enumerate(self.dates):
            for source in {source for source, _ in self.figures_of(date)}:
                scores[row, of_source[source]] += np.float32(_SAME_FIGURE)
        return scores

    def figures_of(self, date: Date, *, behind: bool = False) -> set[tuple[Source, str]]:
        """The figures of the notes, with their lines, that the draft states where it names the date, or
        only those behind it.
        """
        ends = [span.end for span, _ in self._figures]
        start = date.period.span.end if behind else date.said.start
        found = islice(self._figures, bisect_right(ends, start), None)
        return {figure for span, figure in takewhile(lambda one: one[0].start < date.said.end, found)}

    @cached_property
    def _figures(self) -> list[tuple[Span, tuple[Source, str]]]:
        """The bound claims of more than one in the order of the text, each with the figure of the notes."""
        case = self.case
        return [
            (
                case.claims[claim].span,
                (case.items[binding.item].source, case.items[binding.item].quantity.text),
            )
            for claim, binding in sorted(case.alignment.bindings.items())
            if case.claims[claim].key.value > 1
        ]


def _days_before(dates: Sequence[NotedDate]) -> Iterator[NotedDate]:
    """3.6 司法所：昨天下午……: the day that a message of it calls yesterday; 上个月: the month before."""
    for noted in dates:
        month = noted.stretch.month
        if _EARLIER_MONTH.search(noted.text) and month is not None and month > 1 and noted.stretch.day:
            yield replace(noted, stretch=replace(noted.stretch, month=month - 1, day=None), firm=False)
        spoken, when = _EARLIER_DAY.search(noted.text), noted.stretch
        if spoken is None or when.month is None or when.day is None or when.is_range:
            continue
        back = 2 if spoken["two"] else 1
        try:
            day = day_of(when.year or _ANY_YEAR, when.month, when.day) - timedelta(days=back)
        except ValueError:
            continue
        yield replace(noted, stretch=replace(when, month=day.month, day=day.day), firm=False)


def _said(text: str, whole: Span, spans: Sequence[Span], at: int) -> Span:
    """What `text` says of a date inside `whole`: what follows it, and what precedes it unless it opens its
    clause. A semicolon ends it, as the next date does.
    """
    own = spans[at]
    start = max([span.end for span in spans if span.end <= own.start] + [whole.start])
    end = min([span.start for span in spans if span.start >= own.end] + [whole.end])
    start = max(start, text.rfind("；", start, own.start) + 1)
    stop = text.find("；", own.end, end)
    if _OPENS.search(text[start : own.start]):
        start = own.start
    return Span(start, end if stop < 0 else stop)


def _about(text: str, spans: Sequence[Span], noted: Noted) -> str:
    """The line where it has no other date, else what it says of this one."""
    if not noted.own or len(spans) < 2:
        return text
    own = noted.period.span
    return _said(text, Span(0, len(text)), [*spans], spans.index(own)).of(text)


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
