"""What a rewriting has to leave as it is: figures with units and hedges, dates, and everything protected."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assistant.domain import Hedge, Period, Quantity
from assistant.language import convert, numeral, periods, quantities
from assistant.language.patterns import late
from assistant.register.actors import actors
from assistant.register.amounts import amounts
from assistant.register.figures import NO_FIGURES
from assistant.register.protecting import protected
from assistant.register.times import neighbouring_months
from assistant.register.units import counted_in

_SCALES = late("[十百千万亿]")
_FIGURE = late(r"[0-9０-９一二三四五六七八九十今去前明本上下]")
_ANYTHING = "个"
_PERIODS = {"月": "月", "个月": "月", "周": "周", "礼拜": "周", "个礼拜": "周", "星期": "周", "个星期": "周"}
_PERIODS |= {"季度": "季度", "个季度": "季度", "年": "年"}
_EACH = late(
    r"(?:一|1|每)(个?(?:月|周|礼拜|星期|季度)|年)([来去跑开到讲查聚巡学碰]|会商)?([一两二三四五六\d])(?:次|回|遍|趟)"
)
# 捋了一遍, 各查一遍: only the second is a figure.
_THROUGHOUT = late(r"(?<![各每早晚])(?<=[\u4e00-\u9fff])(?:一|1)(?:遍|番|通|圈)")
_ABOUT_ONE = late("个把(?=月|星期|礼拜|小时|钟头)")
_EACH_ONE = late(r"(?:一|1)人(?=包|管|负责|领|发|罚|补|分|给|约?\d)")
# 好几遍 is 多次, 那么几个 is 个别: several stays several, whatever writing calls it.
_SEVERAL_TIMES = late(r"(?<=[几多数])[遍趟](?!子)")
_SEVERAL = late(
    r"(?<![\d零〇一二两三四五六七八九十百千万余很更许最大较])(?:多|数)(?=[个名户家处件起场村])|个(?=别)"
)
_TIMES = late(r"回(?=事(?![务故项业]))")
_SHORT_SCALE = late(r"(?<=\d)[wW](?![A-Za-z])")
_PLUS = late(r"(?<=\d)\s*(?:plus\b|\+)(?!\d)")
# 明年…，一季度出台 is next year's first quarter; 大前年 is no 前年.
_YEARS_APART = late(r"大前年|大后年|明年|(?<![\u4e00-\u9fff])来年|(?<![最前之以先])后年")
_BY = {"大前年": -3, "后年": 2, "大后年": 3}
_SINCE = late(r"度?(?:以来|来(?![了过]))")
_PAIRS = {"俩": "两", "仨": "三"}
_PAIR = late(r"(?<!小)[俩仨]")
Measure = tuple[Decimal | None, Decimal | None, str, Hedge, str]


@dataclass(frozen=True, slots=True)
class Held:
    """The facts of a text that can be counted and compared."""

    figures: tuple[Measure, ...]
    dates: tuple[str, ...]
    kept: tuple[str, ...]
    actors: frozenset[str]


def broken(before: str, after: str, year: int | None = None) -> tuple[str, ...]:
    """What a rewriting would change, as Chinese nouns (数字、日期…); empty where it holds."""
    one, other = held(before, year), held(after, year)
    wrong = [] if _same_figures(one.figures, other.figures) else ["数字"]
    wrong += [] if one.dates == other.dates else ["日期"]
    wrong += [] if one.actors <= other.actors else ["人员、单位和事物"]
    lost = Counter(one.kept) - Counter(_kept_in(one.kept, after))
    return (*wrong, *(["名称和固定提法"] if lost else []))


@lru_cache(maxsize=4096)
def held(text: str, year: int | None = None) -> Held:
    """The facts of a text in a report on `year`."""
    kept = tuple(span.of(text) for span in protected(text))
    text = _frequent(text)
    for find in (amounts, neighbouring_months):
        for edit in reversed(tuple(find(text))):
            text = text[: edit.span.start] + edit.after + text[edit.span.end :]
    if year is not None:
        text = _YEARS_APART.sub(lambda match: f"{year + _BY.get(match[0], 1)}年", text)
    figures = sorted((_measure(quantity, text) for quantity in quantities(text)), key=repr)
    dates = sorted({_dated(period, text) for period in periods(text, year) if _FIGURE.search(period.text)})
    return Held(
        tuple(figures),
        tuple(dates),
        kept,
        actors(text),
    )


def _same_figures(one: tuple[Measure, ...], other: tuple[Measure, ...]) -> bool:
    """Whether the figures are the same; 个 counts anything, so that 6个 is 6名 or 6处."""
    rest = list(other)
    for measure in one:
        match = next((found for found in rest if _same(measure, found)), None)
        if match is None:
            return False
        rest.remove(match)
    return not rest


def _same(one: Measure, other: Measure) -> bool:
    return one[:2] + one[3:] == other[:2] + other[3:] and (
        one[2] == other[2] or _ANYTHING in (one[2], other[2])
    )


def _dated(period: Period, text: str) -> str:
    """What a period stands for: 2024年来 and 2024年以来 begin with it and do not end with it."""
    return f"{period.value}{'…' if _SINCE.match(text, period.span.end) else ''}"


def _kept_in(kept: tuple[str, ...], after: str) -> list[str]:
    """Each of the strings as often as it stands in a text."""
    return [string for string in set(kept) for _ in range(after.count(string))]


def _frequent(text: str) -> str:
    """With 俩 read as 两个, 一个月两回 as 每月2次, 一人包6个村 as 每人包6个村: no figures of their own."""
    text = _ABOUT_ONE.sub("约一个", NO_FIGURES.sub("", text))
    text = _SHORT_SCALE.sub("万", _PLUS.sub("余", text))
    text = _TIMES.sub("次", text)
    text = _SEVERAL_TIMES.sub("次", text)
    text = _SEVERAL.sub(lambda match: "几" if match[0] in "多数" else "几个", text)
    text = _PAIR.sub(lambda match: f"{_PAIRS[match[0]]}个", text)
    text = _EACH.sub(lambda match: f"每{_PERIODS[match[1]]}{numeral(match[3])}次", text)
    text = _THROUGHOUT.sub("", text)
    return _EACH_ONE.sub("每人", text)


def _measure(quantity: Quantity, text: str) -> Measure:
    """Value, upper end, canonical unit and hedge; a vague figure by its unit and its scale (几十, 上百)."""
    unit = counted_in(quantity, text)
    if quantity.value is None:
        return None, None, unit, quantity.hedge, "".join(_SCALES.findall(quantity.text))
    value, unit = convert(quantity.value, unit)
    high = convert(quantity.high, unit)[0] if quantity.high is not None else None
    return value, high, unit, quantity.hedge, ""
