"""One part of a whole in a unit of its own, though the parts add up to the whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

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
    ),
)

RULES = (MIXED,)

_OF_WHICH = re.compile(r"[，,]?(?:其中|包括|含)|[（(]")
_LISTED = re.compile(r"[、和及，]")
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
    """The figures listed behind a whole of which the first so many add up to it; none where none do."""
    parts: list[Claim] = []
    at, added = total.span.end, Decimal(0)
    for part in behind:
        between = case.draft[at : part.span.start]
        cue = _LISTED if parts else _OF_WHICH
        if not cue.match(between) or len(between) > _FAR or _NEW_MATTER.search(between):
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
