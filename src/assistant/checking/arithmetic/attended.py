"""Planned, fallen out and held: 计划16次，取消2次，实际举办14次; 应到44人，请假3人，实到41人."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.checking.arithmetic.terms import AUTHORITY, found, is_exact, noted_together, plain
from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity

HELD = Rule(
    id="held-mismatch",
    name="计划、取消与实际不符",
    severity=Severity.ERROR,
    summary="计划（应到）减去取消（请假、缺席）不等于实际（实到），或实到多于应到；写有补办、加开的不论，只写“共”的为疑似。",
    authority=AUTHORITY,
    valid=(
        Example("夜市计划16次，因下雨取消2次，实际举办14次。"),
        Example("应到44人，请假2人，缺席1人，实到41人。"),
        Example("计划16次，取消2次，补办1次，实际举办15次。"),
        Example("计划举办12次，实际举办14次。"),
    ),
    invalid=(
        Example("夜市计划16次，因下雨取消2次，实际举办15次。", flagged="15次"),
        Example("应到44人，请假3人，实到43人。", flagged="43人"),
        Example("会议应到44人，实到46人。", flagged="46人"),
        Example("实际举办14次，原计划18次，取消2次。", flagged="14次"),
    ),
)

RULES = (HELD,)

_PLANNED = re.compile(r"计划|原定|应[到参考出]")
_DUE = re.compile(r"应[到参考出](?:[^\d，。；、]{0,4})$")
_FELL_OUT = re.compile(r"(?:取消|请假|缺席|缺考|缺勤|未到|未开展|未举办|停[办开])了?$")
_HELD = re.compile(r"(?:实际|实[到参考]|最终)[^\d，。；、]{0,8}$")
_ATTENDED = re.compile(r"实[到参考出][^\d，。；、]{0,4}$")
_SUMMED_UP = re.compile(r"共[^\d，。；、]{0,6}$")
_MORE = re.compile(r"补|加[开办场]|增|另|新|代|结转|提前|延")


def check_attended(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    for unit in dict.fromkeys(claim.key.unit for claim in claims):
        same = [claim for claim in claims if claim.key.unit == unit]
        planned = _only(case, same, _PLANNED)
        out = [one for one in same if _FELL_OUT.search(_own_lead(case, one))]
        held = _only(case, [one for one in same if one is not planned], _HELD)
        held = held or (_only(case, same, _SUMMED_UP) if out else None)
        if planned is None or held is None or not all(map(is_exact, (planned, *out, held))):
            continue
        if _MORE.search(planned.context) or len(same) > len(out) + 2 or held in out or planned in out:
            continue
        yield from _judged(case, planned, out, held)


def _judged(case: Case, planned: Claim, out: Sequence[Claim], held: Claim) -> Iterator[Finding]:
    left = planned.key.value - sum((one.key.value for one in out), Decimal(0))
    attended = _DUE.search(case.clause_lead(planned)) and _ATTENDED.search(case.clause_lead(held))
    if out:
        wrong, expected = left != held.key.value, f"应为{plain(left)}"
    else:
        wrong, expected = bool(attended) and held.key.value > left, "不会更多"
    if wrong:
        message = f"按“{planned.quantity.text}”算{expected}，草稿写“{held.quantity.text}”，请核对。"
        finding = found(HELD, held, message)
        told = sorted((planned, *out, held), key=lambda one: one.key.value)
        exchanged = sum(one.key.value for one in told[:-1]) == told[-1].key.value
        sure = _HELD.search(_own_lead(case, held)) and (exchanged or not noted_together(case, told))
        yield finding if sure else replace(finding, severity=Severity.WARNING)


def _only(case: Case, claims: Sequence[Claim], pattern: re.Pattern[str]) -> Claim | None:
    """The one claim whose words fit, None where none or several do."""
    fitting = [claim for claim in claims if pattern.search(_own_lead(case, claim))]
    return fitting[0] if len(fitting) == 1 else None


def _own_lead(case: Case, claim: Claim) -> str:
    """The clause up to the figure, behind any figure before it."""
    return re.split(r"\d", case.clause_lead(claim))[-1]
