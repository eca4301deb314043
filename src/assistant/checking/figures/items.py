"""Figures of the evidence: of the facts, of the lines no fact holds, of plain text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from assistant.checking.figures.claims import (
    Key,
    around,
    idle,
    key_of,
    noun_behind,
    roles_of,
    says,
    windows_of,
    with_noun,
)
from assistant.checking.figures.jottings import (
    counts_noun,
    in_scale,
    spoken,
    superseded,
    taken_back,
)
from assistant.checking.figures.units import agrees, counted_in, may_mean
from assistant.checking.places import place_of
from assistant.checking.usable import is_of_this_year, is_uncorrected, may_be_stated
from assistant.domain import Bar, Fact, Hedge, Quantity, Report, Source, Span, Status
from assistant.language import clauses, convert, quantities, sentences, unit_class
from assistant.language.forms import filled_in

_TELLING = 100
_HAN, _WHOLE = re.compile(r"[\u4e00-\u9fff]"), 5
_YEAR = re.compile(r"20\d\d年")
_OPEN_PLUS = re.compile(r"\+(?!\s*\d)")
_SERIAL = re.compile(r"[>＞\s]*(?P<number>\d{1,3})(?:[\t ]|[.．、](?!\d))")
_LONGEST_HEAD = 2
_LABEL = re.compile(r"附?[注表图件]\d{1,2}")
_MARKS = re.compile(r"[\s，,|｜]")


@dataclass(frozen=True, slots=True)
class Item:
    """A figure of the evidence. `fact` is None for the profile's standing facts and last year's report.

    `supplied` is the unit the reader gave it where the note itself writes none, `assumed` the same where it
    is no mere guess; `usable` tells whether a draft may rest on it.
    """

    quantity: Quantity
    key: Key
    fact: Fact | None
    source: Source
    window: str
    context: str
    role: str = ""
    assumed: str = ""
    supplied: str = ""
    usable: bool = True

    def takes(self, claim: Quantity) -> bool:
        """Whether a claim's unit may stand for the item's, or for the one assumed in its place."""
        if self.supplied and claim.unit == self.supplied:
            return True
        return agrees(claim, self.quantity) and may_mean(claim.unit, self.assumed)

    @property
    def counted(self) -> str:
        """What stands right behind the figure."""
        at = self.context.find(self.quantity.text)
        return noun_behind(self.context[at:], replace(self.quantity, span=Span(0, len(self.quantity.text))))

    @property
    def withheld(self) -> bool:
        return self.fact is not None and not self.usable and self.fact.status is Status.WITHHELD

    @property
    def place(self) -> str:
        """Where it stands, as a clerk would say it."""
        return place_of(self.fact, self.source)


def items_of_facts(
    facts: Sequence[Fact], told: Mapping[Source, str], year: int | None = None
) -> tuple[Item, ...]:
    """Figures of facts; `told` is what the rows of tables say, `year` the year reported on.

    What some line takes back is none: its own (8家→更正9家), and that of the lines above (是6.02万不是6.2万).
    """
    withdrawn = {source: taken_back(source.text) for source in dict.fromkeys(fact.source for fact in facts)}
    wrong = frozenset(key for _, denied in withdrawn.values() for key in denied)
    return tuple(
        item
        for fact in facts
        if not _LABEL.fullmatch(fact.text)
        for item in _items(fact, told, year)
        if not item.usable or not _is_taken_back(item.key, withdrawn[fact.source][0], wrong)
    )


def _is_taken_back(key: Key, here: Iterable[Key], anywhere: Iterable[Key]) -> bool:
    """Small numbers that another line denies (不是10场) may be right of other things."""
    return _is_among(key, here) or (key.value >= _TELLING and _is_among(key, anywhere))


def _is_among(key: Key, taken: Iterable[Key]) -> bool:
    """Whether a value was taken back, where its unit is often left out."""
    return any(key.value == one.value and one.unit in ("", key.unit) for one in taken)


def items_of_lines(
    lines: Sequence[Source], facts: Sequence[Fact], told: Mapping[Source, str]
) -> Iterator[Item]:
    """Figures of the notes that no fact holds: the reader passed over them, the draft need not.

    What a correction took back is none, nor what stands in a line that may not be stated. Last year's number
    may be one that a fact of the line has besides: 用过11项；火点3（去年11）.
    """
    of_line: dict[Source, list[Fact]] = defaultdict(list)
    for fact in facts:
        of_line[fact.source].append(fact)
    taken_back = {value for fact in facts if fact.bar is Bar.SUPERSEDED for value in _values(fact)}
    for source in lines:
        barred = [fact for fact in of_line[source] if not may_be_stated(fact)]
        if (
            barred
            and len(barred) == len(of_line[source])
            and any(f.bar is not Bar.SUPERSEDED for f in barred)
        ):
            continue
        held = Counter(value for fact in of_line[source] for value in _values(fact))
        corrected = taken_back if any(fact.text not in source.text for fact in of_line[source]) else set()
        written = items_of_text(told.get(source) or filled_in(source.text), source.file or "", jotted=True)
        often = Counter(item.key.value for item in written)
        for item in written:
            value = item.key.value
            again = item.role == "last-year" and source not in told and often[value] > held[value]
            known = value in corrected or (held[value] > 0 and not again)
            if not known and not _numbers_the_row(item.quantity, source.text):
                yield replace(item, source=source)


def _numbers_the_row(figure: Quantity, row: str) -> bool:
    """The bare first cell of a table's row is its serial number or month; so is what opens a line, or what is
    quoted of one.
    """
    number = _SERIAL.match(row)
    opens = number is not None and figure.span.start <= number.end() + _LONGEST_HEAD
    return not figure.unit and number is not None and opens and number["number"] == figure.text.strip()


def _values(fact: Fact) -> set[Decimal]:
    return {key_of(figure).value for figure in fact.figures if figure.value is not None}


def items_of_text(text: str, file: str, jotted: bool = False) -> tuple[Item, ...]:
    """Figures of plain text, a last report or standing facts: one item a figure, its sentence as context.

    Of `jotted` text also the bare numbers of speech.
    """
    read = quantities(text)
    bare = [one for one in spoken(text) if not any(one.span.overlaps(q.span) for q in read)] if jotted else []
    stated = sorted((q for q in (*read, *bare) if q.value is not None), key=lambda q: q.span.start)
    stated = list(in_scale(text, stated)) if jotted else stated
    wrong = superseded(text, stated)
    kept = [quantity for at, quantity in enumerate(stated) if at not in wrong and not idle(quantity, text)]
    found = [part for quantity in kept for part in _apart(quantity)]
    all_sentences, all_clauses = sentences(text), clauses(text)
    windows = windows_of(text, found, all_clauses)
    return tuple(
        Item(
            quantity=quantity,
            key=key_of(quantity),
            fact=None,
            source=Source(file, text.count("\n", 0, quantity.span.start) + 1, sentence.of(text)),
            window=window,
            context=sentence.of(text),
            role=part,
        )
        for quantity, window, part in zip(found, windows, roles_of(text, found), strict=True)
        for sentence in [around(all_sentences, quantity.span)]
    )


def items_of_report(report: Report) -> tuple[Item, ...]:
    return items_of_text(report.text, report.path or report.title or "上年报告")


def _items(fact: Fact, told: Mapping[Source, str], year: int | None) -> Iterator[Item]:
    """A fact's figures, each as its line writes it where the fact's own words do not tell what it counts."""
    stated = [figure for figure in fact.figures if figure.value is not None]
    placed = [*in_scale(fact.text, [*_placed(fact.text, stated)])]
    windows, parts = windows_of(fact.text, placed, clauses(fact.text)), roles_of(fact.text, placed)
    wrong = superseded(fact.text, placed)
    source = filled_in(fact.source.text)
    line, bare = told.get(fact.source) or source, source.replace("个人", "人").replace(" ", "")
    jotted = list(_items_of_line(line))
    own_words = _read_by_head(fact, line) if fact.source in told else _tells(fact.text)
    for at, (figure, window, part) in enumerate(zip(placed, windows, parts, strict=True)):
        if at in wrong:
            continue
        usable = may_be_stated(fact) or is_uncorrected(fact, figure)
        usable |= is_of_this_year(fact, placed, at, year)
        written = with_noun(fact.text, _as_stated(figure, bare))
        assumed = _assumed(figure) if not written.unit and fact.source not in told else ""
        given = figure.unit if not written.unit else ""
        if not written.unit and counts_noun(fact.source.text, figure):
            assumed = given = ""
        item = Item(
            written, key_of(written), fact, fact.source, window, fact.text, part, assumed, given, usable
        )
        noted = next((one for one in jotted if one.key.value == item.key.value), None)
        if noted is not None:
            jotted.remove(noted)
            if own_words and says(window):
                hedge = _hedge_of(figure.hedge, noted.quantity.hedge)
                hedge = figure.hedge if _OPEN_PLUS.match(line, noted.quantity.span.end) else hedge
                item = replace(item, role=noted.role, quantity=replace(item.quantity, hedge=hedge))
            else:
                item = replace(
                    noted, fact=fact, source=fact.source, assumed=assumed, supplied=given, usable=usable
                )
        yield item


@lru_cache(maxsize=2048)
def _items_of_line(line: str) -> tuple[Item, ...]:
    return items_of_text(line, "", jotted=True)


def _read_by_head(fact: Fact, row: str) -> bool:
    """Whether the reader knew the head of a row, and the head names no years."""
    return _bare(fact.text) != _bare(fact.source.text) and not _YEAR.search(row)


def _tells(text: str) -> bool:
    """Whether a fact is more than a fragment of its line: 共74, 均分95."""
    return len(_HAN.findall(text)) >= _WHOLE


def _bare(text: str) -> str:
    return _MARKS.sub("", text)


def _as_stated(figure: Quantity, written: str) -> Quantity:
    """Without a unit the note itself does not write: the reader took it from a header or from the noun."""
    return figure if figure.text.replace(" ", "") in written else replace(figure, unit=_scale_of(figure))


def _hedge_of(read: Hedge, written: Hedge) -> Hedge:
    """The line's hedge; its 余 may as well open the next word (5 余简易), and a plus is none (52+31)."""
    if read is Hedge.MORE or written is Hedge.MORE:
        return read if read is written else Hedge.EXACT
    return written or read


def _assumed(figure: Quantity) -> str:
    """The unit that the reader supplied, where it is no mere guess: the noun is known to take it.

    资料2.6万 is money all the same.
    """
    amount = "." in figure.text and "万" in figure.text and unit_class(figure.unit) != "money"
    return figure.unit if counted_in(figure.indicator, figure.unit) and not amount else ""


def _scale_of(figure: Quantity) -> str:
    """万元 and its like stay, since the value is written in them."""
    return figure.unit if convert(Decimal(1), figure.unit)[0] != 1 else ""


def _placed(text: str, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """The figures with spans in `text`, whatever text their own spans refer to."""
    at = 0
    for figure in figures:
        start = figure.span.start if figure.span.of(text) == figure.text else text.find(figure.text, at)
        if start < 0:
            start = max(text.find(figure.text), 0)
        at = start + len(figure.text)
        yield replace(figure, span=Span(start, at))


def _apart(quantity: Quantity) -> Iterator[Quantity]:
    """0/2 under 复议/诉讼 is two figures as well as a fraction."""
    yield quantity
    if pair := re.fullmatch(r"(\d+)/(\d+)", quantity.text):
        for number in pair.groups():
            yield replace(quantity, value=Decimal(number), unit="")
