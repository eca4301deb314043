"""Every figure of the draft against the facts: bound, derived, or a finding that shows the nearest fact."""

from dataclasses import dataclass, replace

from assistant.checking.case import Case
from assistant.checking.fidelity import rules
from assistant.checking.fidelity.conceivable import COMPUTED, conceivable
from assistant.checking.fidelity.differing import differs, not_usable, unit_differs, untraced
from assistant.checking.fidelity.nearest import nearest
from assistant.checking.fidelity.swaps import swaps
from assistant.checking.fidelity.unit_verdicts import (
    counted_alike,
    noun_of,
    outcome_of_a_whole,
    take,
    unlike_its_noun,
    unlike_its_whole,
    written_unit,
)
from assistant.checking.figures.align import Binding, Bond
from assistant.checking.figures.claims import Claim, refers
from assistant.checking.figures.hedges import same_hedge
from assistant.checking.figures.items import Item
from assistant.checking.figures.units import counts_things, may_mean
from assistant.checking.previous import kept_figures, stale_figure
from assistant.checking.proofs.counting import stated_otherwise
from assistant.checking.proofs.derive import proof
from assistant.checking.proofs.literal import written_somewhere
from assistant.checking.proofs.proof import Proof, supported
from assistant.checking.proofs.rates import whole_of_share
from assistant.checking.usable import kept_back_without_a_word
from assistant.domain import Finding, Severity

_SMALL = 10
_SAME_FACT = 0.38
_SAME_FREE_FACT = 0.22
_SAME_VALUE = 0.3
_NEAREST_NAMED = 0.3
_TELLING = 10
_SLIGHT = 3
_TOLD = 0.3
_PLAINLY = 0.6
_MAY_BE_COMPUTED = frozenset({rules.UNTRACED.id, rules.ALTERED.id, rules.UNIT.id})
_FOR_EACH = frozenset("每各均")
_OF_AGE, _HEDGES_DIFFER = "岁", "约数词不一致"


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What became of every claim: the findings, and the proofs of those that were derived."""

    findings: tuple[Finding, ...] = ()
    proofs: tuple[Proof, ...] = ()


def judge_figures(case: Case) -> Verdicts:
    """Nothing without facts: then no figure can be untraced."""
    if case.facts is None:
        return Verdicts()
    proofs, findings = _judged(case)
    flagged = {finding.span for finding in findings}
    derived = frozenset(item for found in proofs if found.operation != COMPUTED for item in found.items)
    exchanged = (finding for finding in swaps(case, derived) if finding.span not in flagged)
    judged = (*findings, *exchanged)
    flagged = {finding.span for finding in judged}
    kept = (finding for finding in kept_figures(case) if finding.span not in flagged)
    return Verdicts((*judged, *kept), tuple(proofs))


def _judged(case: Case) -> tuple[list[Proof], list[Finding]]:
    """The verdict on every claim; what is proved may prove others."""
    verdicts = {at: _verdict(case, at, frozenset()) for at in range(len(case.claims))}
    proved = frozenset[int]()
    while True:
        known = frozenset(at for at, verdict in verdicts.items() if isinstance(verdict, Proof))
        if known == proved:
            break
        proved = known
        doubtful = [at for at, verdict in verdicts.items() if isinstance(verdict, Finding)]
        verdicts |= {at: _verdict(case, at, proved) for at in doubtful}
    proofs = [one for one in verdicts.values() if isinstance(one, Proof)]
    return proofs, [one for one in verdicts.values() if isinstance(one, Finding)]


def _verdict(case: Case, at: int, proved: frozenset[int]) -> Finding | Proof | None:
    """That on its value and unit; where there is nothing to doubt, that its noun is not counted so."""
    found = _of_its_figure(case, at, proved)
    telling = isinstance(found, Finding) and found.severity is not Severity.INFO
    counted = isinstance(found, Proof) and found.operation != "count"
    return found if telling or counted else unlike_its_noun(case, at) or found


def _of_its_figure(case: Case, at: int, proved: frozenset[int]) -> Finding | Proof | None:
    """None where the claim is bound to a usable fact."""
    binding = case.alignment.bindings.get(at)
    if binding and binding.bond is not Bond.HEDGE and case.items[binding.item].usable:
        unit = written_unit(case, binding)
        if unit is not None:
            return unit_differs(case.claims[at], case.items[unit], noun_of(case, case.claims[at]))
        return unlike_its_whole(case, binding)
    if binding and kept_back_without_a_word(case.items[binding.item].fact, case.notes):
        return None
    if binding is None and refers(case.claims[at]):
        return None
    derived = None if _only_unit_differs(case, at) else proof(case, at)
    if derived and not (derived.operation == "count" and _told_plainly(case, at)):
        return derived
    found = (_bound_badly(case, binding) if binding else None) or _unbound(case, at)
    if found.rule == rules.UNIT.id and found.severity is Severity.WARNING and counted_alike(case, at):
        return None
    return _softened(case, at, found, proved)


def _told_plainly(case: Case, at: int) -> bool:
    """Whether a fact of the very matter that no claim states gives another number of it."""
    number, claim = nearest(case, at, same_value=False), case.claims[at]
    if number is None or number in case.alignment.bound_items or not case.items[number].quantity.unit:
        return False
    return bool(case.alignment.likeness[at, number] > _PLAINLY) and case.items[number].key != claim.key


def _softened(case: Case, at: int, found: Finding, proved: frozenset[int]) -> Finding | Proof:
    """A figure that may have been computed, or stands in a note of another wording, is not called wrong; that
    a number of two digits or more stands there by chance is not likely enough for a warning.
    """
    averaged = found.rule == rules.HEDGE.id and "均" in case.clause_lead(case.claims[at])
    if not averaged and found.rule not in _MAY_BE_COMPUTED:
        return found
    altered = found.rule != rules.UNTRACED.id
    computed = conceivable(case, at, proved, beside_only=altered)
    if found.rule == rules.UNIT.id and computed and not take(case, computed.items, at):
        return found
    if computed and computed.telling:
        return Proof(at, COMPUTED, computed.items, computed.shown)
    if found.severity is not Severity.ERROR or found.rule in (rules.HEDGE.id, rules.UNIT.id):
        return found
    hint = bool(computed and computed.near) and not altered
    line = 0 if hint else written_somewhere(case, at, about=altered)
    if line:
        message = f"在素材第{line}行有相同的数字，但不能确认说的是同一件事，请核对。"
    elif computed:
        message = f"在素材中没有原样写出，可能由{computed.shown}算出，请复核。"
    else:
        return found
    telling = bool(line) and case.claims[at].key.value >= _TELLING
    severity = Severity.INFO if hint or telling else Severity.WARNING
    return replace(found, severity=severity, message=f"“{case.claims[at].quantity.text}”{message}")


def _only_unit_differs(case: Case, at: int) -> bool:
    """A large number that a fact of the same subject states in another unit is no sum of others by chance."""
    number = nearest(case, at, same_value=True)
    telling = case.claims[at].key.value >= _TELLING and not whole_of_share(case.claims[at])
    return telling and number is not None and bool(case.alignment.likeness[at, number] > _SAME_VALUE)


def _bound_badly(case: Case, binding: Binding) -> Finding | None:
    claim, item = case.claims[binding.claim], case.items[binding.item]
    if item.usable and case.draft.startswith(_OF_AGE, claim.span.end):
        return None
    if not item.usable:
        meant = binding.likeness > _SAME_VALUE or claim.key.value >= _TELLING
        return not_usable(claim, item) if meant else None
    return differs(rules.HEDGE, claim, item, _HEDGES_DIFFER)


def _unbound(case: Case, at: int) -> Finding:
    claim = case.claims[at]
    stale = stale_figure(case, at)
    if stale is not None:
        return stale
    value, unit = nearest(case, at, same_value=False), nearest(case, at, same_value=True)
    scores = case.alignment.likeness[at]
    if (
        unit is not None
        and not (_names_one(claim) and may_mean(claim.quantity.unit, case.items[unit].quantity.unit))
        and scores[unit] > _SAME_FREE_FACT
        and (value is None or scores[unit] >= scores[value])
    ):
        item = case.items[unit]
        if item.takes(claim.quantity) and not same_hedge(claim.quantity, item.quantity):
            return differs(rules.HEDGE, claim, item, _HEDGES_DIFFER)
        altered = unit_differs(claim, item, noun_of(case, claim))
        if outcome_of_a_whole(case, at, item):
            return replace(altered, severity=Severity.ERROR)
        return replace(altered, severity=Severity.INFO) if _keeps_its_unit(case, claim, unit) else altered
    free = value is not None and value not in case.alignment.bound_items
    if value is not None and scores[value] > (_SAME_FREE_FACT if free else _SAME_FACT):
        altered = differs(rules.ALTERED, claim, case.items[value], "数值不一致")
        counted = claim.key.value <= _SMALL and counts_things(claim.quantity.unit)
        told_besides = not free and (
            (counted and not stated_otherwise(case, at)) or _counts_on(case, at, case.items[value])
        )
        one_each = _names_one(claim) and not _FOR_EACH.isdisjoint(case.clause_lead(claim))
        if one_each:
            return replace(altered, severity=Severity.INFO)
        other = not may_mean(claim.quantity.unit, case.items[value].supplied)
        return replace(altered, severity=Severity.WARNING) if told_besides or other else altered
    closest = case.items[value] if value is not None and scores[value] > _NEAREST_NAMED else None
    found = untraced(claim, closest)
    if _names_one(claim) and _is_told_of(case, at):
        return replace(found, severity=Severity.INFO)
    return replace(found, severity=Severity.WARNING) if _slight(case, at) else found


def _keeps_its_unit(case: Case, claim: Claim, item: int) -> bool:
    """4所学校配备法治副校长4人: another claim states that small figure in its own unit."""
    return claim.key.value <= _SMALL and any(
        binding.item == item and case.claims[binding.claim].quantity.unit == case.items[item].quantity.unit
        for binding in case.alignment.bindings.values()
    )


def _counts_on(case: Case, at: int, item: Item) -> bool:
    """先覆盖19个村……已走到20个: the sentence tells the fact's own number and counts on from it."""
    claim = case.claims[at]
    own = any(case.claims[one].key == item.key for one in case.in_sentence(claim) if one < at)
    return own and 0 < claim.key.value - item.key.value <= _SLIGHT


def _names_one(claim: Claim) -> bool:
    """1起 counts what the notes may name without a number: no other figure of them is meant."""
    return claim.key.value == 1 and counts_things(claim.quantity.unit)


def _slight(case: Case, at: int) -> bool:
    """Up to three of something whose clause the notes tell, without another number of it: it may only count
    what they name.
    """
    claim = case.claims[at]
    if claim.key.value > _SLIGHT or not counts_things(claim.quantity.unit):
        return False
    return _names_one(claim) or (not stated_otherwise(case, at) and _is_told_of(case, at))


def _is_told_of(case: Case, at: int) -> bool:
    """Whether the sentence states another figure of the notes, or they hold a fair share of its words."""
    beside = any(other != at and supported(case, other) for other in case.in_sentence(case.claims[at]))
    return beside or bool(case.in_notes.shape[1] and case.in_notes[at].max() > _TOLD)
