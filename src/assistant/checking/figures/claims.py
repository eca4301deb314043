"""The figures a draft claims, and what stands around a figure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import attrgetter

from assistant.checking.figures.roles import role
from assistant.checking.figures.units import GENERAL, counted_noun
from assistant.checking.layout import Kind, Line
from assistant.domain import Quantity, Span
from assistant.language import clauses, convert, names_a_line, quantities, sentences

_ATTACHED = 6
_COUNT_MATTERS = frozenset("条项个处点")
_MATTER = re.compile(
    r"[\u4e00-\u9fff]{0,12}?(?P<noun>问题|隐患|(?<![征取求])(?<!收集)意见|建议|措施|事项)(?![\u4e00-\u9fff])"
)
_GROUPS = frozenset({"类", "种", "轮", "批", "方面", "个方面", "领域", "行业", "环节", "层面"})
_FINGERS = 10
_SUMMED_UP = re.compile(r"[^\d，。；、]{0,6}(?:合计|总计|共计)")
_ROUND_THE_CLOCK = 24
_SHARES = frozenset({"成", "倍"})
_COUNTS_ONE = re.compile(r"(?:[只仅共]|总共|一共|合计)[^，。；：、\d]{0,3}$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SAYS_NOTHING = re.compile(
    r"\d+[年月日号]|第?[一二三四、]+季度|[上下前后]半年|其中|另|共|各|[今去上前本]年|上一年|目前|现在|[较比的又再还也了都就才只已]"
)
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
        and (line := line_at(lines, quantity.span.start)) is not None
        and line.kind not in (Kind.TITLE, Kind.ADDRESSEE, Kind.SIGN_OFF)
    ]
    quoted = [Span(*match.span()) for match in _QUOTED.finditer(draft)]
    all_sentences, all_clauses = sentences(draft), clauses(draft)
    kept = [pair for pair in found if not idle(pair[0]) and not _touched(quoted, pair[0].span)]
    figures = [quantity for quantity, _ in kept]
    windows, parts = windows_of(draft, figures, all_clauses), roles_of(draft, figures)
    return tuple(
        Claim(
            quantity=with_noun(draft, quantity),
            key=key_of(quantity),
            line=line,
            clause=(clause := around(all_clauses, quantity.span)),
            near=_with_clause_before(draft, clause, sentence := around(all_sentences, quantity.span)),
            sentence=sentence,
            window=window,
            context=sentence.of(draft),
            role=part,
        )
        for (quantity, line), window, part in zip(kept, windows, parts, strict=True)
    )


def _touched(spans: Sequence[Span], inner: Span) -> bool:
    """Whether one of some spans, in order and apart from each other, overlaps another one."""
    index = bisect_left(spans, inner.end, key=attrgetter("start")) - 1
    return index >= 0 and spans[index].end > inner.start


def with_noun(text: str, figure: Quantity) -> Quantity:
    """What 个 counts stands right behind it (4个会); what 项 and 条 count ends its clause (1项手续问题)."""
    if figure.indicator:
        return figure
    if figure.unit in _COUNT_MATTERS and (matter := _MATTER.match(text, figure.span.end)):
        return replace(figure, indicator=matter["noun"])
    if figure.unit != GENERAL:
        return figure
    return replace(figure, indicator=counted_noun(text[figure.span.end : figure.span.end + 6]))


def noun_behind(text: str, figure: Quantity) -> str:
    """What stands right behind a figure as the thing it counts (19个村), "" where nothing does."""
    behind = text[figure.span.end : figure.span.end + _ATTACHED]
    return counted_noun(behind) if figure.unit and _HAN.match(behind) else ""


def idle(quantity: Quantity, text: str = "") -> bool:
    """一批, 一名: written in Chinese, one says that there is something, not how many; 12345 is a hotline, and
    24小时 says round the clock.

    In its `text` words of counting may stand before it: 只搞了一期, 共一场. 一成 and 一倍 are shares.
    """
    if names_a_line(quantity):
        return True
    if quantity.unit == "小时" and quantity.value == _ROUND_THE_CLOCK:
        return True
    if quantity.unit in _SHARES or quantity.value != 1 or any(char.isdigit() for char in quantity.text):
        return False
    return not _COUNTS_ONE.search(text[max(0, quantity.span.start - 5) : quantity.span.start])


def tell_apart(one: str, other: str) -> bool:
    """Whether both texts give figures and share none: 14 settled, 1 still open."""
    return bool(values_in(one) and values_in(other)) and not share_a_value(one, other)


def share_a_value(one: str, other: str) -> bool:
    return not values_in(one).isdisjoint(values_in(other))


def values_in(text: str) -> frozenset[Decimal | None]:
    """The values of its figures; None is that of a figure without one (若干)."""
    return frozenset(figure.value for figure in quantities(text))


def refers(claim: Claim) -> bool:
    """两轮, 三类, 两项合计: a small number in Chinese that points at what the draft itself tells."""
    quantity = claim.quantity
    small = quantity.value is not None and quantity.value <= _FINGERS
    if not small or any(char.isdigit() for char in quantity.text):
        return False
    behind = claim.context[claim.span.end - claim.sentence.start :]
    grouped = quantity.unit in _GROUPS or quantity.indicator in _GROUPS
    return grouped or _SUMMED_UP.match(behind) is not None


def roles_of(text: str, found: Sequence[Quantity]) -> list[str]:
    ends = [0, *(quantity.span.end for quantity in found)]
    starts = [*(quantity.span.start for quantity in found[1:]), len(text)]
    return [role(text, q.span, before, after) for q, before, after in zip(found, ends, starts, strict=False)]


def windows_of(text: str, found: Sequence[Quantity], all_clauses: Sequence[Span]) -> list[str]:
    """For each figure the words before it up to the last figure or mark, and a noun behind it.

    A figure without words of its own (讲座3场86人) takes those of the figure before besides, or what heads
    the sentence (案件：45).
    """
    windows: list[str] = []
    topic = ""
    for index, quantity in enumerate(found):
        clause = around(all_clauses, quantity.span)
        left = max(clause.start, found[index - 1].span.end if index else 0)
        right = min(clause.end, found[index + 1].span.start if index + 1 < len(found) else len(text))
        window = text[min(left, quantity.span.start) : quantity.span.start]
        tail = text[quantity.span.end : max(right, quantity.span.end)]
        if not says(window) or (right == clause.end and len(tail) <= _ATTACHED):
            window += tail
        if quantity.indicator not in window:
            window += quantity.indicator
        if not says(window):
            sentence = re.split("[。！？\n]", text[found[index - 1].span.end if index else 0 : left])
            topic = topic if index and len(sentence) == 1 else sentence[-1]
            window = f"{topic} {window}"
        else:
            topic = _SAYS_NOTHING.sub("", window)
        windows.append(window)
    return windows


def says(window: str) -> bool:
    """Whether the words before a figure tell what it counts: more than when and how (其中, 今年又)."""
    return len(_HAN.findall(_SAYS_NOTHING.sub("", window))) >= 2


def _with_clause_before(draft: str, clause: Span, sentence: Span) -> str:
    before = re.split("[，；：]", draft[sentence.start : max(clause.start - 1, sentence.start)])[-1]
    return before + clause.of(draft)


def around(spans: Sequence[Span], inner: Span) -> Span:
    index = bisect_right(spans, inner.start, key=attrgetter("start")) - 1
    if index >= 0 and spans[index].end > inner.start:
        return Span(spans[index].start, max(spans[index].end, inner.end))
    return inner


def line_at(lines: Sequence[Line], at: int) -> Line | None:
    """The line that an offset stands in, None between lines."""
    index = bisect_right(lines, at, key=attrgetter("span.start")) - 1
    return lines[index] if index >= 0 and at < lines[index].span.end else None
