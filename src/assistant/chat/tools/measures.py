"""A figure as a clerk says it, and whether it is the one that a fact has."""

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.domain import Hedge, Quantity, Span
from assistant.errors import Refused
from assistant.language import numeral, quantities

_ALIKE = (
    {"件", "起"},
    {"人", "名"},
    {"人", "人次"},
    {"名", "人次"},
    {"次", "场"},
    {"次", "回"},
    {"场", "回"},
    {"次", "趟"},
    {"次", "遍"},
    {"个", "人"},
    {"份", "本"},
    {"本", "册"},
    {"份", "册"},
    {"期", "次"},
    {"场", "场次"},
    {"次", "场次"},
    {"期", "场"},
    {"个", "名"},
    {"个", "处"},
    {"条", "个"},
)
"""Units that clerks take for each other when they name a figure."""
_NO_FIGURE = "“{}”不是一个确定的数，没有改；请写明改成多少，例如“改成6次”。"
_OTHER_KIND = "“{}”与原来的“{}”不是同一类数，没有改；请核对后写明。"
_BELOW = "“{}”减不了“{}”，没有改；请写明改成多少。"
_SCALES = {"万": 10_000, "亿": 100_000_000}


def figure_of(written: str) -> Quantity | None:
    """The one figure that is all of the words; a bare number has no unit. None where they are no figure."""
    words = written.strip()
    found = quantities(words)
    if len(found) == 1 and found[0].span == Span(0, len(words)) and found[0].value is not None:
        return found[0]
    value = numeral(words) if words else None
    return None if value is None else Quantity(value, "", Hedge.EXACT, "", words, Span(0, len(words)))


def counted_by(words: str) -> str:
    """The figure that words name by what it is counted in (人数, 罚款数额), "" for none."""
    found = _NAMED_BY_UNIT.search(words)
    return found[0] if found else ""


def is_counted_by(figure: Quantity, named: str) -> bool:
    """Whether a figure is the one that such words name."""
    if _AMOUNT.search(named):
        return _kind(figure.unit) == "money"
    return unit_fits(figure.unit, named[0]) or figure.unit.startswith(named[0])


def same_figure(figure: Quantity, other: Quantity) -> bool:
    """Whether `other`, as a clerk says it, may be this figure: unit left out or taken for a like one."""
    if not other.unit:
        return other.value in (figure.value, _in_full(figure))
    return figure.value == other.value and unit_fits(figure.unit, other.unit)


def is_among(figures: Sequence[Quantity], wanted: Quantity) -> bool:
    """Whether a figure, as a clerk says it, may be one of these."""
    return any(same_figure(one, wanted) for one in figures)


def _in_full(figure: Quantity) -> Decimal | None:
    """3.2 万元 as it is when its unit is left out: 3.2万 is 32000."""
    scale = next((by for sign, by in _SCALES.items() if figure.unit.startswith(sign)), 1)
    return None if figure.value is None else figure.value * scale


def unit_fits(unit: str, other: str) -> bool:
    return unit == other or {unit, other} in _ALIKE


_NAMED_BY_UNIT = re.compile(
    r"(?:[人次场件份户起条期本家处](?:次|员)?数|场次|人次)(?!据|字)|(?:金|数|款)额|钱数"
)
_AMOUNT = re.compile("[额钱]")
_MONEY = re.compile(r"^[万亿千百]*(?:元|块|美元|角|分钱)$")
_SHARES = frozenset({"%", "％", "成", "个百分点", "倍", "折", "‰"})
_SIZES = re.compile(r"(?:米|公里|里|亩|公顷|吨|斤|克|升|㎡|平方|立方)")
_TIMES = frozenset({"天", "日", "小时", "分钟", "年", "个月", "周", "月"})
_SPOKEN = frozenset({"回", "趟", "遍", "个"})
"""Units of talk: the written one that the figure has stays."""
_WRITTEN = re.compile(r"(?:约|近|超|不足)?[\d.,]+[万亿]?余?(?!\d)\D*")
_TWICE = re.compile(r"[万亿][万千百]?[万亿]|\..*\.")


def same_kind(unit: str, other: str) -> bool:
    """Whether one unit may stand for the other: money for money, a share for a share, a count for a count."""
    return not unit or not other or _kind(unit) == _kind(other)


def _kind(unit: str) -> str:
    if _MONEY.match(unit):
        return "money"
    if unit in _SHARES:
        return "share"
    if unit in _TIMES:
        return "time"
    return "size" if _SIZES.search(unit) else "count"


def completed(written: str, unit: str) -> str:
    """A figure with the unit it lacks: 4.8万 for one in 万元 is 4.8万元. Raises Refused for no figure."""
    words = written.strip()
    scale = next((sign for sign in _SCALES if words.endswith(sign)), "")
    if scale and unit.startswith(scale):
        words += unit.removeprefix(scale)
    given = figure_of(words)
    if given is not None and not given.unit and (scaled := _scaled(given, unit)):
        return scaled
    spoken = given is not None and (
        given.unit == "个" or (given.unit in _SPOKEN and unit_fits(unit, given.unit))
    )
    if given is not None and spoken and unit and unit != given.unit:
        words = f"{words.removesuffix(given.unit)}{unit}"
    figure = figure_of(words)
    if _TWICE.search(words) or figure is None:
        raise Refused(_NO_FIGURE.format(written))
    return _in_digits(figure, unit) or words


def _in_digits(figure: Quantity, unit: str) -> str:
    """A figure told in words as a report writes it: 二十三 is 23份, 四百多 is 400余份; "" for any other."""
    if figure.value is None or figure.high is not None or _WRITTEN.fullmatch(figure.text):
        return ""
    unit, scale = figure.unit or unit, ""
    value = figure.value
    # 15320件 stays as exact as it was told; 2.3万件 is short.
    if value >= _SCALES["万"] and value % 1000 == 0 and not unit.startswith(tuple(_SCALES)):
        value, scale = value / _SCALES["万"], "万"
    number = f"{digits(value)}{scale}"
    return f"{number}余{unit}" if figure.hedge is Hedge.MORE else f"{figure.hedge}{number}{unit}"


def _scaled(given: Quantity, unit: str) -> str:
    """A figure told in full for one in 万 or 亿: 34600 is 3.46万元; "" where it is told in that unit."""
    scale = next((by for sign, by in _SCALES.items() if unit.startswith(sign)), 0)
    if not scale or given.value is None or given.value < scale:
        return ""
    return f"{digits(given.value / scale)}{unit}"


def moved(figure: Quantity, by: str) -> str:
    """The figure changed by +2场 or -1: 17场 becomes 19场. Raises Refused where that cannot be counted."""
    step = figure_of(by[1:])
    if step is None or step.value is None or figure.value is None or figure.high is not None:
        raise Refused(_NO_FIGURE.format(by))
    if not unit_fits(figure.unit, step.unit or figure.unit) and step.unit != "个":
        raise Refused(_OTHER_KIND.format(by[1:], figure.text))
    value = figure.value + (step.value if by[0] == "+" else -step.value)
    if value < 0:
        raise Refused(_BELOW.format(figure.text, step.text))
    return f"{digits(value)}{figure.unit}"


def digits(value: Decimal) -> str:
    """A value as a report writes it: no exponent, no noughts behind the last decimal."""
    return f"{value.normalize():f}"
