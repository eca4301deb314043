"""The figures of a report and of facts that may be compared over the years, each with what it counts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checking.figures.items import Item, items_of_text
from assistant.domain import Bar, Fact, Report, Source, Span, Status
from assistant.drafting.comparison.values import Point
from assistant.drafting.plan import PLANS
from assistant.drafting.realise import realised
from assistant.genres import Genre, section_keys_of
from assistant.language import periods

_UNTIL = re.compile(r"截[至止]到?$")
_FROM_JANUARY = re.compile(r"\d{4}-01(?:-01)?/\d{4}-(\d\d)")
_WITHIN_THE_YEAR = re.compile(r"\d{4}-\d\d")
_MOST_OF_THE_YEAR = 9
_LEAD = 24
_NOT_COMPARED = frozenset(("last-year", "from", "each"))
_COMPARED = re.compile(r"(?:较|比|同比|去年|上年)[^，。；]*$")
_EDGES = re.compile(
    r"^(?:[，、。；：（）()\s|]|其中|今年|本年|全年|[全我本]镇|分别|为)+|[，、。；：（）()\s|]+$"
    r"|(?<=..)(?:共计?|总计|有|为)$"
)
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A point with what tells it from others.

    `sentence` tells which figures are stated together; `dated` that it is of a day or some months only,
    `so_far` up to when it counts (截至11月底), "" where that is the end of the year; a figure is `doubtful`
    where the notes contradict each other.
    """

    point: Point
    item: Item
    sentence: str
    dated: bool = False
    so_far: str = ""
    doubtful: bool = False


def figures_of_facts(facts: Sequence[Fact], year: int) -> tuple[Figure, ...]:
    """Of what was done; facts are read as the report would word them (社矫 as 社区矫正对象).

    Totals that two offices give differently are among them: which one holds, the clerk is asked anyway.
    """
    return tuple(
        _figure(item, text, year, fact.source, fact.section, fact)
        for fact in facts
        if _is_told(fact)
        for text in [realised(fact, year)]
        for item in items_of_text(text, "")
        if _comparable(item, text)
    )


def figures_of_report(report: Report, genre: Genre) -> tuple[Figure, ...]:
    """All but those of its plans, and those it compares itself with the year before."""
    file, parts = report.path or report.title, parts_of(report, genre)
    return tuple(
        _figure(item, report.text, report.year, replace(item.source, file=file), section)
        for item in items_of_text(report.text, file)
        for section in [section_at(parts, item.quantity.span.start)]
        if section != PLANS and _comparable(item, report.text)
    )


def parts_of(report: Report, genre: Genre) -> tuple[tuple[str, Span], ...]:
    """The report's first-level sections with their keys, "" where a heading tells none."""
    keys = section_keys_of(report, genre)
    return tuple(
        (section.key or key, section.span) for section, key in zip(report.sections, keys, strict=True)
    )


def section_at(parts: Sequence[tuple[str, Span]], at: int) -> str:
    return next((key for key, span in parts if span.start <= at < span.end), "")


def _is_told(fact: Fact) -> bool:
    done = fact.usable and fact.status is not Status.PLANNED
    return (done or fact.bar is Bar.CONFLICT) and fact.section != PLANS


def _comparable(item: Item, text: str) -> bool:
    """A figure with a unit that is not itself last year's, a change, or each one's."""
    lead = text[max(0, item.quantity.span.start - _LEAD) : item.quantity.span.start]
    return bool(item.key.unit) and item.role not in _NOT_COMPARED and not _COMPARED.search(lead)


def _figure(
    item: Item, text: str, year: int | None, source: Source, section: str, fact: Fact | None = None
) -> Figure:
    point = Point(_subject(item, text), item.quantity, source, section, fact.id if fact else "")
    dated, so_far = _time_of(text, item.quantity.span.start, year)
    doubtful = fact is not None and not fact.usable
    return Figure(point, item, point.fact or item.context, dated, so_far, doubtful)


def _subject(item: Item, text: str) -> str:
    """What is said of the figure: the noun behind it where it opens its clause, else the words before."""
    counted, end = item.quantity.indicator, item.quantity.span.end
    words = _without_edges(_without_dates(item.window.removesuffix(counted)))
    if len(words) < _ENOUGH or (counted and text.startswith(counted, end) and _opens(text, item)):
        return counted or words
    return words if _holds(words, counted) else words + counted


def _opens(text: str, item: Item) -> bool:
    """Whether the figure is the first word of its clause."""
    return text[: item.quantity.span.start].rstrip()[-1:] in ("", "，", "。", "；", "：", "、", "\n")


def _holds(words: str, counted: str) -> bool:
    return counted in re.sub("[“”]", "", words)


def _without_edges(words: str) -> str:
    while (shorter := _EDGES.sub("", words)) != words:
        words = shorter
    return words


def _without_dates(words: str) -> str:
    for period in reversed(periods(words)):
        words = words[: period.span.start] + words[period.span.end :]
    return re.sub(r"截[至止]到?", "", words)


def _time_of(text: str, at: int, year: int | None) -> tuple[bool, str]:
    """Whether a date before a figure in its part of the sentence limits it, and up to when it counts."""
    start = max(text.rfind(mark, 0, at) for mark in "。；！？\n") + 1
    lead = text[start:at]
    for period in reversed(periods(lead, year)):
        before = lead[: period.span.start]
        whole = _FROM_JANUARY.fullmatch(period.value)
        if _UNTIL.search(before):
            return False, f"截至{period.text}"
        if whole and int(whole[1]) > _MOST_OF_THE_YEAR:
            return False, period.text
        if _WITHIN_THE_YEAR.match(period.value):
            return True, ""
    return False, ""
