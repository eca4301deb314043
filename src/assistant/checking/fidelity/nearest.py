"""The figure of the facts that a claim most likely meant, where it is bound to none."""

from collections.abc import Sequence

from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim, idle
from assistant.checking.figures.items import Item
from assistant.checking.proofs.rates import whole_of_share

FREE = 0.1
"""What a figure that no claim took is preferred by."""

_TENTHS = "成"


def nearest(case: Case, at: int, same_value: bool) -> int | None:
    """The most alike usable item that differs in the value alone, or in the unit alone."""
    claim, scores, bound = case.claims[at], case.alignment.likeness[at], case.alignment.bound_items
    found: Sequence[int]
    if same_value:
        equal = case.items_of_value.get(claim.quantity.value, ())
        found = [
            number
            for number in equal
            if claim.key != case.items[number].key
            and not idle(case.items[number].quantity)
            and claim.quantity.unit != _TENTHS
        ]
    else:
        suiting = case.items_for(claim.quantity)
        found = [number for number in suiting if _is_of_kind(claim, case.items[number])]
    return max(found, key=lambda number: float(scores[number]) + FREE * (number not in bound), default=None)


def _is_of_kind(claim: Claim, item: Item) -> bool:
    """Whether a figure could be what a share is told for: a share, or a bare number that may be one."""
    share = whole_of_share(claim)
    return not share or bool(item.key.unit) or (not item.supplied and item.key.value <= share)
