"""Units made to fit what they count: 5个执法人员 is 5名执法人员, 300本折页 is 300份折页."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.domain import Quantity
from assistant.resources import resource


@dataclass(frozen=True, slots=True)
class Fit:
    """One row of data/units.tsv: things counted in `spoken` units are counted in `formal` ones."""

    spoken: frozenset[str]
    things: re.Pattern[str]
    formal: str


def counted_in(quantity: Quantity) -> str:
    """The unit that written language uses for what is counted; the clerk's own where no row says so."""
    for fit in _fits():
        if quantity.unit in fit.spoken and fit.things.search(quantity.indicator):
            return fit.formal
    return quantity.unit


@cache
def _fits() -> tuple[Fit, ...]:
    lines = resource("register/data/units.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("# ")][1:]
    return tuple(
        Fit(frozenset(spoken.split(",")), re.compile(f"(?:{things})$"), formal)
        for spoken, things, formal in rows
    )
