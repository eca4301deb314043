"""The unit that a draft gives a figure against that of the notes: which is wrong, and which only differs."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.fidelity import rules
from assistant.checking.fidelity.differing import finding_of
from assistant.checking.fidelity.nearest import FREE, nearest
from assistant.checking.figures.align import Binding
from assistant.checking.figures.claims import Claim, noun_behind
from assistant.checking.figures.items import Item
from assistant.checking.figures.units import cannot_count, counts_heads, known_noun, mixes_persons
from assistant.checking.proofs.proof import supported
from assistant.domain import Finding, Severity
from assistant.language import unit_class

_TELLING = 10
_WRITTEN = 0.4
_BARE_OUTCOME = 4
"""Characters of a clause that only says what was done of a whole (办结7人); a longer one may name its own."""

_ENDS_CLAUSE = frozenset("，。；、（）")
_OF_THE_WHOLE = ("done", "left", "moved", "part")
_DONE_OF_IT = ("done", "left")
_LICENCE, _LICENCES = "证", frozenset(("本", "个", "张", ""))


def counted_alike(case: Case, at: int) -> bool:
    """Whether the sentence counts another figure of the same line in the claim's unit (律师11场，司法所10场
    for 律师11 司法所10; 134艘 and 3艘 for 134条 and 3条), or holders (5名) where the notes count licences
    (5本).
    """
    claim, number = case.claims[at], nearest(case, at, same_value=True)
    if number is None:
        return False
    item = case.items[number]
    if unit_class(claim.quantity.unit) == "person" and item.quantity.unit in _LICENCES:
        return _LICENCE in item.context and _LICENCE in claim.context
    beside = (case.alignment.bindings[one] for one in case.in_sentence(claim) if supported(case, one))
    return any(
        case.claims[one.claim].quantity.unit == claim.quantity.unit
        and case.items[one.item].source == item.source
        and case.items[one.item].quantity.unit in ("", item.quantity.unit)
        for one in beside
    )


def noun_of(case: Case, claim: Claim) -> str:
    """What a claim counts: the noun right behind its figure (3个村), else the words right before it."""
    return noun_behind(case.draft, claim.quantity) or case.clause_lead(claim)


def outcome_of_a_whole(case: Case, at: int, item: Item) -> bool:
    """化解352人 behind 受理366件 where a line has 366件 and 352件: no other noun than that of the whole."""
    claim = case.claims[at]
    names_its_own = case.draft[claim.span.end : claim.span.end + 1] not in _ENDS_CLAUSE
    if names_its_own or claim.role not in _DONE_OF_IT or len(case.clause_lead(claim)) > _BARE_OUTCOME:
        return False
    return any(
        case.claims[one].quantity.unit == item.quantity.unit != ""
        and case.claims[one].key.value >= claim.key.value
        and case.items[case.alignment.bindings[one].item].source == item.source
        for one in case.in_sentence(claim)
        if one < at and supported(case, one)
    )


def take(case: Case, items: Sequence[int], at: int) -> bool:
    """Whether figures of the notes may be counted in the unit of a claim: villages make no households."""
    return all(case.items[item].takes(case.claims[at].quantity) for item in items)


def written_unit(case: Case, binding: Binding) -> int | None:
    """The item that writes the unit, where the bound one is bare and less alike.

    整改110家 where one line says 整改110处 and another 110.
    """
    if case.items[binding.item].quantity.unit or case.claims[binding.claim].key.value < _TELLING:
        return None
    number = nearest(case, binding.claim, same_value=True)
    if number is None or case.items[number].takes(case.claims[binding.claim].quantity):
        return None
    likeness = case.alignment.likeness[binding.claim, number]
    return number if likeness > max(_WRITTEN, binding.likeness + FREE) else None


def unlike_its_whole(case: Case, binding: Binding) -> Finding | None:
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


def unlike_its_noun(case: Case, at: int) -> Finding | None:
    """行政复议案件1人: persons or households right behind a thing, which the notes count so nowhere."""
    claim = case.claims[at]
    lead, unit = case.clause_lead(claim), claim.quantity.unit
    noun = known_noun(lead)
    if not counts_heads(unit) or noun_behind(case.draft, claim.quantity) or not cannot_count(unit, noun):
        return None
    if any(item.quantity.unit == unit and item.window.endswith(noun) for item in case.items):
        return None
    message = f"“{noun}”不以“{unit}”计，草稿写“{claim.quantity.text}”，请核对单位。"
    found = finding_of(rules.UNIT, claim, None, message)
    return replace(found, severity=Severity.WARNING)


def _may_be_whole_of(whole: Claim, part: Claim) -> bool:
    return whole.quantity.unit == part.quantity.unit and whole.key.value >= part.key.value
