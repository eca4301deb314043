"""Figures as a report writes them: Arabic digits, written hedges, units that fit what is counted."""

import re
from collections.abc import Iterator

from assistant.domain import Hedge, Quantity
from assistant.language import quantities
from assistant.register.protecting import protected
from assistant.register.tracked import Edit
from assistant.register.units import counted_in

_SPOKEN = re.compile(
    r"(?:大约|大概|差不多|估计|约莫|将近|接近|约|近|不到|不足)?(?:有|是)?(?P<number>\d[\d.,]*|[零〇一二两三四五六七八九十百千万几]+)(?P<scale>[万亿]?)"
    r"(?:多|来|余|把|几)?(?P<unit>[^\d左右以上下出]*?)(?:左右|上下|出头|以?上)?"
)
_HAN = re.compile(r"[零〇一二两三四五六七八九十百千万]")
_TALK = re.compile(r"多|来|把|几|大概|差不多|估计|约莫|不到|出头|左右|上下|块钱|块$")
_MONEY = {"块钱": "元", "块": "元", "万块钱": "万元", "万块": "万元", "元钱": "元"}
_DIGITS, _UNIT = "数字按公文写法", "计量单位与所指事物相称"
_TEN = 10


def figured(text: str, *, spoken: bool) -> Iterator[Edit]:
    """Edits of figures; those without a sign of talk are touched only in a text that is `spoken`."""
    kept = protected(text)
    for figure in quantities(text):
        if not any(span.overlaps(figure.span) for span in kept):
            yield from _edits(figure, spoken)


def _edits(figure: Quantity, spoken: bool) -> Iterator[Edit]:
    unit = counted_in(figure)
    written = _written(figure, _MONEY.get(unit, unit))
    if written is None or written == figure.text:
        return
    talk = bool(_TALK.search(figure.text)) and not figure.text[:1].isdigit()
    if talk or spoken or unit != figure.unit:
        reason = _UNIT if unit != figure.unit and figure.text[:1].isdigit() else _DIGITS
        yield Edit(figure.span, written, reason)


def _written(figure: Quantity, unit: str) -> str | None:
    """The figure as written; None where it is a range, vague, or no plain figure."""
    match = _SPOKEN.fullmatch(figure.text)
    if not match or figure.value is None or figure.high is not None:
        return None
    number = match["number"]
    if number[0].isdigit():
        number += match["scale"]
    else:
        number = _arabic(figure, unit)
    number = number.removesuffix(unit[0]) if unit[:1] in ("万", "亿") else number
    if figure.hedge is Hedge.MORE:
        return f"{number}余{unit}"
    return f"{'' if figure.hedge is Hedge.EXACT else figure.hedge.value}{number}{unit}"


def _arabic(figure: Quantity, unit: str) -> str:
    """四万三千元 is 43000元, 两万份 is 2万份 where nothing is lost."""
    value = figure.value or 0
    whole = int(value) if value == int(value) else None
    if whole is not None and whole >= 10_000 and whole % 10_000 == 0 and not unit.startswith("万"):
        return f"{whole // 10_000}万"
    return f"{value:f}"
