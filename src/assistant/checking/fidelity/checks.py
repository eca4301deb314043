"""Every figure of the draft against the facts: bound, derived, or a finding that shows the nearest fact."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checking.case import Case
from assistant.checking.fidelity import rules
from assistant.checking.fidelity.conceivable import COMPUTED, conceivable
from assistant.checking.fidelity.differing import differs, finding_of, not_usable, unit_differs, untraced
from assistant.checking.fidelity.swaps import swaps
from assistant.checking.figures.align import Binding, Bond
from assistant.checking.figures.claims import Claim, idle, refers
from assistant.checking.figures.hedges import same_hedge
from assistant.checking.figures.items import Item
from assistant.checking.figures.units import counts_things, may_mean, mixes_persons
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
_FREE = 0.1
_TELLING = 10
_SLIGHT = 3
_TOLD = 0.3
_PLAINLY = 0.6
_WRITTEN = 0.4
_BARE_OUTCOME = 4
"""Characters of a clause that only says what was done of a whole (办结7人); a longer one may name its own."""
_ENDS_CLAUSE = frozenset("，。；、（）")
_OF_THE_WHOLE = ("done", "left", "moved", "part")
_MAY_BE_COMPUTED = frozenset({rules.UNTRACED.id, rules.ALTERED.id, rules.UNIT.id})
_TENTHS, _FOR_EACH = "成", frozenset("每各均")
_OF_AGE, _HEDGES_DIFFER = "岁", "约数词不一致"
_DONE_OF_IT = ("done", "left")


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
    """None where the claim is bound to a usable fact."""
    binding = case.alignment.bindings.get(at)
    if binding and binding.bond is not Bond.HEDGE and case.items[binding.item].usable:
        unit = _written_unit(case, binding)
        if unit is not None:
            return unit_differs(case.claims[at], case.items[unit])
        return _unlike_its_whole(case, binding)
    if binding and kept_back_without_a_word(case.items[binding.item].fact, case.notes):
        return None
    if binding is None and refers(case.claims[at]):
        return None
    derived = None if _only_unit_differs(case, at) else proof(case, at)
    if derived and not (derived.operation == "count" and _told_plainly(case, at)):
        return derived
    found = (_bound_badly(case, binding) if binding else None) or _unbound(case, at)
    return _softened(case, at, found, proved)


def _told_plainly(case: Case, at: int) -> bool:
    """Whether a fact of the very matter that no claim states gives another number of it."""
    number, claim = _nearest(case, at, same_value=False), case.claims[at]
    if number is None or number in case.alignment.bound_items or not case.items[number].quantity.unit:
        return False
    return bool(case.alignment.likeness[at, number] > _PLAINLY) and case.items[number].key != claim.key


def _softened(case: Case, at: int, found: Finding, proved: frozenset[int]) -> Finding | Proof:
    """A figure that may have been computed, or stands in a note of another wording, is not called wrong."""
    averaged = found.rule == rules.HEDGE.id and "均" in case.clause_lead(case.claims[at])
    if not averaged and found.rule not in _MAY_BE_COMPUTED:
        return found
    altered = found.rule != rules.UNTRACED.id
    computed = conceivable(case, at, proved, beside_only=altered)
    if found.rule == rules.UNIT.id and computed and not _take(case, computed.items, at):
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
    severity = Severity.INFO if hint else Severity.WARNING
    return replace(found, severity=severity, message=f"“{case.claims[at].quantity.text}”{message}")


def _take(case: Case, items: Sequence[int], at: int) -> bool:
    """Whether figures of the notes may be counted in the unit of a claim: villages make no households."""
    return all(case.items[item].takes(case.claims[at].quantity) for item in items)


def _written_unit(case: Case, binding: Binding) -> int | None:
    """The item that writes the unit, where the bound one is bare and less alike.

    整改110家 where one line says 整改110处 and another 110.
    """
    if case.items[binding.item].quantity.unit or case.claims[binding.claim].key.value < _TELLING:
        return None
    number = _nearest(case, binding.claim, same_value=True)
    if number is None or case.items[number].takes(case.claims[binding.claim].quantity):
        return None
    likeness = case.alignment.likeness[binding.claim, number]
    return number if likeness > max(_WRITTEN, binding.likeness + _FREE) else None


def _unlike_its_whole(case: Case, binding: Binding) -> Finding | None:
    """受理8件，办结7人 for 受理8结7: what was done of a whole is counted as the whole is."""
    claim, item = case.claims[binding.claim], case.items[binding.item]
    names_its_own = case.draft[claim.span.end : claim.span.end + 1] not in _ENDS_CLAUSE
    if item.quantity.unit or claim.role not in _DONE_OF_IT or names_its_own:
        return None
    before = [one for one in case.in_sentence(claim) if one < binding.claim]
    if any(_may_be_whole_of(case.claims[one], claim) for one in before):
        return None
    for other in reversed(before):
        whole, bound = case.claims[other], case.alignment.bindings.get(other)
        if whole.role in _OF_THE_WHOLE or bound is None or case.items[bound.item].source != item.source:
            continue
        if whole.key.value < claim.key.value or not mixes_persons(whole.quantity, claim.quantity):
            return None
        message = f"前面的“{whole.quantity.text}”是总数，这里写“{claim.quantity.text}”，单位不一致。"
        found = finding_of(rules.UNIT, claim, item, message)
        names_another = len(case.clause_lead(claim)) > _BARE_OUTCOME
        return replace(found, severity=Severity.WARNING) if names_another else found
    return None


def _may_be_whole_of(whole: Claim, part: Claim) -> bool:
    return whole.quantity.unit == part.quantity.unit and whole.key.value >= part.key.value


def _only_unit_differs(case: Case, at: int) -> bool:
    """A large number that a fact of the same subject states in another unit is no sum of others by chance."""
    number = _nearest(case, at, same_value=True)
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
    value, unit = _nearest(case, at, same_value=False), _nearest(case, at, same_value=True)
    scores = case.alignment.likeness[at]
    if (
        unit is not None
        and not (_names_one(claim) and may_mean(claim.quantity.unit, case.items[unit].quantity.unit))
        and scores[unit] > _SAME_FREE_FACT
        and (value is None or scores[unit] >= scores[value])
    ):
        item = case.items[unit]
        hedged = item.takes(claim.quantity) and not same_hedge(claim.quantity, item.quantity)
        return differs(rules.HEDGE, claim, item, _HEDGES_DIFFER) if hedged else unit_differs(claim, item)
    free = value is not None and value not in case.alignment.bound_items
    if value is not None and scores[value] > (_SAME_FREE_FACT if free else _SAME_FACT):
        altered = differs(rules.ALTERED, claim, case.items[value], "数值不一致")
        counted = claim.key.value <= _SMALL and counts_things(claim.quantity.unit)
        told_besides = not free and (
            (counted and not stated_otherwise(case, at)) or _counts_on(case, at, case.items[value])
        )
        one_each = _names_one(claim) and not _FOR_EACH.isdisjoint(case.clause_lead(claim))
        return replace(altered, severity=Severity.WARNING) if told_besides or one_each else altered
    nearest = case.items[value] if value is not None and scores[value] > _NEAREST_NAMED else None
    found = untraced(claim, nearest)
    if _names_one(claim) and case.in_notes.shape[1] and case.in_notes[at].max() > _TOLD:
        return replace(found, severity=Severity.INFO)
    return replace(found, severity=Severity.WARNING) if _slight(case, at) else found


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
    if _names_one(claim):
        return True
    if stated_otherwise(case, at):
        return False
    beside = any(other != at and supported(case, other) for other in case.in_sentence(claim))
    return beside or bool(case.in_notes.shape[1] and case.in_notes[at].max() > _TOLD)


def _nearest(case: Case, at: int, same_value: bool) -> int | None:
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
    return max(found, key=lambda number: float(scores[number]) + _FREE * (number not in bound), default=None)


def _is_of_kind(claim: Claim, item: Item) -> bool:
    """Whether a figure could be what a share is told for: a share, or a bare number that may be one."""
    share = whole_of_share(claim)
    return not share or bool(item.key.unit) or (not item.supplied and item.key.value <= share)
