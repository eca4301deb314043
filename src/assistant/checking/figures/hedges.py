"""Whether a hedge is true of the figure behind it."""

import re
from decimal import Decimal

from assistant.domain import Hedge, Quantity

_ABOVE = {Hedge.MORE, Hedge.OVER}
_SPOKEN = re.compile("[来把]")
_NEARLY = re.compile("差不多")
_BELOW = {Hedge.NEAR, Hedge.UNDER}


def same_hedge(draft: Quantity, fact: Quantity) -> bool:
    """余 and 超 say the same, 来 of speech (六十来个) both 余 and 约, 差不多 both 近 and 约; every other
    hedge only itself.
    """
    one, other = draft.hedge, fact.hedge
    if one is other or {one, other} <= _ABOVE:
        return True
    spoken = _SPOKEN if one in _ABOVE else _NEARLY if one is Hedge.NEAR else None
    return other is Hedge.ABOUT and spoken is not None and spoken.search(fact.text) is not None


def rounds(draft: Quantity, value: Decimal, fact: Decimal) -> bool:
    """Whether the draft's hedged figure is a legal rounding of the exact one: shorter, and on the right side.

    `value` and `fact` are in the same unit. 1234 → 1200余, 近1300, 约1200; not 近1200, 约1000 or 1234余;
    1120 is no 近2000: what is told as nearly so much lies in the upper half of its step or within a tenth.
    """
    if not shortens(value, fact):
        return False
    reach = step(value)
    if draft.hedge in _ABOVE:
        return Decimal(0) < fact - value < reach
    if draft.hedge in _BELOW:
        return Decimal(0) < value - fact < max(reach / 2, min(reach, value / 10))
    return draft.hedge is Hedge.ABOUT and abs(value - fact) * 2 <= reach


def shortens(value: Decimal, fact: Decimal) -> bool:
    """Whether `value` has fewer digits than `fact` and lies within one unit of its last place."""
    return abs(value - fact) < step(value) and _digits(value) < _digits(fact)


def step(value: Decimal) -> Decimal:
    """One unit of the last significant place: 100 for 1200, 0.1 for 2.3."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
