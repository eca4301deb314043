"""How an unsupported figure might have been come by, where it was neither bound nor proved.

A proof lets a figure pass; this does not. It turns "without support" into "please check how it was come by":
whoever recomputes it sees at once whether it is right, and a computed figure is not called invented.
Operands stand together: on one line of the notes, or in the sentences around the claim. Between figures from
anywhere a chance match is too likely.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, permutations

from assistant.checking.case import Case
from assistant.checking.figures import Claim, Key, key_of
from assistant.checking.hedges import rounds
from assistant.checking.rates import equals_rounded, told_as, whole_of_share
from assistant.checking.units import agrees
from assistant.checking.usable import may_be_stated
from assistant.domain import Hedge, Quantity
from assistant.language import quantities

_BEFORE = 3
"""Sentences before the claim whose figures it may be computed from."""

_MOST_OPERANDS = 12
_LONGEST_SUM = 6
_LEAST = 3
"""A figure up to this is met by some sum or difference nearly always: nothing is made of it."""

CORRECTS = re.compile(r"更正|订正|纠正|写错|打错|说错|报错|核[对实定]|为准|复核|重新?[数算核]")
"""A line of the notes that takes a figure back."""

_REMAINDER = re.compile(r"除(?!了)|其余|其他|另|余|剩|尚|还有")
_CHANGE = re.compile(r"较|比|增|减|降|升|涨|幅")

Operand = tuple[str, Key]


def conceivable(case: Case, at: int, *, beside_only: bool) -> str:
    """A computation from figures told together that gives the claim, "" where there is none.

    With `beside_only` a count rests on its own sentence: a line of the notes tells it otherwise already. A
    share and a remainder are computed by what they say, and may rest on a line.
    """
    claim = case.claims[at]
    said_as_computed = whole_of_share(claim) > 0 or _REMAINDER.search(case.clause_lead(claim)) is not None
    changed = _CHANGE.search(case.clause_lead(claim)) is not None
    if claim.key.value <= _LEAST and not said_as_computed:
        return ""
    for operands in _groups(case, at, own_sentence=beside_only and not said_as_computed):
        if found := _computed(claim, operands[-_MOST_OPERANDS:], changed):
            return found
    return ""


def written_somewhere(case: Case, at: int) -> int:
    """The first line of the notes that has the claim's number in a unit that fits; 0 for none.

    A line that corrects, or from which something is kept back, does not count: it may be that very number.
    """
    claim = case.claims[at]
    barred = {fact.source.line for fact in case.facts or () if not may_be_stated(fact)}
    for line in case.notes:
        if line.line in barred or CORRECTS.search(line.text):
            continue
        for figure in quantities(line.text):
            if (
                _is_sure(figure)
                and key_of(figure).value == claim.key.value
                and agrees(claim.quantity, figure)
            ):
                return line.line
    return 0


def _groups(case: Case, at: int, *, own_sentence: bool) -> Iterator[Sequence[Operand]]:
    """Figures told together: around the claim, then line by line of the notes."""
    claim = case.claims[at]
    if own_sentence:
        beside = [case.claims[one] for one in case.in_sentence(claim) if one != at]
        yield [(other.quantity.text, other.key) for other in beside]
        return
    here = case.sentences.index(claim.sentence) if claim.sentence in case.sentences else -1
    if here >= 0:
        near = case.sentences[max(0, here - _BEFORE) : here + 1]
        yield [
            (other.quantity.text, other.key)
            for other in case.claims
            if other.sentence in near and other is not claim
        ]
    for line in case.notes:
        yield _operands(line.text)


@lru_cache(maxsize=2048)
def _operands(text: str) -> tuple[Operand, ...]:
    return tuple((figure.text, key_of(figure)) for figure in quantities(text) if _is_sure(figure))


def _is_sure(figure: Quantity) -> bool:
    return figure.value is not None and figure.high is None


def _computed(claim: Claim, operands: Sequence[Operand], changed: bool) -> str:
    """The operands of a computation that gives the claim; a share of change where the claim tells one."""
    share = whole_of_share(claim)
    for (one, a), (other, b) in permutations(operands, 2):
        if share and b.value and _alike(a, b):
            exact = abs(a.value - b.value) / b.value if changed else a.value / b.value
            if exact and told_as(claim, exact * share):
                return f"“{one}”“{other}”"
        if share or not _counts(claim, a):
            continue
        each = not _alike(a, b) and b.value > 1 and _told(claim, a.value / b.value, shared=True)
        if each or (_alike(a, b) and _told(claim, a.value - b.value)):
            return f"“{one}”“{other}”"
    alike = [operand for operand in operands if _counts(claim, operand[1])]
    for length in range(2, _LONGEST_SUM + 1):
        chosen = combinations(alike, 2) if length == 2 else _runs(alike, length)
        for parts in () if share else chosen:
            if _told(claim, sum((key.value for _, key in parts), Decimal(0))):
                return "".join(f"“{text}”" for text, _ in parts)
    return ""


def _runs(operands: Sequence[Operand], length: int) -> Iterator[Sequence[Operand]]:
    return (operands[at : at + length] for at in range(len(operands) - length + 1))


def _alike(one: Key, other: Key) -> bool:
    return one.unit == other.unit or not one.unit or not other.unit


def _counts(claim: Claim, operand: Key) -> bool:
    return operand.unit in ("", claim.key.unit)


def _told(claim: Claim, exact: Decimal, *, shared: bool = False) -> bool:
    """Whether the claim tells a number exactly, or rounded with a hedge true of it; a share, rounded."""
    said = claim.key.value
    if claim.quantity.hedge is not Hedge.EXACT:
        return rounds(claim.quantity, said, exact)
    return exact == said or (shared and said != said.to_integral_value() and equals_rounded(exact, said))
