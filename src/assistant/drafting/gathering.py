"""Lines of one kind told in one sentence with their sum: a clerk keeps a diary, a report counts.

Events of one each stand in one sentence that ends in what they come to; rows that say the same of several
months or villages get their total before them. Each row keeps its own words and figures, so that the sum can
be proved from the sentence itself. Only figures that every row has are added up, and none of which the notes
give a total of their own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby, pairwise

from assistant.domain import Fact, Hedge, NameKind, Quantity, Sentence, SentenceKind
from assistant.drafting.events import is_dependent, place_of
from assistant.drafting.lexicon import formal_verbs
from assistant.drafting.placing import goes_on
from assistant.drafting.realise import realised
from assistant.drafting.wording import counted_rows, is_total, table_of, table_piece
from assistant.language import names, periods, quantities, tokens

_FEWEST = 3
"""Rows that make a series; two read well one after the other."""
_EVENT_UNITS = ("场", "次")
_HELD = re.compile(r"^(?:开展|组织|举办)")
_PEOPLE = ("人", "名", "人次")
_SHEETS = ("份", "册", "张", "本")
_TAIL = re.compile(r"(?:参加|参训|参会|参演|参与|旁听)?")
_TOTAL = re.compile(r"合计|总计|共计|总共|一共|累计|全年|全部|共")
_NOT_ADDED = re.compile(r"%|在册|现有|持证|在岗|存量|累计|平均|人均|[得评]分|最|余额|剩余|其余|尚|未")
"""What there is at a time, rates and remainders: added up over months they say nothing true."""
_LONGEST_TOPIC = 18
_SHORTEST_WORD = 2
_LONGEST = 200
"""Characters of a sentence; in a longer one nobody finds the sum of lines that are no table."""


@dataclass(frozen=True, slots=True)
class Series:
    """Facts that are told together, and the sentence that tells them."""

    facts: tuple[Fact, ...]
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class _Measure:
    """A figure with the words around it in its clause (发放资料, 300份, "")."""

    head: str
    figure: Quantity
    tail: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A fact as it is told: the time or village it begins with, what stands before its figures, and these."""

    fact: Fact
    text: str
    lead: str
    topic: tuple[str, ...]
    measures: tuple[_Measure, ...]


def with_one_theme(facts: Sequence[Fact], year: int) -> tuple[Fact, ...]:
    """The facts, those of one series under the theme that most of them have."""
    theme_of = {
        fact.id: Counter(member.theme for member in series.facts if member.theme).most_common(1)
        for series in series_of(facts, year)
        for fact in series.facts
    }
    return tuple(
        replace(fact, theme=theme_of[fact.id][0][0]) if theme_of.get(fact.id) else fact for fact in facts
    )


def series_of(facts: Sequence[Fact], year: int) -> tuple[Series, ...]:
    """The series among the facts of one matter; none shares a fact with another."""
    tables = tuple(_tables(facts, year))
    counted = {fact.id for table in tables for fact in table.facts}
    return (*tables, *_likes([fact for fact in facts if fact.id not in counted], year))


def _tables(facts: Sequence[Fact], year: int) -> Iterator[Series]:
    """The rows of each table that its total counts."""
    for table, rows in groupby(facts, key=table_of):
        counted = counted_rows(tuple(rows)) if table else ()
        if len(counted) > 1:
            told = table_piece(counted, year)
            own = sorted(counted, key=lambda fact: not is_total(fact))
            yield Series(tuple(own), Sentence(f"{told.text}。", SentenceKind.FACT, told.facts))


def _likes(facts: Sequence[Fact], year: int) -> tuple[Series, ...]:
    """Facts that say the same of several events, months or villages."""
    continued = _continued(facts)
    rows = [row for fact in facts if fact.id not in continued and (row := _row(fact, year))]
    events = [row for row in rows if _is_one_event(row)]
    others = [row for row in rows if row not in events]
    found: list[Series] = []
    for members in _alike(events, _measured):
        found += _told(members, _events_told(members), facts)
    for members in _alike(others, _worded):
        if _are_apart(members, year):
            found += _told(members, _rows_told(members), facts)
    return tuple(found)


def _continued(facts: Sequence[Fact]) -> frozenset[str]:
    """Facts with which the next one belongs, that only tells who came or by when."""
    return frozenset(
        fact.id
        for fact, after in pairwise(facts)
        if fact.source == after.source and (is_dependent(after.text) or goes_on(after.text))
    )


def _told(rows: Sequence[_Row], text: str, facts: Sequence[Fact]) -> Iterator[Series]:
    if text and len(text) <= _LONGEST and not _has_a_total(rows, facts):
        own = tuple(row.fact for row in rows)
        yield Series(own, Sentence(f"{text}。", SentenceKind.DERIVED, tuple(fact.id for fact in own)))


def _alike(rows: Iterable[_Row], kind: Callable[[_Row], Hashable]) -> Iterator[tuple[_Row, ...]]:
    found: dict[Hashable, list[_Row]] = defaultdict(list)
    for row in rows:
        found[kind(row)].append(row)
    return (tuple(members) for members in found.values() if len(members) >= _FEWEST)


def _row(fact: Fact, year: int) -> _Row | None:
    """The fact taken apart; None where it says more than a time or place, a topic and figures."""
    text = realised(fact, year)
    lead = _lead(text, year)
    topic: list[str] = []
    measures: list[_Measure] = []
    for clause in text.removeprefix(lead).lstrip("，").split("，"):
        own = _measures(clause)
        if own is None or (measures and not own):
            return None
        measures += own
        topic += [] if measures else [clause]
    return _Row(fact, text, lead, tuple(topic), tuple(measures)) if measures else None


def _lead(text: str, year: int) -> str:
    """The time, else the village, that a text begins with."""
    spans = [p.span for p in periods(text, year)]
    spans += [name.span for name in names(text) if name.kind is NameKind.PLACE]
    return next((span.of(text) for span in spans if span.start == 0), "")


def _measures(clause: str) -> list[_Measure] | None:
    """The figures of a clause, each with the words before it; None where words are left over."""
    found, at = [], 0
    for figure in quantities(clause):
        tail = _TAIL.match(clause, figure.span.end)
        end = tail.end() if tail else figure.span.end
        found.append(_Measure(clause[at : figure.span.start], figure, clause[figure.span.end : end]))
        at = end
    return None if found and at < len(clause) else found


def _is_one_event(row: _Row) -> bool:
    """Whether it tells of one event of its own, named before the figure (消费维权1场400份)."""
    first = row.measures[0]
    return (
        first.figure.unit in _EVENT_UNITS
        and first.figure.value == 1
        and first.figure.hedge is Hedge.EXACT
        and not first.tail
        and 1 < len(_name_of(row)) <= _LONGEST_TOPIC
        and not any(word in formal_verbs() for word in tokens(_name_of(row))[:1])
    )


def _name_of(row: _Row) -> str:
    """What the event is called: the first clause that is no place."""
    clauses = (*row.topic, row.measures[0].head)
    return next((_HELD.sub("", clause) for clause in clauses if clause and not place_of(clause)), "")


def _measured(row: _Row) -> tuple[str, ...]:
    """The unit of the event and what else is counted of it."""
    return (row.measures[0].figure.unit, *(_written(measure, "") for measure in row.measures[1:]))


def _written(measure: _Measure, figure: str) -> str:
    """A figure in its words; a bare one of people or sheets in those that an event calls for."""
    unit = measure.figure.unit
    head = measure.head or ("发放资料" if unit in _SHEETS else "")
    tail = measure.tail or ("参加" if unit in _PEOPLE and not measure.head else "")
    return f"{head}{figure or unit}{tail}"


def _events_told(rows: Sequence[_Row]) -> str:
    """The events one after the other, then what they come to: others may stand elsewhere in the report."""
    sums = _sums(rows)
    counted = zip(rows[0].measures[1:], sums[1:], strict=True)
    total = "，".join((f"共{sums[0]}", *(_written(measure, figure) for measure, figure in counted)))
    return f"{'；'.join(row.text for row in rows)}，上述活动{total}" if all(sums) else ""


def _worded(row: _Row) -> Hashable:
    """All words of the row but its time or village."""
    return (row.topic, *((measure.head, measure.figure.unit, measure.tail) for measure in row.measures))


def _rows_told(rows: Sequence[_Row]) -> str:
    """The total, then its parts; "" where it is not said what is counted, or a sum would not be true."""
    first = rows[0]
    if len(first.measures[0].head) < _SHORTEST_WORD or first.topic or _NOT_ADDED.search(first.fact.text):
        return ""
    sums = _sums(rows)
    parts = "；".join(f"{row.lead}{_in_words(row, [m.figure.text for m in row.measures])}" for row in rows)
    return f"累计{_in_words(first, sums)}，其中{parts}" if all(sums) else ""


def _sums(rows: Sequence[_Row]) -> tuple[str, ...]:
    """The figures of the rows added up column by column, "" where they cannot be."""
    columns = zip(*(row.measures for row in rows), strict=True)
    return tuple(_sum([measure.figure for measure in column]) for column in columns)


def _in_words(row: _Row, figures: Sequence[str]) -> str:
    said = zip(row.measures, figures, strict=True)
    return "，".join(f"{measure.head}{figure}{measure.tail}" for measure, figure in said)


def _are_apart(rows: Sequence[_Row], year: int) -> bool:
    """Whether each row has a time or a village of its own, none of which lies within another."""
    leads = [row.lead for row in rows]
    times = [(p.value.split("/")[0], p.value.split("/")[-1]) for lead in leads for p in periods(lead, year)]
    if not times:
        return all(leads) and len(set(leads)) == len(leads)
    ordered = sorted(times)
    overlap = any(later[0] <= f"{one[1]}~" for one, later in pairwise(ordered))
    return len(times) == len(leads) and not overlap


def _sum(figures: Sequence[Quantity]) -> str:
    """The figures added up as a report writes it, 余 where any of them has it; "" where they cannot be."""
    values = [figure.value for figure in figures if figure.value is not None and figure.high is None]
    if len(values) < len(figures) or {f.hedge for f in figures} - {Hedge.EXACT, Hedge.MORE}:
        return ""
    more = "余" if any(figure.hedge is Hedge.MORE for figure in figures) else ""
    return f"{sum(values, Decimal(0)):f}{more}{figures[0].unit}"


def _has_a_total(rows: Sequence[_Row], facts: Sequence[Fact]) -> bool:
    """Whether the notes count in all what the rows count one by one."""
    own = [row.fact for row in rows]
    units = {measure.figure.unit for row in rows for measure in row.measures}
    return any(
        fact not in own and _TOTAL.search(fact.text) and units & {figure.unit for figure in fact.figures}
        for fact in facts
    )
