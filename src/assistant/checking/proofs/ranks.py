"""Places gained or lost between two ranks that a sentence tells (第5位，较上年第9位上升4位)."""

import re
from collections.abc import Iterator
from itertools import combinations

from assistant.checking.case import Case
from assistant.checking.proofs.proof import Proof
from assistant.language import numeral

_RANK = re.compile(r"第(?P<rank>\d{1,3}|[一二三四五六七八九十]{1,3})(?=[位名]|$|[，。；、）上下前后提升])")
_PLACES = frozenset({"位", "名", "个位次", "位次", "个名次"})


def places_moved(case: Case, at: int) -> Iterator[Proof]:
    """A claim that is the difference of two ranks of its sentence, one of which the notes tell."""
    claim = case.claims[at]
    if claim.quantity.unit not in _PLACES:
        return
    told = list(_RANK.finditer(claim.sentence.of(case.draft)))
    for one, other in combinations(told, 2):
        first, second = numeral(one["rank"]), numeral(other["rank"])
        noted = any(rank in line.text for rank in (one["rank"], other["rank"]) for line in case.notes)
        if noted and first is not None and second is not None and abs(first - second) == claim.key.value:
            yield Proof(at, "change", (), f"{other[0]}与{one[0]}之差")
