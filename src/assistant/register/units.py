"""Units made to fit what they count: 5个执法人员 is 5名执法人员, 300本折页 is 300份折页, 花了5万 is 5万元."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.domain import Quantity
from assistant.resources import resource

_ANY = "*"
_PAID = re.compile(
    r"(?:花|花费|花掉|投|投入|投了|罚|罚款|罚没|罚没款|掏|拨|拨付|资金|款|给|赔|赔偿|欠|追回|要回|金额|支出|经费|工资|货款|损失|欠薪|欠款|补偿款?|赔偿款?)"
    r"(?:了|共|一共|总共|共计|约|近|的是|是|有|大概|差不多)*$"
)
_LEAST_PAID = 100
_BEFORE = 10
_PLACES = ("村", "社区", "行政村", "自然村", "镇", "乡")


@dataclass(frozen=True, slots=True)
class Fit:
    """One row of data/units.tsv: things counted in `spoken` units are counted in `formal` ones."""

    spoken: frozenset[str]
    things: str
    ends: re.Pattern[str]
    formal: str


def counted_in(quantity: Quantity, text: str) -> str:
    """The unit that written language uses for what is counted; the clerk's own where no row says so.

    What is counted must stand beside the figure: 调解员开了12个会 counts meetings. A figure without a unit
    is money where a word of paying stands before it.
    """
    if quantity.unit in ("", "块") and _is_paid(quantity, text):
        return "元"
    thing, span = quantity.indicator, quantity.span
    if text.startswith(_PLACES, span.end):
        return quantity.unit
    beside = bool(thing) and (text.startswith(thing, span.end) or _ends_before(text, thing, span.start))
    for fit in _fits():
        if quantity.unit in fit.spoken and (
            fit.things == _ANY or (beside and fit.ends.search(thing)) or fit.ends.search(text[: span.start])
        ):
            return fit.formal
    return quantity.unit


def _is_paid(quantity: Quantity, text: str) -> bool:
    before = text[max(0, quantity.span.start - _BEFORE) : quantity.span.start]
    return (quantity.value or 0) >= _LEAST_PAID and bool(_PAID.search(before))


def _ends_before(text: str, thing: str, at: int) -> bool:
    return text[:at].rstrip("有共约近 ：:").endswith(thing)


@cache
def _fits() -> tuple[Fit, ...]:
    lines = resource("register/data/units.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("# ")][1:]
    return tuple(
        Fit(frozenset(spoken.split(",")), things, re.compile(f"(?:{things.strip(_ANY)})$"), formal)
        for spoken, things, formal in rows
    )
