"""Figures with unit, hedge and what they count: the grammar everything else stands on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import prod

from assistant.domain import Hedge, Quantity, Span
from assistant.language.counting import UNIT_OR_NOTHING, counts, fits
from assistant.language.dates import date_spans
from assistant.language.figures import NUMBER, NUMERIC, Reading, reading
from assistant.language.guards import not_figures
from assistant.language.hedges import hedge_after, hedge_before, hedge_between
from assistant.language.indicators import indicator
from assistant.language.numerals import SCALES, plain
from assistant.language.text import normalise
from assistant.language.units import Unit, unit_at, units

_BLANK = "\ue000"
_DASH = re.compile(r" ?(?:—{1,2}|[-–~～至到]) ?")
_SCALE = re.compile(r"(?:万亿|[万亿百千])")
_NEGATIVE = re.compile(r"(?:^|[^\d一-龥A-Za-z)）\]])-$")
_PAID = re.compile(
    r"(?:罚|花|费|钱|款|资|经费|赔|(?P<made_up>补)|拨|投入|捐|追回|要回|挽回|奖金)"
    rf"(?:[一-龥]{{0,4}}|[^。；;\n]{{0,12}}(?:一共|总共|合计|共计|共|{_BLANK}{_BLANK}))$"
)
_LEAST_MADE_UP = 100
# 两万块展板 counts boards, not money.
_BOARD = re.compile(r"[一-龥]{0,2}(?:[板牌砖碑屏匾石]|宣传栏|地(?![一-龥]))")
# Folded to half width, 11．12个村 would be 11.12.
_WIDE_LIST_MARK = re.compile(r"(?m)^[ \t\u3000]*\d{1,2}．")
_FROM = re.compile(r"[从由自]$")
# 超出150个的任务: a mark that was passed, not a number that was rounded.
_MARK_PASSED = re.compile(r"的?[一-龥]{0,4}?(?:任务|目标|计划|指标|定额|限额|标准)")
_LONG_TIME = frozenset(("年", "天", "个月", "周", "小时", "周年", "个季度"))


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its unit, between hedges or not, at some place of the text."""

    reading: Reading
    hedge: Hedge
    unit: str
    start: int
    end: int
    firm: bool = True


def quantities(text: str) -> tuple[Quantity, ...]:
    """The figures of a text in order, not overlapping.

    Dates, list numbers, ordinals, numbers in titles of laws, document numbers, phone numbers, ids, clock
    times and names with numerals (三重一大) are none. 万 and 亿 count into the value, but stay in the unit
    of money: 1.2万件 is 12000 件, 2.3万元 is 2.3 万元. 百分之五十 is 50 %, 三分之二 is 0.6667 without unit.
    """
    return _quantities(text)


@lru_cache(maxsize=4096)
def _quantities(text: str) -> tuple[Quantity, ...]:
    folded = normalise(text)
    if not NUMERIC.search(folded):
        return ()
    undated = _blanked(folded, date_spans(folded))
    marks = [Span(*match.span()) for match in _WIDE_LIST_MARK.finditer(text)]
    visible = _blanked(undated, [*not_figures(folded), *marks])
    amounts = [_hedged(visible, amount) for amount in _amounts(visible)]
    befores = [0, *(amount.end for amount in amounts)]
    afters = [*(amount.start for amount in amounts[1:]), len(text)]
    return tuple(
        _quantity(
            text, amount, indicator(undated, Span(amount.start, amount.end), before, after, amount.unit)
        )
        for amount, before, after in zip(amounts, befores, afters, strict=False)
    )


def _quantity(text: str, amount: _Amount, counted: str) -> Quantity:
    span = Span(amount.start, amount.end)
    read = amount.reading
    return Quantity(read.value, amount.unit, amount.hedge, counted, span.of(text), span, high=read.high)


def _blanked(text: str, spans: Iterable[Span]) -> str:
    chars = list(text)
    for span in spans:
        chars[span.start : span.end] = _BLANK * (span.end - span.start)
    return "".join(chars)


def _amounts(text: str) -> Iterator[_Amount]:
    at = 0
    while match := NUMBER.search(text, at):
        amount = _amount(text, match)
        found = amount and (_ranged(text, amount) or (amount if amount.firm else None))
        if found:
            yield found
        at = found.end if found else match.end()


def _amount(text: str, match: re.Match[str]) -> _Amount | None:
    read = reading(match)
    if read is None:
        return None
    if read.unit:
        return _Amount(read, read.hedge, read.unit, match.start(), match.end())
    hedge, end = hedge_between(text, match.end() + (text[match.end() : match.end() + 1] == " "))
    if not hedge:
        end = match.end()
    if hedge and not read.scale and (scale := _SCALE.match(text, end)):
        read, end = _times(read, scale[0]), scale.end()
    place = end + (text[end : end + 1] == " ")
    unit = unit_at(text, place)
    if unit and not fits(text, match, unit, place):
        if unit.flags & UNIT_OR_NOTHING:
            return None
        unit = None
    if unit and unit.text == "块" and _is_money(text, match.start(), place, read):
        unit = units()["块钱"]
    firm = counts(text, match, unit, hedge, end)
    if unit is None:
        return _Amount(read, hedge or read.hedge, "", match.start(), end, firm)
    read, name = _money(read, unit)
    length = len(unit.text) if text.startswith(unit.text, place) else 1
    start = match.start()
    if unit.kind in ("ratio", "points") and _NEGATIVE.search(text, max(0, start - 2), start):
        read, start = replace(read, value=read.value and -read.value), start - 1
    return _Amount(read, hedge or read.hedge, name, start, place + length, firm)


def _is_money(text: str, start: int, place: int, read: Reading) -> bool:
    """花了三百块, 拨了八万块; boards and plots are counted by 块 too."""
    if _BOARD.match(text, place + 1):
        return False
    paid = _PAID.search(text, max(0, start - 18), start)
    # 坏了5块，补了5块: so little is put in its place, not paid.
    little = paid is not None and paid["made_up"] and not read.scale and (read.value or 0) < _LEAST_MADE_UP
    return read.scale == "万" or (paid is not None and not little)


def _ranged(text: str, first: _Amount) -> _Amount | None:
    """10～15人, 5万—10万人, 三至五次; from … to (从3件到5件) is a change, not a range."""
    dash = _DASH.match(text, first.end)
    match = dash and NUMBER.match(text, dash.end())
    if not match or _FROM.search(text, max(0, first.start - 1), first.start):
        return None
    last = _amount(text, match)
    if last is None or not last.firm or first.unit not in ("", last.unit):
        return None
    low, high = first.reading, last.reading
    if not first.unit and not low.scale and high.scale and not last.unit.startswith(high.scale):
        low = _times(low, high.scale)
    if low.value is None or high.value is None or low.high or high.high or low.value >= high.value:
        return None
    return _Amount(Reading(low.value, high.value), last.hedge, last.unit, first.start, last.end)


def _times(read: Reading, scale: str) -> Reading:
    factor = prod(SCALES[char] for char in scale)
    value, high = (number and number * factor for number in (read.value, read.high))
    value, high = (number and plain(number) for number in (value, high))
    return replace(read, value=value, high=high, scale=scale if scale[-1] in "万亿" else "")


def _money(read: Reading, unit: Unit) -> tuple[Reading, str]:
    """2.3万元 keeps 万 in its unit; 3千万元 becomes 3000 万元."""
    if unit.kind != "money" or unit.text not in ("元", "块钱", "元钱", "美元") or not read.scale:
        return read, unit.text
    factor = prod(SCALES[char] for char in read.scale)
    value, high = (number and number / factor for number in (read.value, read.high))
    name = "美元" if unit.text == "美元" else "元"
    return replace(read, value=value, high=high), read.scale + name


def _hedged(text: str, amount: _Amount) -> _Amount:
    before, start = hedge_before(text, amount.start)
    after, end = hedge_after(text, amount.end)
    if before is Hedge.NEAR and amount.unit in _LONG_TIME:
        before, start = Hedge.EXACT, amount.start
    if before is Hedge.OVER and _MARK_PASSED.match(text, end):
        before, start = Hedge.EXACT, amount.start
    read = amount.reading
    if text[start] == "上" and text[start + 1] != "了":
        read = replace(read, value=None)
    return replace(amount, reading=read, hedge=before or amount.hedge or after, start=start, end=end)
