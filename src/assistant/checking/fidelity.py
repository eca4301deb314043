"""Every figure of the draft against the facts: bound, derived, or a finding that shows the nearest fact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.checking import fidelity_rules as rules
from assistant.checking.align import Binding, Bond
from assistant.checking.case import Case
from assistant.checking.conceivable import CORRECTS, conceivable, written_somewhere
from assistant.checking.counting import stated_otherwise
from assistant.checking.derive import proof
from assistant.checking.figures import Claim, idle, noun_behind
from assistant.checking.items import Item
from assistant.checking.labels import mislabelled
from assistant.checking.misplaced import Misplaced, misplaced
from assistant.checking.previous import kept_figures, stale_figure
from assistant.checking.proofs import Proof, parts_of_the_sentence, supported
from assistant.checking.rates import whole_of_share
from assistant.checking.rule import Rule
from assistant.checking.units import counts_things, mixes_persons
from assistant.checking.usable import kept_back_without_a_word, may_be_meant
from assistant.domain import Finding, Severity
from assistant.language import unit_class

_SMALL = 10
_SAME_FACT = 0.38
_SAME_FREE_FACT = 0.22
_SAME_VALUE = 0.3
_NEAREST_NAMED = 0.3
_FREE = 0.1
_TELLING = 10
_SLIGHT = 3
_TOLD = 0.3
_WRITTEN = 0.4
_ENDS_CLAUSE = frozenset("，。；、（）")
_OF_THE_WHOLE = ("done", "left", "moved", "part")
_MAY_BE_COMPUTED = frozenset({rules.UNTRACED.id, rules.ALTERED.id})
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
    findings: list[Finding] = []
    proofs: list[Proof] = []
    for at in range(len(case.claims)):
        verdict = _verdict(case, at)
        if isinstance(verdict, Proof):
            proofs.append(verdict)
        elif verdict is not None:
            findings.append(verdict)
    flagged = {finding.span for finding in findings}
    derived = frozenset(item for found in proofs for item in found.items)
    swaps = (finding for finding in _swaps(case, derived) if finding.span not in flagged)
    judged = (*findings, *swaps)
    flagged = {finding.span for finding in judged}
    kept = (finding for finding in kept_figures(case) if finding.span not in flagged)
    return Verdicts((*judged, *kept), tuple(proofs))


def _verdict(case: Case, at: int) -> Finding | Proof | None:
    """None where the claim is bound to a usable fact."""
    binding = case.alignment.bindings.get(at)
    if binding and binding.bond is not Bond.HEDGE and case.items[binding.item].usable:
        unit = _written_unit(case, binding)
        if unit is not None:
            return _unit_differs(case.claims[at], case.items[unit])
        return _unlike_its_whole(case, binding)
    if binding and kept_back_without_a_word(case.items[binding.item].fact, case.notes):
        return None
    derived = None if _only_unit_differs(case, at) else proof(case, at)
    if derived:
        return derived
    found = (_bound_badly(case, binding) if binding else None) or _unbound(case, at)
    return _softened(case, at, found)


def _softened(case: Case, at: int, found: Finding) -> Finding:
    """A figure that may have been computed, or stands in a note of another wording, is not called wrong."""
    if found.rule not in _MAY_BE_COMPUTED or found.severity is not Severity.ERROR:
        return found
    altered, said = found.rule == rules.ALTERED.id, f"“{case.claims[at].quantity.text}”"
    if line := 0 if altered else written_somewhere(case, at):
        message = f"{said}在素材第{line}行有相同的数字，但不能确认说的是同一件事，请核对。"
    elif parts := conceivable(case, at, beside_only=altered):
        message = f"{said}在素材中没有原样写出，可能由{parts}算出，请复核。"
    else:
        return found
    return replace(found, severity=Severity.WARNING, message=message)


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
        return _finding(rules.UNIT, claim, item, message)
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
    if not item.usable:
        meant = binding.likeness > _SAME_VALUE or claim.key.value >= _TELLING
        return _not_usable(claim, item) if meant else None
    return _differs(rules.HEDGE, claim, item, "约数词不一致")


def _not_usable(claim: Claim, item: Item) -> Finding:
    reason = (item.fact.reason if item.fact else None) or "该事实未确认"
    rule = rules.WITHHELD if item.withheld else rules.UNCONFIRMED
    message = f"“{claim.quantity.text}”来自事实{item.place}，{reason}，不能作为依据。"
    found = _finding(rule, claim, item, message)
    return replace(found, severity=Severity.WARNING) if item.fact and may_be_meant(item.fact) else found


def _unbound(case: Case, at: int) -> Finding:
    claim = case.claims[at]
    stale = stale_figure(case, at)
    if stale is not None:
        return stale
    value, unit = _nearest(case, at, same_value=False), _nearest(case, at, same_value=True)
    scores = case.alignment.likeness[at]
    if (
        unit is not None
        and scores[unit] > _SAME_FREE_FACT
        and (value is None or scores[unit] >= scores[value])
    ):
        return _unit_differs(claim, case.items[unit])
    free = value is not None and value not in case.alignment.bound_items
    if value is not None and scores[value] > (_SAME_FREE_FACT if free else _SAME_FACT):
        return _differs(rules.ALTERED, claim, case.items[value], "数值不一致")
    nearest = case.items[value] if value is not None and scores[value] > _NEAREST_NAMED else None
    found = _untraced(claim, nearest)
    return replace(found, severity=Severity.WARNING) if _slight(case, at) else found


def _slight(case: Case, at: int) -> bool:
    """Up to three of something whose clause the notes tell, without another number of it: it may only count
    what they name.
    """
    claim = case.claims[at]
    if claim.key.value > _SLIGHT or not counts_things(claim.quantity.unit):
        return False
    if stated_otherwise(case, at):
        return False
    beside = any(other != at and supported(case, other) for other in case.in_sentence(claim))
    return beside or bool(case.in_notes.shape[1] and case.in_notes[at].max() > _TOLD)


def _untraced(claim: Claim, item: Item | None) -> Finding:
    hint = f"最接近的是事实{item.place}“{item.quantity.text}”，" if item else ""
    message = f"“{claim.quantity.text}”在素材中没有依据，{hint}请核对或删去。"
    return _finding(rules.UNTRACED, claim, item, message)


def _unit_differs(claim: Claim, item: Item) -> Finding:
    return _differs(rules.UNIT, claim, item, "单位不一致")


def _nearest(case: Case, at: int, same_value: bool) -> int | None:
    """The most alike usable item that differs in the value alone, or in the unit alone."""
    claim, scores, bound = case.claims[at], case.alignment.likeness[at], case.alignment.bound_items
    found: Sequence[int]
    if same_value:
        equal = case.items_of_value.get(claim.quantity.value, ())
        found = [
            number
            for number in equal
            if claim.key != case.items[number].key and not idle(case.items[number].quantity)
        ]
    else:
        found = list(case.items_for(claim.quantity))
    return max(found, key=lambda number: float(scores[number]) + _FREE * (number not in bound), default=None)


def _differs_in_unit(claim: Claim, item: Item) -> bool:
    """430人 and 430人次, 2.3万元 and 2.3元."""
    return claim.quantity.value == item.quantity.value and claim.key != item.key


def _swaps(case: Case, derived: frozenset[int]) -> Iterator[Finding]:
    """Figures that stand where another belongs.

    Without the very word that names the other, a bare number of a telegram is too uncertain, and a small one
    no more than worth a look.
    """
    named = mislabelled(case.claims, case.items, case.alignment)
    swapped = {case.alignment.bindings[found.claim].item for found in named}
    named = tuple(found for found in named if found.item in swapped or not _adds_up(case, found.claim))
    called = {found.claim for found in named}
    likelier = [
        found
        for found in misplaced(case.claims, case.items, case.alignment, derived)
        if not _holds_as_it_stands(case, found)
    ]
    for found in (*named, *(one for one in likelier if one.claim not in called)):
        claim, item = case.claims[found.claim], case.items[found.item]
        if _differs_in_unit(claim, item):
            yield _unit_differs(claim, item)
            continue
        own = case.items[case.alignment.bindings[found.claim].item]
        if _counts_time(claim.quantity.unit) and not _counts_time(item.quantity.unit):
            continue
        if CORRECTS.search(own.source.text) and item.source.line < own.source.line:
            continue
        clear = found.claim in called
        if not clear and not (own.quantity.unit and item.quantity.unit):
            continue
        small = max(own.key.value, item.key.value) <= _SMALL and not clear
        message = (
            f"草稿写“{claim.quantity.text}”，事实{item.place}此处为“{item.quantity.text}”，"
            f"“{own.quantity.text}”属于事实{own.place}，疑似张冠李戴。"
        )
        exchanged = _finding(rules.SWAPPED, claim, item, message)
        yield replace(exchanged, severity=Severity.WARNING) if small else exchanged


def _holds_as_it_stands(case: Case, found: Misplaced) -> bool:
    """Whether the sentence needs the figure as it is: it sums up its parts, or it counts what its own
    fact counts (19个村) and the other one's does not.
    """
    takers = [one for one, binding in case.alignment.bindings.items() if binding.item == found.item]
    if any(_is_whole_of_its_sentence(case, one) for one in (found.claim, *takers)):
        return True
    own = case.alignment.bindings[found.claim].item
    return _counts_its_own(case, found.claim, found.item) or any(
        _counts_its_own(case, one, own) for one in takers
    )


def _counts_its_own(case: Case, claim: int, other: int) -> bool:
    counted = noun_behind(case.draft, case.claims[claim].quantity)
    own = case.items[case.alignment.bindings[claim].item]
    return counted != "" and counted == own.counted != case.items[other].counted


def _is_whole_of_its_sentence(case: Case, claim: int) -> bool:
    return any(found.operation == "sum" for found in parts_of_the_sentence(case, claim))


def _counts_time(unit: str) -> bool:
    """两天 is no figure of the same kind as a bare number of a table."""
    return unit_class(unit) == "duration"


def _adds_up(case: Case, claim: int) -> bool:
    return next(parts_of_the_sentence(case, claim), None) is not None


def _differs(rule: Rule, claim: Claim, item: Item, field: str) -> Finding:
    message = f"草稿写“{claim.quantity.text}”，事实{item.place}为“{item.quantity.text}”，{field}。"
    return _finding(rule, claim, item, message)


def _finding(rule: Rule, claim: Claim, item: Item | None, message: str) -> Finding:
    found = rule.finding(claim.span, claim.quantity.text, message)
    facts = (item.fact.id,) if item and item.fact else ()
    return replace(
        found, evidence=item.source if item else None, facts=facts, section=claim.line.section or None
    )
