"""What is left: 排查95起，化解88起，其余7起."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from assistant.checking.arithmetic.terms import AUTHORITY, COMPARED, found, is_exact, plain
from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.units import agrees
from assistant.checking.proofs.derive import remainders
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity

REMAINDER = Rule(
    id="remainder-mismatch",
    name="余数不符",
    severity=Severity.ERROR,
    summary="“其余”的数目不等于前面的总数减去已列各项；只有一个总数、一个分项时为必错，否则为疑似；余数相符而单位不同为必错。",
    authority=AUTHORITY,
    valid=(
        Example("排查纠纷95起，化解88起，其余7起正在调处。"),
        Example("立案36件，办结30件，其中简易程序28件，其余8件为普通程序。"),
    ),
    invalid=(
        Example("排查纠纷95起，化解88起，其余8起正在调处。", flagged="8起"),
        Example("登记信访52件，办结48件，其余4户正在办理。", flagged="4户"),
    ),
)

RULES = (REMAINDER,)

_LEFT = re.compile(r"(?:其余|剩余|余下|剩下|尚余)的?(?:(?!各|每|均)[^\d，。；、]){0,6}$")
# 其中，当场整改320条……: the whole stands in the sentence before.
_OF_WHICH = re.compile(r"\s*其中")
_MOST_TAKEN = 3


def check_remainders(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    for at, claim in enumerate(claims):
        if not is_exact(claim) or not _LEFT.search(case.clause_lead(claim)):
            continue
        if at >= 2 and _is_left_in_another_unit(claim, claims[at - 2], claims[at - 1]):
            unit = claims[at - 1].quantity.unit
            yield found(
                REMAINDER, claim, f"前文以“{unit}”计，草稿写其余“{claim.quantity.text}”，单位不一致。"
            )
            continue
        before = [
            one
            for one in claims[:at]
            if one.key.unit == claim.key.unit and not COMPARED.search(case.clause_lead(one))
        ]
        if _OF_WHICH.match(case.sentence_lead(claim)):
            continue
        if len(before) < 2 or not all(map(is_exact, before)) or _is_left(claim.key.value, before):
            continue
        if next(remainders(case, case.claims_in(claim.span)[0]), None):
            continue
        total, *taken = before
        left = total.key.value - sum((one.key.value for one in taken), Decimal(0))
        certain = len(before) == 2 and left >= 0
        expected = f"按前文应余{plain(left)}" if left >= 0 else "与前文各数对不上"
        message = f"{expected}，草稿写其余“{claim.quantity.text}”，请核对。"
        finding = found(REMAINDER, claim, message)
        yield finding if certain else replace(finding, severity=Severity.WARNING)


def _is_left_in_another_unit(claim: Claim, whole: Claim, taken: Claim) -> bool:
    """52件，办结48件，其余4户: the right number of the wrong things."""
    if not is_exact(whole) or not is_exact(taken) or not agrees(whole.quantity, taken.quantity):
        return False
    unlike = not agrees(claim.quantity, whole.quantity) and not agrees(claim.quantity, taken.quantity)
    return unlike and whole.key.value - taken.key.value == claim.key.value


def _is_left(value: Decimal, before: Sequence[Claim]) -> bool:
    """Whether some figure less some of the others makes the remainder, in whatever order they stand."""
    return any(
        total.key.value - sum((one.key.value for one in taken), Decimal(0)) == value
        for at, total in enumerate(before)
        for size in range(1, min(_MOST_TAKEN + 1, len(before)))
        for taken in combinations((*before[:at], *before[at + 1 :]), size)
    )
