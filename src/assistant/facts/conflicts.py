"""Figures that contradict each other: two offices on one total."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from assistant.domain import Bar, Fact, Quantity, QuestionKind, Span, Status
from assistant.facts.lexicon import has, markers, table
from assistant.facts.readings import Doubt, Reading
from assistant.labels import place_of
from assistant.language import canonical_unit, clauses, periods, quantities, same_unit
from assistant.language.patterns import late

_DAY = late(r"\d{4}-\d\d-\d\d")
_COUNTING = late(
    r"今年|全年|本年|全[镇乡街]|我[镇乡们]|我们|咱们?|一共|总共|合计|共计|累计|共|登记|在册|现有|底子|台账|统计|组织|开展|是|有|为|的|了|搞|办"
)
_WHOLE_YEAR = late(r"全年|今年共|累计|总共|合计|共计")
_SHORTEST_NAME = 2
_NEAR = Decimal("0.5")
_TOPIC = late(r"[\u4e00-\u9fff“”\"]{2,10}：")
_DEPENDS = late(r"同比|(?:比|较)(?:去年|上年)|[\u4e00-\u9fff]{2,4}率")
"""A change or a rate, which comes of the count before it."""
Members = list[tuple[int, Quantity]]
"""Positions of facts, each with the figure that the others contradict."""
Reread = Callable[[Fact, str], Fact]
"""Reads a fact anew from a changed text."""


def conflicts(readings: list[Reading], reread: Reread) -> list[Reading]:
    """Totals that two hands give differently become unclear, with one question for each thing.

    What else their notes say (协议238份 beside the total in doubt) stays as a fact of its own.
    """
    return in_doubt(readings, differing_totals(readings), reread)


def differing_totals(readings: list[Reading]) -> list[Members]:
    """The totals that two hands give differently, each with all facts that state it."""
    return _asked_once(
        [
            members
            for members in _rivals(readings).values()
            if len({(figure.value, figure.hedge) for _, figure in members}) > 1
        ]
    )


def _asked_once(groups: Sequence[Members]) -> list[Members]:
    """The groups without those that another name of the same figures has brought up already."""
    return list({tuple((at, figure.span) for at, figure in group): group for group in groups}.values())


def in_doubt(readings: list[Reading], groups: Sequence[Members], reread: Reread) -> list[Reading]:
    """Each group's figures kept back with what depends on them, under one question."""
    result = list(readings)
    rests: dict[int, list[Reading]] = {}
    spans: dict[int, list[Span]] = {}
    for at, figure in (member for members in groups for member in members):
        spans.setdefault(at, []).append(figure.span)
    for at, doubted in spans.items():
        whole = Span(min(doubted).start, max(span.end for span in doubted))
        result[at], kept = parted(readings[at], whole, reread)
        rests[at] = list(kept)
    for members in groups:
        facts = [readings[at].fact for at, _ in members]
        for at, _ in members:
            others = "、".join(dict.fromkeys(place_of(f.source) for f in facts if f is not readings[at].fact))
            result[at] = unclear(result[at], f"与{others or '同一行前面'}的数字不一致")
        parts = [part for at, figure in members for part in _parts_of(figure, at, readings)]
        for at in parts:
            result[at] = unclear(result[at], "所属的总数各处不一致")
        said = "，".join(f"“{fact.text}”（{place_of(fact.source)}）" for fact in facts)
        doubt = Doubt(QuestionKind.CONFLICT, f"{said}的数字不一致，以哪个为准？", (*_others(members), *parts))
        first = members[0][0]
        if doubt in result[first].doubts:
            continue
        result[first] = replace(result[first], doubts=(*result[first].doubts, doubt))
    return with_rests(result, rests)


def _parts_of(whole: Quantity, at: int, readings: list[Reading]) -> Iterator[int]:
    """Facts of the same line that add up to a total in doubt: parts of what may be another number."""
    for other, reading in enumerate(readings):
        fact = reading.fact
        if other == at or fact.source != readings[at].fact.source or not fact.usable:
            continue
        values = [q.value for q in fact.figures if q.value is not None and same_unit(q.unit, whole.unit)]
        if len(values) == len(fact.figures) > 1 and sum(values) == whole.value:
            yield other


def _rivals(readings: list[Reading]) -> dict[str, list[tuple[int, Quantity]]]:
    """Facts that state the same total, by its name, where at least two hands state it."""
    found: dict[str, list[tuple[int, Quantity]]] = {}
    for at, reading in enumerate(readings):
        if not _may_clash(reading.fact) or (reading.table and not reading.total):
            continue
        for name, figure in _totals(reading.fact):
            found.setdefault(f"{name}/{canonical_unit(figure.unit)}", []).append((at, figure))
    for at, reading in enumerate(readings):
        if reading.table or not _may_clash(reading.fact):
            continue
        known = {figure for _, figure in _totals(reading.fact)}
        for name, figure in _bare_totals(reading.fact):
            if figure in known:
                continue
            found.setdefault(f"{name}={canonical_unit(figure.unit)}", []).append((at, figure))
    return {
        name: members
        for name, members in found.items()
        if (
            len(_hands(readings, members)) > 1 or all(_of_the_year(readings[at].fact, q) for at, q in members)
        )
        and ("=" not in name or _near([figure for _, figure in members]))
    }


def _of_the_year(fact: Fact, figure: Quantity) -> bool:
    """Whether a figure is told as the total of the year, which one hand gives only once."""
    return _WHOLE_YEAR.search(re.split(r"[，；（(]", fact.text[: figure.span.start])[-1]) is not None


def _bare_totals(fact: Fact) -> Iterator[tuple[str, Quantity]]:
    """Each figure with what it counts, where nothing but words of counting stand around its name."""
    for figure in fact.figures:
        before = re.split(r"[，、（(；：]", fact.text[: figure.span.start])[-1]
        name = _COUNTING.sub("", before)
        if figure.value is not None and figure.unit and len(name) >= _SHORTEST_NAME and not periods(before):
            yield name, figure


def _near(figures: list[Quantity]) -> bool:
    """Whether counts are so near each other that they can only be two counts of one thing."""
    values = [figure.value for figure in figures if figure.value is not None]
    return min(values) >= max(values) * _NEAR


def rival_counts(readings: list[Reading], reread: Reread) -> list[Reading]:
    """一说22场 behind 宣传19场: the count told before it becomes unclear too, under the same question."""
    result = list(readings)
    rests: dict[int, Sequence[Reading]] = {}
    for at, reading in enumerate(readings):
        if reading.fact.status is not Status.UNCLEAR or not has("rival-count", reading.fact.text):
            continue
        if _differ(reading.fact, reading.fact):
            continue
        rival = next(
            (
                before
                for before in range(at - 1, -1, -1)
                if result[before].fact.usable
                and reading.fact.source.line - result[before].fact.source.line in (0, 1)
                and _differ(reading.fact, result[before].fact)
            ),
            -1,
        )
        if rival >= 0:
            doubts = tuple(replace(doubt, also=(*doubt.also, rival)) for doubt in reading.doubts)
            result[at] = replace(reading, doubts=doubts)
            contested = _contested(reading.fact, result[rival].fact)
            whole, rests[rival] = parted(result[rival], contested.span, reread)
            result[rival] = unclear(whole, f"与{place_of(reading.fact.source)}的数字不一致")
    return with_rests(result, rests)


def _differ(one: Fact, other: Fact) -> bool:
    """Whether two facts give different figures of one unit."""
    return next(_against(one, other), None) is not None


def _contested(one: Fact, other: Fact) -> Quantity:
    """The figure of `other` that `one` gives otherwise. Raises StopIteration where they agree."""
    return next(_against(one, other))


def _against(one: Fact, other: Fact) -> Iterator[Quantity]:
    return (
        b
        for a in one.figures
        for b in other.figures
        if a.value != b.value
        and b.unit
        and a.value
        and b.value
        and _near([a, b])
        and (same_unit(a.unit, b.unit) or not a.unit)
    )


def _hands(readings: list[Reading], members: list[tuple[int, Quantity]]) -> set[tuple[str, str, str]]:
    return {
        (readings[at].speaker, readings[at].fact.source.file or "", readings[at].fact.source.sheet or "")
        for at, _ in members
    }


def _totals(fact: Fact) -> Iterator[tuple[str, Quantity]]:
    """The first figure of the text that states each shared indicator (data/shared_indicators.tsv)."""
    named: set[str] = set()
    for figure in fact.figures:
        before = re.split(r"[，、（(；：](?=[^，、（(；：]*$)", fact.text[: figure.span.start])[-1]
        topic = fact.text.split("：", 1)[0] if "：" in fact.text[:8] else ""
        for name, total, part in _indicators():
            clause = f"{topic}{before}" if topic else before
            if name in named or figure.value is None or not total.search(clause):
                continue
            if part is None or not part.search(clause):
                named.add(name)
                yield name, figure


@cache
def _indicators() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (name, re.compile(total), re.compile(rest[0]) if rest and rest[0] else None)
        for name, total, *rest in table("shared_indicators")
    )


def _may_clash(fact: Fact) -> bool:
    return fact.status in (Status.DONE, Status.UNDER_WAY) and not any(_DAY.fullmatch(d) for d in fact.dates)


def parted(reading: Reading, span: Span, reread: Reread) -> tuple[Reading, tuple[Reading, ...]]:
    """The clauses in doubt at `span`, and what stands around them and has figures of its own."""
    text = reading.fact.text
    ends = [span.end for span in clauses(text)]
    cut = next((end for end in ends if end >= span.end), len(text))
    while _goes_with_it(text[cut:].lstrip("，；")) and (after := [end for end in ends if end > cut]):
        cut = after[0]
    begun = max((end for end in ends if end <= span.start), default=0)
    begun = begun if quantities(text[:begun]) else 0
    before, doubtful, rest = (part.strip("，；") for part in (text[:begun], text[begun:cut], text[cut:]))
    rest = rest if quantities(rest) else ""
    if not before and not rest:
        return reading, ()
    if rest and reading.table and reading.fact.figures:
        rest = text[: reading.fact.figures[0].span.start] + rest
    elif rest and (topic := _TOPIC.match(text)):
        rest = topic.group() + rest
    kept = tuple(
        replace(reading, fact=reread(reading.fact, part), doubts=()) for part in (before, rest) if part
    )
    return replace(reading, fact=reread(reading.fact, doubtful)), kept


def _goes_with_it(rest: str) -> bool:
    """Whether what follows a total tells what became of it (其中…, 改1997, 余46)."""
    first = next(iter(quantities(rest)), None)
    lead = rest[: first.span.start] if first else ""
    return (
        has("follow-up", rest)
        or _DEPENDS.match(rest) is not None
        or (bool(lead) and markers("outcome").fullmatch(lead) is not None)
    )


def with_rests(readings: list[Reading], rests: Mapping[int, Sequence[Reading]]) -> list[Reading]:
    """Each rest after the fact it was parted from; the positions in doubts follow."""
    moved = {
        at: at + sum(len(kept) for other, kept in rests.items() if other < at) for at in range(len(readings))
    }
    result: list[Reading] = []
    for at, reading in enumerate(readings):
        doubts = tuple(replace(d, also=tuple(moved[other] for other in d.also)) for d in reading.doubts)
        result.append(replace(reading, doubts=doubts))
        result += rests.get(at, [])
    return result


def unclear(reading: Reading, reason: str) -> Reading:
    """The reading with its fact kept back because others tell it otherwise."""
    fact = replace(reading.fact, status=Status.UNCLEAR, reason=reason, bar=Bar.CONFLICT)
    return replace(reading, fact=fact)


def _others(members: list[tuple[int, Quantity]]) -> tuple[int, ...]:
    return tuple(at for at, _ in members[1:])
