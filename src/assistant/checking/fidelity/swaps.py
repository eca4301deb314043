"""Figures that stand where another belongs, as findings: by the very word beside them, or by exchange."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.fidelity import rules
from assistant.checking.fidelity.differing import finding_of, unit_differs
from assistant.checking.fidelity.labels import mislabelled
from assistant.checking.fidelity.misplaced import Misplaced, misplaced
from assistant.checking.fidelity.siblings import Siblings
from assistant.checking.fidelity.unit_verdicts import noun_of
from assistant.checking.figures.claims import Claim, noun_behind
from assistant.checking.figures.items import Item
from assistant.checking.figures.units import GENERAL
from assistant.checking.proofs.derive import changes
from assistant.checking.proofs.literal import CORRECTS
from assistant.checking.proofs.proof import parts_of_the_sentence
from assistant.checking.proofs.rates import whole_of_share
from assistant.checking.similarity import terms
from assistant.domain import Finding, Severity
from assistant.language import unit_class

_SMALL = 10
_CLEARLY_MORE = 2
_PLAINLY = 0.5
_CHANGED_TO = re.compile(r"改[为成]|应[为是]")
_INSTEAD = re.compile(r"→|更正|订正|看错|数错|记错|填错|漏了|补记|不对|不是|减[到至]|增[到至]")
_QUOTES = (">", "＞")


def _differs_in_unit(claim: Claim, item: Item) -> bool:
    """430人 and 430人次, 2.3万元 and 2.3元."""
    return claim.quantity.value == item.quantity.value and claim.key != item.key


def _counts_of_a_kind_apart(claim: Claim, item: Item) -> bool:
    """9条 and 75家次, 6次 and 1120人: the draft has not put one in the place of the other."""
    units = (claim.quantity.unit, item.quantity.unit or item.supplied)
    return all(units) and GENERAL not in units and len(set(map(unit_class, units))) > 1


def swaps(case: Case, derived: frozenset[int]) -> Iterator[Finding]:
    """Figures that stand where another belongs.

    Without the very word that names the other, a bare number of a telegram is too uncertain unless the
    claim is far more like the other; that, a small number and figures of one line are no more than worth a
    look; nor is, however it is named, one of anything.
    """
    siblings = Siblings(case)
    named = mislabelled(case.claims, case.items, case.alignment)
    swapped = {case.alignment.bindings[found.claim].item for found in named}
    named = tuple(
        found
        for found in named
        if (found.item in swapped or not _adds_up(case, found.claim))
        and not _tells_its_own_line(case, found)
        and not _counts_its_own(case, found.claim, found.item)
        and (found.claim, found.item) not in siblings.settled
    )
    crossed = {found.claim for found in siblings.exchanged}
    named = (*siblings.exchanged, *(found for found in named if found.claim not in crossed))
    called = {found.claim for found in named}
    likelier = [
        found
        for found in misplaced(case.claims, case.items, case.alignment, derived)
        if (found.claim, found.item) not in siblings.settled and not _holds_as_it_stands(case, found)
    ]
    for found in (*named, *(one for one in likelier if one.claim not in called)):
        claim, item = case.claims[found.claim], case.items[found.item]
        if _differs_in_unit(claim, item):
            yield unit_differs(claim, item, noun_of(case, claim))
            continue
        if _counts_of_a_kind_apart(claim, item):
            continue
        stated = siblings.exchanged.get(found)
        own = case.items[case.alignment.bindings[found.claim].item if stated is None else stated]
        if _counts_time(claim.quantity.unit) and not _counts_time(item.quantity.unit):
            continue
        if _replaces(own, item):
            continue
        clear = found.claim in called
        bare = not clear and not (own.quantity.unit and item.quantity.unit)
        if bare and not _is_plain(case, found):
            continue
        values = (own.key.value, item.key.value)
        others = claim.quantity.unit != item.quantity.unit != "" and GENERAL in item.quantity.unit
        if not clear and others and 1 in values:
            continue
        by_likeness = not clear and (max(values) <= _SMALL or own.source == item.source)
        unsure = bare or by_likeness or others or 1 in values
        message = (
            f"草稿写“{claim.quantity.text}”，事实{item.place}此处为“{item.quantity.text}”，"
            f"“{own.quantity.text}”属于事实{own.place}，疑似张冠李戴。"
        )
        exchanged = finding_of(rules.SWAPPED, claim, item, message)
        if unsure and not clear and own.source == item.source and found.leaked:
            continue
        yield replace(exchanged, severity=Severity.WARNING) if unsure else exchanged


def _replaces(own: Item, other: Item) -> bool:
    """Whether the claim's figure came later in the notes than the other one, and in its stead (看错行了，
    是61宗; 8所 → 漏了特校，9所) or beside it (台账是24场，22是没加国庆前的), or the other one stands in an
    older letter that is quoted below.
    """
    if other.source.text.startswith(_QUOTES) and not own.source.text.startswith(_QUOTES):
        return True
    line, written = own.source.text, own.quantity.text
    if other.key.value > _SMALL and other.source.line < own.source.line and _names(line, other):
        return True
    if other.source == own.source:
        line = line[line.find(other.quantity.text) + len(other.quantity.text) : line.rfind(written)]
        return _INSTEAD.search(line) is not None
    corrected = CORRECTS.search(line) or _CHANGED_TO.search(line) or _INSTEAD.search(line)
    return corrected is not None and other.source.line < own.source.line


def _names(line: str, item: Item) -> bool:
    number = re.match(r"[\d.]+", item.quantity.text)
    return number is not None and re.search(rf"(?<![\d.]){re.escape(number[0])}(?![\d.])", line) is not None


def _is_plain(case: Case, found: Misplaced) -> bool:
    """Whether a claim that is no share is far more like a figure of another line than like its own."""
    binding = case.alignment.bindings[found.claim]
    gain = float(case.alignment.likeness[found.claim, found.item]) - binding.likeness
    apart = case.items[binding.item].source != case.items[found.item].source
    return apart and gain >= _PLAINLY and not whole_of_share(case.claims[found.claim])


def _holds_as_it_stands(case: Case, found: Misplaced) -> bool:
    """Whether the sentence needs the figure as it is: it sums up its parts, or it counts what its own
    fact counts (19个村) and the other one's does not.
    """
    told_as_change = case.claims[found.claim].role in ("more", "fewer") and any(changes(case, found.claim))
    if told_as_change or _tells_its_own_line(case, found) or _listed_respectively(case, found.claim):
        return True
    takers = [one for one, binding in case.alignment.bindings.items() if binding.item == found.item]
    if any(_is_whole_of_its_sentence(case, one) for one in (found.claim, *takers)):
        return True
    beside = case.in_sentence(case.claims[found.claim])
    if _adds_up(case, found.claim) and not any(one in beside for one in takers):
        return True
    own = case.alignment.bindings[found.claim].item
    pairs = ((found.claim, found.item), *((one, own) for one in takers))
    return any(_counts_its_own(case, *pair) or _plays_its_own_part(case, *pair) for pair in pairs)


def _plays_its_own_part(case: Case, claim: int, other: int) -> bool:
    """Whether it plays the part of its own figure and not of the other: 已有11人持证 of 14人, 11个有证."""
    part, own = case.claims[claim].role, case.items[case.alignment.bindings[claim].item]
    return part != "" and part == own.role != case.items[other].role


def _listed_respectively(case: Case, claim: int) -> bool:
    """分别3次、7次: the words stand apart from the figures, so that no likeness tells them apart."""
    return "分别" in case.clause_lead(case.claims[claim])


def _tells_its_own_line(case: Case, found: Misplaced) -> bool:
    """Whether its part of the sentence says clearly more of its own figure's line than of the other one's."""
    claim, other = case.claims[found.claim], case.items[found.item].source
    own = case.items[case.alignment.bindings[found.claim].item].source
    start, end = claim.sentence.start, claim.sentence.end
    left = max(case.draft.rfind("；", start, claim.span.start), start)
    right = case.draft.find("；", claim.span.end, end)
    said = _pairs(case.draft[left : end if right < 0 else right])
    mine, theirs = _pairs(own.text) & said, _pairs(other.text) & said
    return len(mine - theirs) >= _CLEARLY_MORE + 2 * len(theirs - mine)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(term for term in terms(text) if len(term) == 2)


def _counts_its_own(case: Case, claim: int, other: int) -> bool:
    counted = noun_behind(case.draft, case.claims[claim].quantity)
    own = case.items[case.alignment.bindings[claim].item]
    if counted != "" and counted == own.counted != case.items[other].counted:
        return True
    named = counted[:2]
    return len(named) > 1 and named in own.window and named not in case.items[other].window


def _is_whole_of_its_sentence(case: Case, claim: int) -> bool:
    return any(found.operation == "sum" for found in parts_of_the_sentence(case, claim))


def _counts_time(unit: str) -> bool:
    """两天 is no figure of the same kind as a bare number of a table."""
    return unit_class(unit) == "duration"


def _adds_up(case: Case, claim: int) -> bool:
    return next(parts_of_the_sentence(case, claim), None) is not None
