"""What a proof of a derived figure is, and those that need no more than the draft's own sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from assistant.checking.case import Case
from assistant.checking.figures.align import Bond
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.hedges import rounds
from assistant.checking.figures.units import agrees
from assistant.domain import Quantity

_REST = re.compile(r"剩|其余|余下|[尚还仍另现]|未|没|余|其他|缺|差|不[合达符]|落|失败|空")
_BEHIND = 8
_OF_WHICH = re.compile(r"其中|分别|包括|[（：含]|由|中")
_SUMS_UP = re.compile(r"共|合计|总计|累计")
_DETAILS = re.compile(r"其中|包括|具体")
_LOOK_BEHIND = 9
_FOR_EACH = re.compile(r"[^\d，。；]{0,12}，?[^\d，。；]{0,2}[各每均]")
_MOST_PARTS = 8


@dataclass(frozen=True, slots=True)
class Proof:
    """`items` index the facts' figures that were used up; `formula` can be shown to a clerk."""

    claim: int
    operation: str
    items: tuple[int, ...]
    formula: str


def parts_of_the_sentence(case: Case, at: int) -> Iterator[Proof]:
    """The whole of parts that stand side by side in the sentence, or what other parts leave of their whole.

    Every other figure of the sum has to be one of the notes'.
    """
    claim = case.claims[at]
    if claim.key.unit == "%" or claim.key.high is not None:
        return
    same = [other for other in case.in_sentence(claim) if agrees(case.claims[other].quantity, claim.quantity)]
    beside = [other for other in same if supported(case, other) and other != at]
    alike_in_unit = [one for one in beside if case.claims[one].quantity.unit == claim.quantity.unit]
    for group in dict.fromkeys((tuple(alike_in_unit), tuple(beside))):
        for parts in _runs([other for other in group if other > at]):
            yield from _whole(case, at, parts)
        for parts in _runs([other for other in group if other < at]):
            yield from _whole(case, at, parts)
    yield from _each_of_them(case, at)
    yield from _completes(case, at, beside)
    yield from _detailed_behind(case, at)
    yield from _left_of_what_stands_before(case, at)
    for whole in (other for other in beside if other < at):
        between = case.draft[case.claims[whole].span.end : claim.span.start]
        left = leaves_some(case, at)
        if left or _OF_WHICH.search(between):
            yield from _rest(case, at, whole, [other for other in beside if other > whole])
        if left:
            yield from _rest(case, at, whole, [other for other in beside if other < whole])


def leaves_some(case: Case, at: int) -> bool:
    """Whether the words around a claim say that it is what is left: 还差500户, 4人未通过."""
    claim = case.claims[at]
    behind = re.split(r"[\d，。；：、]", case.draft[claim.span.end : claim.span.end + _BEHIND])[0]
    return _REST.search(case.clause_lead(claim)[-12:]) is not None or _REST.search(behind) is not None


def _completes(case: Case, at: int, beside: Sequence[int]) -> Iterator[Proof]:
    """企业负责人104人、村干部58人参加，合计162人: the part that the total behind the parts leaves."""
    for total in (other for other in beside if other > at):
        if not _SUMS_UP.search(case.clause_lead(case.claims[total])):
            continue
        for parts in _runs([*sorted((*(one for one in beside if one < total), at))]):
            if at in parts:
                others = [one for one in parts if one != at]
                yield from _rest(case, at, total, others)


def _detailed_behind(case: Case, at: int) -> Iterator[Proof]:
    """累计培训126人次。其中，轮训81人……，骨干培训实到45人: parts that the sentence behind tells."""
    claim = case.claims[at]
    behind = case.draft[claim.sentence.end : claim.sentence.end + 6].lstrip()
    if not _SUMS_UP.search(case.clause_lead(claim)) or not _DETAILS.match(behind):
        return
    after = [
        other
        for other in range(at + 1, min(len(case.claims), at + _LOOK_BEHIND))
        if case.claims[other].line == claim.line
        and case.claims[other].sentence != claim.sentence
        and supported(case, other)
        and may_be_added(claim.quantity, case.claims[other].quantity)
    ]
    for size in (2, 3):
        for parts in combinations(after, size):
            if parts[0] == after[0]:
                yield from _whole(case, at, parts)


def may_be_added(total: Quantity, part: Quantity) -> bool:
    """Those who came to one event and those who came to another are so many 人次 together."""
    return agrees(total, part) or (total.unit == "人次" and agrees(replace(total, unit="人"), part))


def _left_of_what_stands_before(case: Case, at: int) -> Iterator[Proof]:
    """其余399条均已整改, of 405 that the sentence before tells and the 6 that stand beside."""
    claim = case.claims[at]
    if not leaves_some(case, at):
        return
    same = [
        other
        for other in range(max(0, at - _MOST_PARTS), at)
        if case.claims[other].line == claim.line
        and agrees(case.claims[other].quantity, claim.quantity)
        and supported(case, other)
    ]
    for whole in same:
        if case.claims[whole].sentence != claim.sentence:
            yield from _rest(case, at, whole, [other for other in same if other > whole])


def _each_of_them(case: Case, at: int) -> Iterator[Proof]:
    """15个村各开会2次，共30次."""
    claim = case.claims[at]
    known = [other for other in case.in_sentence(claim) if supported(case, other) and other != at]
    for many, each in combinations(known, 2):
        first, second = case.claims[many], case.claims[each]
        counted = case.draft[first.span.end : second.span.start]
        if not _FOR_EACH.match(counted) or not alike(second, claim):
            continue
        if is_value(claim, first.key.value * second.key.value):
            values = [first.key.value, second.key.value]
            yield Proof(at, "product", _items(case, [many, each]), formula("×", values, claim.key.value))


def _whole(case: Case, at: int, parts: Sequence[int]) -> Iterator[Proof]:
    values = [case.claims[part].key.value for part in parts]
    if is_value(case.claims[at], sum(values, Decimal(0))):
        yield Proof(at, "sum", _items(case, parts), formula("+", values, sum(values, Decimal(0))))


def _rest(case: Case, at: int, whole: int, others: Sequence[int]) -> Iterator[Proof]:
    claim, total = case.claims[at], case.claims[whole].key.value
    for parts in _runs(others, least=1):
        if is_value(claim, total - sum((case.claims[part].key.value for part in parts), Decimal(0))):
            values = [total, *(case.claims[part].key.value for part in parts)]
            yield Proof(at, "remainder", _items(case, [whole, *parts]), formula("-", values, claim.key.value))


def _runs(claims: Sequence[int], least: int = 2) -> Iterator[Sequence[int]]:
    """Contiguous runs, the longest first."""
    for length in range(min(len(claims), _MOST_PARTS), least - 1, -1):
        for start in range(len(claims) - length + 1):
            yield claims[start : start + length]


def _items(case: Case, claims: Iterable[int]) -> tuple[int, ...]:
    return tuple(case.alignment.bindings[claim].item for claim in claims)


def supported(case: Case, at: int) -> bool:
    binding = case.alignment.bindings.get(at)
    return binding is not None and binding.bond is not Bond.HEDGE and case.items[binding.item].usable


def is_value(claim: Claim, value: Decimal) -> bool:
    """Whether the draft states a derived value: exactly, or with a hedge that is true of it."""
    if claim.quantity.hedge:
        return rounds(claim.quantity, claim.key.value, value)
    return claim.key.high is None and claim.key.value == value


def alike(one: Claim, other: Claim) -> bool:
    return agrees(one.quantity, other.quantity)


def formula(sign: str, values: Iterable[Decimal], result: Decimal) -> str:
    return f"{sign.join(f'{value.normalize():f}' for value in values)}={result.normalize():f}"
