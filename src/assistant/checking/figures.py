"""The two sides of the comparison: figures a draft claims, and figures the facts hold."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.checking.layout import Kind, Line
from assistant.checking.roles import role
from assistant.checking.units import GENERAL, agrees, counted_noun, may_mean
from assistant.domain import Bar, Fact, Quantity, Report, Source, Span, Status
from assistant.language import clauses, convert, quantities, sentences

_ATTACHED = 6
_HAN = re.compile(r"[\u4e00-\u9fff]")
_DATE = re.compile(r"\d+[年月日号]|[一二三四、]+季度|其中|另|共|各")
_STATED_ALL_THE_SAME = {
    Bar.PERSONAL,
    Bar.REPEATED,
    Bar.PROOF,
    Bar.PRAISE,
    Bar.UNIT,
    Bar.VAGUE,
    Bar.SPOKEN,
}
_QUOTED = re.compile(r"《[^《》\n]*》|“[^“”\n]{0,40}”|〔[^〕\n]*〕")


@dataclass(frozen=True, slots=True)
class Key:
    """Value, upper end and unit in canonical form: what has to be equal."""

    value: Decimal
    high: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure in the draft. `window` is what stands around it up to the neighbouring figures or marks,
    `near` its clause with the one before, `context` its sentence.
    """

    quantity: Quantity
    key: Key
    line: Line
    clause: Span
    sentence: Span
    window: str
    near: str
    context: str
    role: str = ""

    @property
    def span(self) -> Span:
        return self.quantity.span


@dataclass(frozen=True, slots=True)
class Item:
    """A figure of the evidence. `fact` is None for the profile's standing facts and last year's report.

    `assumed` is the unit the reader supplied where the note itself writes none.
    """

    quantity: Quantity
    key: Key
    fact: Fact | None
    source: Source
    window: str
    context: str
    role: str = ""
    assumed: str = ""

    def takes(self, claim: Quantity) -> bool:
        """Whether a claim's unit may stand for the item's, or for the one assumed where the note writes none."""
        return agrees(claim, self.quantity) and may_mean(claim.unit, self.assumed)

    @property
    def usable(self) -> bool:
        return self.fact is None or may_be_stated(self.fact)

    @property
    def withheld(self) -> bool:
        return self.fact is not None and not self.usable and self.fact.status is Status.WITHHELD

    @property
    def place(self) -> str:
        """Where it stands, as a clerk would say it."""
        where = f"{self.source.file or '素材'}第{self.source.line}行"
        return f"{self.fact.id}（{where}）" if self.fact else where


def may_be_stated(fact: Fact) -> bool:
    """Whether a draft may rest on it, whoever wrote the draft.

    What the drafter asks about first (a unit, the document of an honour) the clerk may know already, and a
    note that names a private person still holds its figures; the name itself is another rule's matter.
    """
    return fact.usable or fact.bar in _STATED_ALL_THE_SAME


def key_of(quantity: Quantity) -> Key:
    """Raises ValueError for a vague quantity."""
    if quantity.value is None:
        raise ValueError(f"{quantity.text} has no value")
    value, unit = convert(quantity.value, quantity.unit)
    high = None if quantity.high is None else convert(quantity.high, quantity.unit)[0]
    return Key(value, high, unit)


def claims(draft: str, lines: Sequence[Line]) -> tuple[Claim, ...]:
    """Figures of body, rows and headings; what stands in titles or quotes says nothing of the year."""
    found = [
        (quantity, line)
        for quantity in quantities(draft)
        if quantity.value is not None
        and (line := _line_at(lines, quantity.span.start)) is not None
        and line.kind not in (Kind.TITLE, Kind.ADDRESSEE, Kind.SIGN_OFF)
    ]
    quoted = [Span(*match.span()) for match in _QUOTED.finditer(draft)]
    all_sentences, all_clauses = sentences(draft), clauses(draft)
    kept = [
        pair for pair in found if not _idle(pair[0]) and not any(q.overlaps(pair[0].span) for q in quoted)
    ]
    figures = [quantity for quantity, _ in kept]
    windows, parts = _windows(draft, figures, all_clauses), _roles(draft, figures)
    return tuple(
        Claim(
            quantity=_with_noun(draft, quantity),
            key=key_of(quantity),
            line=line,
            clause=(clause := _around(all_clauses, quantity.span)),
            near=_with_clause_before(draft, clause, sentence := _around(all_sentences, quantity.span)),
            sentence=sentence,
            window=window,
            context=sentence.of(draft),
            role=part,
        )
        for (quantity, line), window, part in zip(kept, windows, parts, strict=True)
    )


def items_of_facts(facts: Sequence[Fact]) -> tuple[Item, ...]:
    return tuple(item for fact in facts for item in _items(fact))


def items_of_lines(lines: Sequence[Source], facts: Sequence[Fact]) -> Iterator[Item]:
    """Figures of the notes that no fact holds: the reader passed over them, the draft need not.

    What a correction took back is none, nor what stands in a line that may not be stated.
    """
    of_line: dict[Source, list[Fact]] = defaultdict(list)
    for fact in facts:
        of_line[fact.source].append(fact)
    taken_back = {value for fact in facts if fact.bar is Bar.SUPERSEDED for value in _values(fact)}
    for source in lines:
        barred = [fact for fact in of_line[source] if not may_be_stated(fact)]
        if barred and len(barred) == len(of_line[source]) and any(f.bar is not Bar.SUPERSEDED for f in barred):
            continue
        held = {value for fact in of_line[source] for value in _values(fact)}
        held |= taken_back if any(fact.text not in source.text for fact in of_line[source]) else set()
        yield from (
            replace(item, source=source)
            for item in items_of_text(source.text, source.file or "")
            if item.key.value not in held and not _numbers_the_row(item.quantity, source.text)
        )


def _numbers_the_row(figure: Quantity, row: str) -> bool:
    """The bare first cell of a table's row is its serial number or month."""
    return figure.span.start == 0 and not figure.unit and row.startswith("\t", figure.span.end)


def _values(fact: Fact) -> set[Decimal]:
    return {key_of(figure).value for figure in fact.figures if figure.value is not None}


def items_of_text(text: str, file: str) -> tuple[Item, ...]:
    """Figures of plain text, a last report or standing facts: one item a figure, its sentence as context."""
    found = [
        part
        for quantity in quantities(text)
        if quantity.value is not None and not _idle(quantity)
        for part in _apart(quantity)
    ]
    all_sentences, all_clauses = sentences(text), clauses(text)
    windows = _windows(text, found, all_clauses)
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
        for quantity, window, part in zip(found, windows, _roles(text, found), strict=True)
        for sentence in [_around(all_sentences, quantity.span)]
    )


def items_of_report(report: Report) -> tuple[Item, ...]:
    return items_of_text(report.text, report.path or report.title or "上年报告")


def _items(fact: Fact) -> Iterator[Item]:
    stated = [figure for figure in fact.figures if figure.value is not None]
    placed = [*_placed(fact.text, stated)]
    windows, parts = _windows(fact.text, placed, clauses(fact.text)), _roles(fact.text, placed)
    for figure, window, part in zip(placed, windows, parts, strict=True):
        bare = _with_noun(fact.text, _as_stated(fact, figure))
        assumed = figure.unit if not bare.unit and "\t" not in fact.source.text else ""
        yield Item(bare, key_of(bare), fact, fact.source, window, fact.text, part, assumed)


def _as_stated(fact: Fact, figure: Quantity) -> Quantity:
    """Without a unit the note itself does not write: the reader took it from a header or from the noun."""
    written = fact.source.text.replace("个人", "人")
    return figure if figure.text in written else replace(figure, unit=_scale_of(figure))


def _scale_of(figure: Quantity) -> str:
    """万元 and its like stay, since the value is written in them."""
    return figure.unit if convert(Decimal(1), figure.unit)[0] != 1 else ""


def _with_noun(text: str, figure: Quantity) -> Quantity:
    """4个会: what 个 counts stands right behind it."""
    if figure.unit != GENERAL or figure.indicator:
        return figure
    return replace(figure, indicator=counted_noun(text[figure.span.end : figure.span.end + 6]))


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


def _idle(quantity: Quantity) -> bool:
    """一批, 一名: written in Chinese, one says that there is something, not how many."""
    return quantity.value == 1 and not any(char.isdigit() for char in quantity.text)


def _roles(text: str, found: Sequence[Quantity]) -> list[str]:
    ends = [0, *(quantity.span.end for quantity in found)]
    starts = [*(quantity.span.start for quantity in found[1:]), len(text)]
    return [role(text, q.span, before, after) for q, before, after in zip(found, ends, starts, strict=False)]


def _windows(text: str, found: Sequence[Quantity], all_clauses: Sequence[Span]) -> list[str]:
    """For each figure the words before it up to the last figure or mark, and a noun behind it.

    A figure without words of its own (讲座3场86人) takes those of the figure before.
    """
    windows: list[str] = []
    for index, quantity in enumerate(found):
        clause = _around(all_clauses, quantity.span)
        left = max(clause.start, found[index - 1].span.end if index else 0)
        right = min(clause.end, found[index + 1].span.start if index + 1 < len(found) else len(text))
        window = text[min(left, quantity.span.start) : quantity.span.start]
        tail = text[quantity.span.end : max(right, quantity.span.end)]
        if not _says(window) or (right == clause.end and len(tail) <= _ATTACHED):
            window += tail
        if quantity.indicator not in window:
            window += quantity.indicator
        if (
            index
            and not _says(window)
            and not re.search("[。！？\n]", text[found[index - 1].span.end : left])
        ):
            window = windows[-1]
        windows.append(window)
    return windows


def _says(window: str) -> bool:
    return len(_HAN.findall(_DATE.sub("", window))) >= 2


def _with_clause_before(draft: str, clause: Span, sentence: Span) -> str:
    before = re.split("[，；：]", draft[sentence.start : max(clause.start - 1, sentence.start)])[-1]
    return before + clause.of(draft)


def _around(spans: Sequence[Span], inner: Span) -> Span:
    index = bisect_right(spans, inner.start, key=lambda span: span.start) - 1
    if index >= 0 and spans[index].end > inner.start:
        return Span(spans[index].start, max(spans[index].end, inner.end))
    return inner


def _line_at(lines: Sequence[Line], at: int) -> Line | None:
    index = bisect_right(lines, at, key=lambda line: line.span.start) - 1
    return lines[index] if index >= 0 and at < lines[index].span.end else None
