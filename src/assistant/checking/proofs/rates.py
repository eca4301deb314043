"""Shares and rates of figures that stand beside them: 占四成, 办结率约为94%, 完成任务的102.7%.

A share is told rounded, with a hedge that is true of it, or as a fraction. The rounder it is told, the more
pairs of figures would explain it by chance, so coarse ones rest on what stands right before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.units import agrees
from assistant.checking.proofs.proof import Proof, leaves_some, supported
from assistant.domain import Hedge, Quantity

_CUE = re.compile(r"率|占|比例|比重|达到?$")
_CHANGE = re.compile(r"同比|环比|较|增|减|升|降|提高|下滑|幅")
_TARGET = re.compile(r"任务|目标|计划|指标|定额|预算|进度")
_SAME_SUBJECT = 0.3
_PARTS_BEFORE, _PARTS_BEFORE_COARSE, _WHOLES_BEFORE = 4, 2, 9
_WHOLES_BEHIND, _OPENING = 3, 2
_BESIDE_IN_NOTES = 4
_ONE, _FIVE, _TEN = Decimal(1), Decimal(5), Decimal(10)
_FRACTION_EXACT, _FRACTION_ABOUT, _FRACTION_OVER = Decimal("0.01"), Decimal("0.03"), Decimal("0.1")
_TENTHS = "成"

_Value = tuple[Decimal, Quantity, int | None]


def rates(case: Case, at: int, whole_of: int | None = None) -> Iterator[Proof]:
    """Proofs that one figure is the share of another that the claim tells."""
    claim = case.claims[at]
    whole_is = whole_of or whole_of_share(claim)
    if not whole_is:
        return
    cued = _CUE.search(claim.window + case.clause_lead(claim)) is not None
    lead = case.clause_lead(claim)
    most = Decimal(2 if _TARGET.search(lead + claim.context[-6:]) else 1)
    candidates: Iterable[tuple[_Value, _Value]] = _of_facts(case, at) if cued else ()
    beside = () if _CHANGE.search(lead) else _beside(case, at)
    for part, whole in (*candidates, *beside):
        top, base = part[0], whole[0]
        if base and 0 <= top <= base * most and told_as(claim, top * whole_is / base):
            items = tuple(item for item in (whole[2], part[2]) if item is not None)
            yield Proof(at, "rate", items, f"{top}÷{base}={claim.quantity.text}")


def whole_of_share(claim: Claim) -> int:
    """What the whole is where a figure tells a share: 100 of %, 1 of fractions; 0 where it tells none."""
    if claim.key.unit == "" and "分之" in claim.quantity.text:
        return 1
    return 100 if claim.key.unit == "%" else 0


def told_as(claim: Claim, exact: Decimal) -> bool:
    """Whether a share is told rounded at its last place, or with a hedge true of it (近三分之一, 超过75%)."""
    above, hedge = exact - claim.key.value, claim.quantity.hedge
    if claim.key.high is not None:
        return claim.key.value <= exact <= claim.key.high
    if hedge in (Hedge.MORE, Hedge.OVER):
        return 0 <= above < _step(claim, _FRACTION_OVER)
    if hedge in (Hedge.NEAR, Hedge.UNDER):
        return 0 < -above < _step(claim, _FRACTION_ABOUT * 2)
    if hedge is Hedge.ABOUT:
        return abs(above) * 2 <= _step(claim, _FRACTION_ABOUT * 2)
    if claim.key.unit == "":
        return abs(above) <= _FRACTION_EXACT
    if claim.quantity.unit == _TENTHS:
        return abs(above) <= _ONE
    return equals_rounded(exact, claim.key.value)


def equals_rounded(exact: Decimal, written: Decimal) -> bool:
    """Whether `written` is `exact` rounded at its own last place."""
    return abs(exact - written) <= _last_place(written) / 2


def _step(claim: Claim, of_fraction: Decimal) -> Decimal:
    """How far a hedged share may lie from the exact one: 超过90% of 97, 超过94% not of 95.1."""
    if claim.key.unit == "":
        return of_fraction
    if claim.quantity.unit == _TENTHS or claim.key.value % _TEN == 0:
        return _TEN
    return _FIVE if claim.key.value % _FIVE == 0 else _last_place(claim.key.value)


def _last_place(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)


def _is_coarse(claim: Claim) -> bool:
    return claim.key.unit == "" or claim.quantity.unit == _TENTHS or bool(claim.quantity.hedge)


def _beside(case: Case, at: int) -> Iterator[tuple[_Value, _Value]]:
    """Figures of the sentence right before the share, over wholes of the paragraph or of the notes beside."""
    claim = case.claims[at]
    before = _PARTS_BEFORE_COARSE if _is_coarse(claim) else _PARTS_BEFORE
    here = [
        one
        for one in range(max(0, at - before), min(len(case.claims), at + 2))
        if one != at and case.claims[one].sentence == claim.sentence and not whole_of_share(case.claims[one])
    ]
    of_line = [
        one
        for one, other in enumerate(case.claims)
        if other.line == claim.line and one != at and not whole_of_share(other)
    ]
    near = range(at - _WHOLES_BEFORE, at + _WHOLES_BEHIND)
    paragraph = [one for one in of_line if one in near or one in of_line[:_OPENING]]
    for one in here:
        part = _value(case, one)
        wholes = [_value(case, other) for other in paragraph if other != one]
        if part[2] is not None:
            wholes += [_noted(case, number) for number in _near_in_notes(case, part[2])]
        for whole in wholes:
            known = part[2] is not None or whole[2] is not None
            if known and agrees(part[1], whole[1]):
                yield part, whole
                if leaves_some(case, one):
                    yield (whole[0] - part[0], *part[1:]), whole
    last = max((one for one in here if one < at), default=None)
    if last is not None and supported(case, last):
        yield from _of_the_last(case, at, last)


def _of_the_last(case: Case, at: int, last: int) -> Iterator[tuple[_Value, _Value]]:
    """应急救护培训86人，近六成取得证书: a part that only the notes tell, next to its whole or by its name."""
    whole, likeness = _value(case, last), case.alignment.likeness[at]
    item = case.alignment.bindings[last].item
    beside = [number for number in (item + 1,) if number in _near_in_notes(case, item)]
    named = max(range(len(case.items)), key=lambda number: float(likeness[number]))
    if likeness[named] > _SAME_SUBJECT and named != item and case.items[named].usable:
        beside.append(named)
    for number in beside:
        if case.items[number].takes(case.claims[last].quantity):
            yield _noted(case, number), whole


def _near_in_notes(case: Case, item: int) -> Sequence[int]:
    """The figures a few places off in the same line of the notes."""
    near = range(max(0, item - _BESIDE_IN_NOTES), min(len(case.items), item + _BESIDE_IN_NOTES + 1))
    source = case.items[item].source
    return [n for n in near if n != item and case.items[n].usable and case.items[n].source == source]


def _value(case: Case, at: int) -> _Value:
    """What a claim stands for: the figure of the notes behind it, else what the draft writes."""
    claim = case.claims[at]
    if not supported(case, at):
        return claim.key.value, claim.quantity, None
    item = case.alignment.bindings[at].item
    return case.items[item].key.value, claim.quantity, item


def _noted(case: Case, item: int) -> _Value:
    return case.items[item].key.value, case.items[item].quantity, item


def _of_facts(case: Case, at: int) -> Iterator[tuple[_Value, _Value]]:
    """Figures of one fact that is told of, or any two that the sentence states."""
    claim = case.claims[at]
    beside = [
        case.alignment.bindings[other].item for other in case.in_sentence(claim) if supported(case, other)
    ]
    lines = {case.items[item].source for item in beside}
    told = [item for item in case.items_near(at, -1) if case.items[item].source in lines]
    near = list(dict.fromkeys([*beside, *case.items_near(at, _SAME_SUBJECT), *told]))
    for whole in near:
        for part in near:
            first, second = case.items[whole], case.items[part]
            together = first.fact is second.fact or (whole in beside and part in beside)
            if whole != part and together and agrees(first.quantity, second.quantity):
                yield _noted(case, part), _noted(case, whole)
