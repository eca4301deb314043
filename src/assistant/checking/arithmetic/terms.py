"""What the arithmetic checks share: a figure as the interval it may stand for, and its finding."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.rule import Rule
from assistant.domain import Finding, Hedge, Source, Span

AUTHORITY = "本系统：同一报告内的数据应相符"
COMPARED = re.compile(r"较|比|增加|减少|上升|下降|上年|去年|同期|往年")
_ENDLESS = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most a written figure may mean: 400余 is 400 to 499."""

    low: Decimal
    high: Decimal

    def __add__(self, other: "Bounds") -> "Bounds":
        return Bounds(self.low + other.low, self.high + other.high)

    def meets(self, other: "Bounds") -> bool:
        return self.low <= other.high and other.low <= self.high


def bounds(claim: Claim) -> Bounds:
    value, high = claim.key.value, claim.key.high
    step = _round_step(value)
    match claim.quantity.hedge:
        case Hedge.MORE:
            return Bounds(value, value + step)
        case Hedge.NEAR:
            return Bounds(value - step, value)
        case Hedge.ABOUT:
            return Bounds(value - step, (high or value) + step)
        case Hedge.OVER:
            return Bounds(value, _ENDLESS)
        case Hedge.UNDER:
            return Bounds(Decimal(0), value)
    return Bounds(value, high if high is not None else value)


def summed(claims: Sequence[Claim]) -> Bounds:
    total = Bounds(Decimal(0), Decimal(0))
    for claim in claims:
        total += bounds(claim)
    return total


def is_exact(claim: Claim) -> bool:
    return not claim.quantity.hedge and claim.key.high is None


def last_place(value: Decimal) -> Decimal:
    """One unit of the last place written: 0.1 of 96.6."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def noted_together(case: Case, claims: Sequence[Claim]) -> bool:
    """Whether one line of the notes gives all of them so: then the clerk has to be asked, not corrected."""
    wanted = Counter(claim.key.value for claim in claims)
    of_line: dict[Source, Counter[Decimal]] = defaultdict(Counter)
    for item in case.items:
        if any(item.key.value == claim.key.value and item.takes(claim.quantity) for claim in claims):
            of_line[item.source][item.key.value] += 1
    return any(wanted <= noted for noted in of_line.values())


def by_sentence(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    grouped: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        grouped[claim.sentence.start].append(claim)
    yield from grouped.values()


def words_between(case: Case, one: Claim, other: Claim) -> str:
    """The draft's words between two figures."""
    return case.draft[one.span.end : other.span.start]


def plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def found(rule: Rule, claim: Claim, message: str) -> Finding:
    finding = rule.finding(claim.span, claim.quantity.text, message)
    return replace(finding, section=claim.line.section or None)


def found_at(rule: Rule, span: Span, draft: str, message: str) -> Finding:
    return rule.finding(span, span.of(draft), message)


def _round_step(value: Decimal) -> Decimal:
    """The place of the last digit that is not zero: 100 of 400, 10 of 120, 1 of 86."""
    digits = value.normalize().as_tuple()
    return Decimal(1).scaleb(digits.exponent if isinstance(digits.exponent, int) else 0)
