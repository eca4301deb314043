"""Figures of the notes multiplied, shared out, joined by a sign or told by parts of the year."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from math import prod

from assistant.checking.case import Case
from assistant.checking.figures.claims import key_of
from assistant.checking.figures.jottings import joined
from assistant.checking.figures.units import agrees
from assistant.checking.proofs.counting import lines_beside
from assistant.checking.proofs.proof import Proof, formula, is_value
from assistant.domain import Source, Status

_EACH = re.compile(r"每|各")
_SIGN = re.compile(r"[+＋×✕*]")
_PART_OF_YEAR = re.compile(r"[上下]半年|[一二三四]季度")
_PARTS_OF_YEAR = (("上半年", "下半年"), ("一季度", "二季度", "三季度", "四季度"))
_SAME_SUBJECT = 0.3
_COUNTED_ALIKE = 0.05
_JOINED = 0.25


def products(case: Case, at: int) -> Iterator[Proof]:
    """每村6人 of 16个村, 罚2人各500: figures of one fact, or side by side, of which one counts for each."""
    claim, told = case.claims[at], lines_beside(case, at)
    for each in case.items_near(at, -1):
        second = case.items[each]
        if not second.takes(claim.quantity) or not _EACH.search(second.context):
            continue
        near = case.alignment.likeness[at, each] > _SAME_SUBJECT
        for many in case.exact_items:
            first = case.items[many]
            together = near and first.fact is not None and first.fact is second.fact
            beside = many == each - 1 and second.role == "each" and first.source == second.source in told
            if many == each or not (together or beside):
                continue
            if is_value(claim, first.key.value * second.key.value):
                values = [first.key.value, second.key.value]
                yield Proof(at, "product", (many, each), formula("×", values, claim.key.value))


def shares(case: Case, at: int) -> Iterator[Proof]:
    """Each of 6所学校 has 1名 where a fact tells of 6所学校 and 6名."""
    claim = case.claims[at]
    if not _EACH.search(case.clause_lead(claim)):
        return
    for whole in case.items_near(at, _COUNTED_ALIKE):
        total = case.items[whole]
        if not total.takes(claim.quantity) or total.fact is None:
            continue
        for many in case.exact_items:
            number = case.items[many].key.value
            apart = many != whole and case.items[many].fact is total.fact and number > 1
            if apart and claim.key.value * number == total.key.value:
                values = [total.key.value, number]
                yield Proof(at, "share", (whole, many), formula("÷", values, claim.key.value))


def over_the_year(case: Case, at: int) -> Iterator[Proof]:
    """上半年18件, 下半年25件: the halves or quarters that are told of the same make the year's figure."""
    claim = case.claims[at]
    if claim.key.unit == "%":
        return
    told: dict[str, list[int]] = defaultdict(list)
    near = frozenset(case.items_near(at, _COUNTED_ALIKE))
    for number in case.items_near(at, -1):
        item = case.items[number]
        if number not in near and _PART_OF_YEAR.sub("", item.window).strip():
            continue
        named = _PART_OF_YEAR.findall(item.source.text.split(item.quantity.text)[0])
        if named and item.takes(claim.quantity):
            told[named[-1]].append(number)
    for parts in _PARTS_OF_YEAR:
        if not all(told[part] for part in parts):
            continue
        group = [told[part][0] for part in parts]
        values = [case.items[number].key.value for number in group]
        if is_value(claim, sum(values, Decimal(0))):
            yield Proof(at, "sum", tuple(group), formula("+", values, sum(values, Decimal(0))))


def joined_by_sign(case: Case, at: int) -> Iterator[Proof]:
    """原有5个+新建3个, 12个小区×2次: what a note about the same joins by a sign."""
    claim = case.claims[at]
    for source in _lines_about(case, at):
        for sign, figures in joined(source.text):
            values = [key_of(figure).value for figure in figures]
            made = sum(values, Decimal(0)) if sign == "+" else prod(values, start=Decimal(1))
            if any(agrees(claim.quantity, figure) for figure in figures) and is_value(claim, made):
                used = (
                    number
                    for number, item in enumerate(case.items)
                    if item.source == source and item.key.value in values
                )
                yield Proof(at, "joined", tuple(used), formula(sign, values, made))


def _lines_about(case: Case, at: int) -> Iterator[Source]:
    """Lines with a sign whose words or figures are like the claim's, or whose figures stand beside it."""
    signed = [line for line in case.notes if _SIGN.search(line.text)]
    if not signed:
        return
    beside = set(lines_beside(case, at))
    scores = case.alignment.likeness[at].tolist()
    beside |= {item.source for item, score in zip(case.items, scores, strict=True) if score > _JOINED}
    beside |= {source for n, (_, source) in enumerate(case.stated) if case.in_notes[at, n] > _JOINED}
    withheld = {fact.source for fact in case.facts or () if fact.status is Status.WITHHELD}
    yield from (source for source in signed if source in beside and source not in withheld)
