"""One part of a whole in a unit of its own, though the parts add up to the whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from assistant.checking.arithmetic.terms import AUTHORITY, found, is_exact
from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.units import agrees, counts_things
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity

MIXED = Rule(
    id="part-unit-differs",
    name="分项与总数单位不一",
    severity=Severity.ERROR,
    summary="“其中”各项之和正好等于总数，却有一项的单位与其余的不同；总数的单位与各项都不同为疑似。",
    authority=AUTHORITY,
    valid=(
        Example("办理案件61件，其中市容类27件、违法建设类34件。"),
        Example("举办培训6期，其中执法人员培训2期、参训40人。"),
        Example("走访12户，其中老人8人、儿童9人。"),
    ),
    invalid=(
        Example("办理案件61件，其中市容类27人、违法建设类34件。", flagged="27人"),
        Example("调解纠纷52件（邻里30件、土地12件、其他10户）。", flagged="10户"),
        Example("办理案件61件，同比减少4件，其中市容类27件、违法建设类34人。", flagged="34人"),
        Example("6家企业中，4人达标，2家正在申报。", flagged="4人"),
    ),
)

RULES = (MIXED,)

_OF_WHICH = re.compile(r"[，,]?(?:其中|包括|含|分别[为是])|[（(]|[^\d，。；、：（）]{0,8}中，")
_LISTED = re.compile(r"^[、和及，]|[、，]$")
_COMPARED = re.compile(r"同比|[较比](?:上年|去年|上一年|同期)")
_NEW_MATTER = re.compile(r"[。；]|共|较|比")
_FAR = 14


def check_mixed_units(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    for at, total in enumerate(claims[:-1]):
        parts = list(_parts(case, total, claims[at + 1 :]))
        if len(parts) < 2 or not all(map(_counts, (total, *parts))):
            continue
        odd = [one for one in (total, *parts) if not _agrees_with_most(one, (total, *parts))]
        if len(odd) == 1:
            unit = (parts[0] if odd[0] is not parts[0] else parts[1]).quantity.unit
            message = f"各项合计正好是总数，单位却有“{unit}”和“{odd[0].quantity.unit}”，请核对。"
            finding = found(MIXED, odd[0], message)
            yield replace(finding, severity=Severity.WARNING) if odd[0] is total else finding


def _parts(case: Case, total: Claim, behind: Sequence[Claim]) -> Iterator[Claim]:
    """The figures listed behind a whole of which the first so many add up to it; none where none do.

    A comparison may stand before them (158件，同比减少13件，其中…).
    """
    parts: list[Claim] = []
    compared = list(takewhile(lambda one: _COMPARED.match(case.clause_lead(one)) is not None, behind))
    at, added = (compared[-1] if compared else total).span.end, Decimal(0)
    for part in behind[len(compared) :]:
        between = case.draft[at : part.span.start]
        told = _LISTED.search(between) if parts else _OF_WHICH.match(between)
        if not told or len(between) > _FAR or _NEW_MATTER.search(between):
            return
        parts.append(part)
        at, added = part.span.end, added + part.key.value
        if added == total.key.value:
            yield from parts
            return


def _counts(claim: Claim) -> bool:
    return is_exact(claim) and counts_things(claim.quantity.unit)


def _agrees_with_most(claim: Claim, others: Sequence[Claim]) -> bool:
    agreeing = [other for other in others if agrees(claim.quantity, other.quantity)]
    return 2 * len(agreeing) > len(others)
