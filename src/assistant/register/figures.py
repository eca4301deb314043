"""Figures as a report writes them: Arabic digits, written hedges, units that fit what is counted."""

from collections.abc import Iterator

from assistant.domain import Quantity, Span
from assistant.language import quantities
from assistant.language.patterns import late
from assistant.register.amounts import amounts
from assistant.register.protecting import protected, visible
from assistant.register.tracked import Edit
from assistant.register.units import counted_in
from assistant.register.values import Context

_SPOKEN = late(
    r"(?P<before>大约|大概|差不多|估计|约莫|得有|将近|接近|约|近|小|不到|不足)?(?:有|是)?"
    r"(?P<number>\d[\d.,]*|[零〇一二两三四五六七八九十百千万]+)(?P<scale>[万亿]?)"
    r"(?P<after>多|来|余|把|好?几)?(?P<unit>[^\d左右以上下出]*?)(?P<round>左右|上下|出头)?"
)
_HEDGES = dict.fromkeys(
    ("大约", "大概", "差不多", "估计", "约莫", "得有", "约", "来", "把", "左右", "上下"), "约"
)
_HEDGES |= dict.fromkeys(("将近", "接近", "近", "小"), "近") | dict.fromkeys(("不到", "不足"), "不足")
_HEDGES |= dict.fromkeys(("多", "余", "几", "好几", "出头"), "余")
_SEVERAL = late("^好?几(?=[十百千万])")
# Phrases with numerals in them that count nothing.
NO_FIGURES = late(
    "三天两头|隔三[差岔]五|三不五时|三下五除二|一五一十|七七八八|三三两两|[睁闭]一?只眼|三言两语|一来二去|一时半会|乱七八糟|七嘴八舌|三番五次"
    "|五花八门|横七竖八|一个?人(?:当|顶)[两三几]个?人?[用使]|掰成两半|三头六臂|各打五十大板|二一添作五|没几个|五加二|[老那这]一套|[说做搞]一套|东一[^，。]西一[^，。]"
)
_SPELT = late(r"(?!十)[二三四五六七八九一两]?[十百千万][一二三四五六七八九十百千万零]{1,}[\u4e00-\u9fff]")
_FRACTION = late(r"[二三四五六七八九十]+分之|[一二两三四五六七八九]成$")
_THROUGHOUT = late(r"^一[遍番通圈]$")
_OF_TALK = ("名", "件", "份", "次")
_DIGITS, _UNIT = "数字按公文写法", "计量单位与所指事物相称"


def figured(text: str, _: Context) -> Iterator[Edit]:
    """Edits of figures in a sentence that talks."""
    kept = protected(text)
    for figure in quantities(text):
        if not any(span.overlaps(figure.span) for span in kept) and not _summed_up(text, figure):
            yield from _edits(text, figure)


def counted(text: str, _: Context) -> Iterator[Edit]:
    """Edits of amounts that only talk tells so, in a sentence that talks."""
    return amounts(visible(text))


def spelt(text: str, context: Context) -> Iterator[Edit]:
    """Edits of figures that are spelt out at length (三十八起), which writing has in digits."""
    return (edit for edit in figured(text, context) if _SPELT.match(edit.span.of(text)))


def miscounted(text: str, _: Context) -> Iterator[Edit]:
    """Edits of units that only talk counts people, cases and papers in (40个老人, 建议33个)."""
    for figure in quantities(text):
        unit = counted_in(figure, text)
        if figure.unit == "个" and unit in _OF_TALK and figure.text.endswith("个"):
            yield Edit(Span(figure.span.end - 1, figure.span.end), unit, _UNIT)


def _summed_up(text: str, figure: Quantity) -> bool:
    """以下四项工作, 三个方面, 三天两头: no count, or one of things named, left in characters."""
    if _THROUGHOUT.search(figure.text):
        return True
    if any(match.start() <= figure.span.start < match.end() for match in NO_FIGURES.finditer(text)):
        return True
    before = text[max(0, figure.span.start - 2) : figure.span.start]
    return before in ("以下", "上述", "如下", "这", "那") or text.startswith(
        ("方面", "阶段"), figure.span.end
    )


def _edits(text: str, figure: Quantity) -> Iterator[Edit]:
    unit = counted_in(figure, text)
    written = _written(figure, unit)
    if written is None or written == figure.text:
        return
    reason = _UNIT if unit != figure.unit and figure.text[:1].isdigit() else _DIGITS
    # 27个人 is 27人: the thing counted has become the unit.
    swallowed = len(unit) if unit != figure.unit and text.startswith(unit, figure.span.end) else 0
    yield Edit(Span(figure.span.start, figure.span.end + swallowed), written, reason)


def _written(figure: Quantity, unit: str) -> str | None:
    """The figure as written; None where it is a range, a fraction, vague, or no plain figure.

    Only a hedge that is part of the figure is written anew: that of 最多的一篇有两千人 is not.
    """
    if figure.high is not None and not figure.text[0].isdigit() and figure.unit and unit != figure.unit:
        # 七八回 is 七八次: a range that is told by two numerals keeps them.
        return figure.text.removesuffix(figure.unit) + unit
    if figure.value is None and unit != figure.unit:
        # 上百号人 is 上百人, 几十号人 数十人.
        vague = figure.text.removesuffix(figure.unit)
        return _SEVERAL.sub("数", vague) + unit
    match = _SPOKEN.fullmatch(figure.text)
    if not match or figure.value is None or figure.high is not None or _FRACTION.search(figure.text):
        return None
    number = match["number"] + match["scale"] if match["number"][0].isdigit() else _arabic(figure, unit)
    scale = unit[:1] if unit[:1] in ("万", "亿") else ""
    number = number.removesuffix(scale)
    words = (match["before"], match["after"], match["round"])
    hedge = next((_HEDGES[word] for word in words if word), "")
    if hedge == "余" and scale and not match["scale"] and match["number"][0].isdigit():
        return f"{number}余{unit}"
    if hedge == "余":
        return f"{number}{scale}余{unit.removeprefix(scale)}"
    return f"{hedge}{number}{unit}"


def _arabic(figure: Quantity, unit: str) -> str:
    """四万三千元 is 43000元, 两万份 is 2万份 where nothing is lost."""
    value = figure.value or 0
    whole = int(value) if value == int(value) else None
    if whole is not None and whole >= 10_000 and whole % 10_000 == 0 and not unit.startswith("万"):
        return f"{whole // 10_000}万"
    return f"{value:f}" if value else "0"
