"""Up or down: a change told the other way round than the notes, or the two figures beside it, tell it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim, tell_apart
from assistant.checking.figures.items import Item
from assistant.checking.figures.two_years import beside_last_year, fell_to_none
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import CLEARLY, Statement
from assistant.checking.meaning.rules import DIRECTION
from assistant.checking.proofs.derive import changes, noted_changes
from assistant.domain import Finding, Quantity, Severity, Source, Span
from assistant.labels import place_of
from assistant.language import quantities

UP, DOWN = "up", "down"
_NUMERALS = r"\d一二三四五六七八九十几"
_SHORT = (
    (
        UP,
        re.compile(
            rf"[增升涨]了?|多(?=[出于了{_NUMERALS}])|高于|[较比].{{1,8}}(?:多$|高(?=了?\d))|反[而倒]多"
        ),
    ),
    (DOWN, re.compile(rf"[减降]了?|少(?=[于了{_NUMERALS}])|低于|回落|缩|[较比].{{1,8}}(?:少$|低(?=了?\d))")),
)
_DIGITS = re.compile(r"\d[\d.]*")
_BECOMES = re.compile(r"^[^，。；、]{0,8}(?:到|至|为|成)$")
_EARLIER = "(?:去年|上年|往年|以前|原来|原先|原有|此前)"
_COMPARES = re.compile(r"较|比|同期|上年|去年|前年|往年")
_CLEAR = ("多", "少", "反倒多", "反而多", "增了", "升了", "涨了", "减了", "降了")
_WITH_LAST_YEAR = re.compile(r"[较比](?:去年|上年|上一年|前一年|同期|20\d\d年)|同比|与(?:去年|上年)")
_NO_CHANGE = re.compile(
    r"净[增减]|增强|增进|减轻|提升|降雨|降水|升级|新增|增设|增加[了]?(?:一|新)|降解|增收|减灾|减排|减免|减负|缩短"
)


def check_direction(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement, backing in comparison:
        ended = _ends_at_last_years(case, statement)
        if ended is not None:
            yield ended
            continue
        told = directions(statement.text)
        if len(told) != 1:
            continue
        (way, span), *_ = told.items()
        shown = _shown(case, statement) or _noted(case, statement)
        if shown is not None and shown != way:
            message = f"草稿写“{span.of(statement.text)}”，按两年的数字应相反，请核对。"
            yield _finding(case, statement, span, message)
            continue
        if shown is None and (finding := _against_the_line(case, statement, way, span)) is not None:
            yield finding
            continue
        if shown is not None or backing.likeness < CLEARLY or backing.best is None:
            continue
        if _tells_of_another(statement, span, backing.best):
            continue
        noted = {way for note in comparison.line(backing.best.row) for way in directions(note.text)}
        note = backing.best
        if directions(note.text) and way not in noted:
            message = (
                f"草稿写“{span.of(statement.text)}”，事实{note.place}为“{note.text}”，增减相反，请核对。"
            )
            yield backed(_finding(case, statement, span, message), statement, note)


def _against_the_line(case: Case, statement: Statement, way: str, said: Span) -> Finding | None:
    """比上年略有减少 where a line behind the sentence has 64篇（去年51）: of the sentence's last figure, or
    the one whose change the statement gives.
    """
    mark = _WITH_LAST_YEAR.search(statement.text)
    if mark is None:
        return None
    before = case.draft[statement.sentence.start : statement.span.end]
    told = [one.value for one in quantities(before) if one.value is not None]
    changes = [one for one in quantities(statement.text[mark.end() :]) if one.value is not None]
    lines = [case.comparison.line(row)[0].line for row in case.comparison.rows_behind(statement)]
    pairs = [pair for line in lines for pair in beside_last_year(line, case.year) if pair[0] in told]
    if changes:
        fitting = [pair for pair in pairs if any(_is_change(one, *pair) for one in changes)]
    else:
        fitting = [pair for pair in pairs if pair[0] == told[-1]] or pairs[: len(set(pairs)) == 1]
    ways = {UP if now > last else DOWN if now < last else "" for now, last in fitting}
    if len(ways) != 1 or way in ways:
        return None
    message = f"草稿写“{said.of(statement.text)}”，与素材中两年的数字不符，请核对。"
    return replace(_finding(case, statement, said, message), severity=Severity.WARNING)


def _is_change(stated: Quantity, now: Decimal, last: Decimal) -> bool:
    change = abs(now - last)
    if stated.unit != "%":
        return stated.value in (change, last)
    return bool(last) and stated.value is not None and abs(change / last * 100 - stated.value) <= 1


def _tells_of_another(statement: Statement, said: Span, note: Note) -> bool:
    """Whether the words around it give figures that the note does not: 增列7项、核减3项 beside 新增7项."""
    start = statement.text.rfind("、", 0, said.start) + 1
    part = statement.text[start:].split("、", 1)[0]
    return tell_apart(part, note.text)


@lru_cache(maxsize=8192)
def directions(text: str) -> dict[str, Span]:
    """The ways a text says something went, each with its first word."""
    found: dict[str, Span] = {}
    for mention in mentions(text):
        for kind in mention.of("direction"):
            if kind.name in (UP, DOWN):
                found.setdefault(kind.name, mention.span)
    masked = _NO_CHANGE.sub(lambda match: "＊" * len(match[0]), text)
    for way, pattern in _SHORT:
        if (match := pattern.search(masked)) and (_COMPARES.search(text) or match[0] in _CLEAR):
            found.setdefault(way, Span(*match.span()))
    return found


def _shown(case: Case, statement: Statement) -> str | None:
    """The way that two figures of the sentence show: this year's in front, last year's in the comparison."""
    inside = [claim for claim in case.claims if claim.sentence == statement.sentence]
    last = next(
        (claim for claim in inside if _is_last_years(case, claim) and statement.span.overlaps(claim.span)),
        None,
    )
    if last is None:
        return None
    alike = [claim for claim in inside if claim is not last and claim.key.unit == last.key.unit]
    now = [claim for claim in alike if claim.span.end <= last.span.start]
    if not now:
        now = [claim for claim in alike if claim.role == "to" and statement.span.overlaps(claim.span)][:1]
    if len({claim.key.value for claim in now}) != 1 or now[-1].key.value == last.key.value:
        return None
    return UP if now[-1].key.value > last.key.value else DOWN


def _noted(case: Case, statement: Statement) -> str | None:
    """The way of a difference that the statement gives: that of the two years' figures, or its sign (+27)."""
    ways = set[str]()
    rows = case.comparison.rows_behind(statement)
    gone = frozenset().union(*(fell_to_none(case.comparison.line(row)[0].line, case.year) for row in rows))
    for at in case.claims_in(statement.span):
        if case.claims[at].key.value in gone:
            return DOWN
        binding = case.alignment.bindings.get(at)
        if binding is None:
            ways |= {UP if now > before else DOWN for before, now in _changes(case, at) if now != before}
        elif _COMPARES.search(statement.text):
            ways |= _way_of(case.items[binding.item])
    return ways.pop() if len(ways) == 1 else None


def _changes(case: Case, at: int) -> list[tuple[Decimal, Decimal]]:
    """Last year's figure and this year's, of which a claim may state the difference: those of one line of the
    notes before those that stand apart."""
    found = [*changes(case, at), *noted_changes(case, at)]
    beside = [one for one in found if _stand_together(case, one[2])]
    return [(before, now) for before, now, _ in beside or found]


def _stand_together(case: Case, items: Sequence[int]) -> bool:
    return len(items) > 1 and len({case.items[item].source for item in items}) == 1


def _way_of(item: Item) -> set[str]:
    """The way that the clause of a noted figure tells: 比去年少四起, 较上年 +27, 推文少12."""
    number = _number(item.quantity.text)
    signed = re.search(rf"(?P<sign>[+＋\-－−多少增减涨降])\s*{number}(?![\d.])", item.source.text)
    if signed is not None and _COMPARES.search(item.source.text):
        return {UP if signed["sign"] in "+＋多增涨" else DOWN}
    parts = [part for part in re.split("[，。；,;、\n]", item.source.text) if item.quantity.text in part]
    return set(directions(parts[0])) if len(parts) == 1 and _COMPARES.search(parts[0]) else set()


def _ends_at_last_years(case: Case, statement: Statement) -> Finding | None:
    """由3处增到11处 where the notes have 3, 去年11: what the draft says it came to is what it was."""
    for before, at in pairwise(case.claims_in(statement.span)):
        start, end = case.claims[before], case.claims[at]
        between = case.draft[start.span.end : end.span.start]
        if not _BECOMES.search(between) or start.key.value == end.key.value:
            continue
        for source, number in _written(case, (before, at), end):
            years = beside_last_year(case.row_at(source) or source.text, case.year)
            reversed_ = (start.quantity.value, end.quantity.value) in years
            earlier = rf"{_EARLIER}(?:(?![现目]|今年|达到)\D){{0,10}}?(?<!\d){number}(?![\d.])"
            if reversed_ or re.search(earlier, source.text):
                message = f"草稿写变为“{end.quantity.text}”，{place_of(source)}说的是原来的数，请核对。"
                finding = DIRECTION.finding(end.span, end.quantity.text, message)
                return replace(backed(finding, statement, None), severity=Severity.WARNING, evidence=source)
    return None


def _written(case: Case, claims: Sequence[int], end: Claim) -> Iterator[tuple[Source, str]]:
    """The lines that the claims stand on, with the number of the last one as it may be written there."""
    for at in claims:
        binding = case.alignment.bindings.get(at)
        if binding is not None:
            item = case.items[binding.item]
            same = item.key.value == end.key.value
            yield item.source, _number(item.quantity.text if same else end.quantity.text)


def _number(text: str) -> str:
    digits = _DIGITS.match(text)
    return re.escape(digits[0] if digits else text)


def _is_last_years(case: Case, claim: Claim) -> bool:
    """较上年的311件, 由去年的17个: the figure right behind the year."""
    return bool(
        re.search(
            r"(?:上年|去年|上一年度?|20\d\d年)(?:同期)?的?$",
            case.draft[max(0, claim.span.start - 8) : claim.span.start],
        )
    )


def _finding(case: Case, statement: Statement, span: Span, message: str) -> Finding:
    placed = span.shifted(statement.span.start)
    return backed(DIRECTION.finding(placed, placed.of(case.draft), message), statement, None)
