"""Places gained or lost between two ranks: 第5位，较上年第9位上升4位, or 较上年上升4位 beside 去年第九."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checking.case import Case
from assistant.checking.proofs.proof import Proof
from assistant.language import numeral

_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_RANK = re.compile(rf"第(?P<rank>{_NUMBER})(?=[位名]|$|[\s，。；、,;（）()上下前后提升进降到至去今])")
_WRITTEN = re.compile(rf"第?(?P<rank>{_NUMBER})(?![\d.]|月|年|日)")
_PLACES = frozenset({"位", "名", "个位次", "位次", "个名次"})
_UP = re.compile(r"(?:前移|前进|升|进步?|提升|提高)了?$")
_DOWN = re.compile(r"(?:后移|[倒后]退|降|下滑|滑落|退步?)了?$")
_LAST_YEAR = re.compile(r"去年|上一?年|前一年|20\d\d年")


def places_moved(case: Case, at: int) -> Iterator[Proof]:
    """A claim that tells how far two ranks of its sentence lie apart, or one of them and last year's."""
    claim = case.claims[at]
    if claim.quantity.unit not in _PLACES:
        return
    lead = case.clause_lead(claim)
    rises = True if _UP.search(lead) else False if _DOWN.search(lead) else None
    told = _ranks(claim.context)
    for line in case.notes:
        written = {numeral(match["rank"]) for match in _WRITTEN.finditer(line.text)}
        noted = _ranks(line.text)
        pairs = [(now, then) for now in told for then in told if {now, then} & written]
        if _LAST_YEAR.search(line.text):
            pairs += [(now, then) for now in told for then in noted if now in noted]
        for now, then in pairs:
            if abs(then - now) == claim.key.value and rises in (None, then > now):
                yield Proof(at, "change", (), f"第{then}与第{now}之差")


def _ranks(text: str) -> list[Decimal]:
    found = (numeral(match["rank"]) for match in _RANK.finditer(text))
    return [rank for rank in dict.fromkeys(found) if rank is not None]
