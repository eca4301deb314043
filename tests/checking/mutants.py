"""Faults put into a correct draft: an operator for each class, with the span it changed."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.checking.case import Case
from assistant.checking.figures import Claim
from assistant.checking.hedges import rounds
from assistant.domain import Hedge, Span
from assistant.language import convert, periods

_UNITS = {
    "人次": "人",
    "人": "人次",
    "名": "人次",
    "件": "次",
    "起": "次",
    "次": "件",
    "场": "次",
    "期": "场",
    "户": "家",
    "家": "户",
    "处": "件",
    "份": "册",
    "条": "件",
    "%": "个百分点",
    "万元": "元",
    "元": "万元",
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """`span` is where the changed text stands in `draft`."""

    kind: str
    draft: str
    span: Span
    before: str


def mutants(case: Case, last_year: Sequence[Claim], seed: int, each: int) -> Iterator[Mutant]:
    """Up to `each` mutants a class, chosen at random by the seed."""
    operators: dict[str, Callable[[random.Random], Iterator[Mutant]]] = {
        "N1 digit": lambda rng: _figures(case, "N1 digit", lambda claim: _digit(claim, rng)),
        "N2 decimal": lambda rng: _figures(case, "N2 decimal", _decimal),
        "N3 leak": lambda rng: _leaks(case, rng),
        "N4 swap": lambda rng: _swaps(case, rng, within=False),
        "N5 swap within": lambda rng: _swaps(case, rng, within=True),
        "U1 unit": lambda rng: _figures(case, "U1 unit", _unit),
        "T1 date": lambda rng: _dates(case, rng),
        "T2 year": lambda rng: _years(case),
        "A1 hedge added": lambda rng: _figures(
            case, "A1 hedge added", lambda claim: _hedge_added(claim, rng)
        ),
        "A2 hedge changed": lambda rng: _figures(case, "A2 hedge changed", _hedge_changed),
        "L1 last year": lambda rng: _last_year(case, last_year),
    }
    for kind, operator in operators.items():
        rng = random.Random(f"{seed} {kind}")
        found = list(operator(rng))
        yield from rng.sample(found, min(each, len(found)))


def _replaced(case: Case, kind: str, span: Span, text: str) -> Mutant:
    draft = case.draft[: span.start] + text + case.draft[span.end :]
    return Mutant(kind, draft, Span(span.start, span.start + len(text)), span.of(case.draft))


def _figures(case: Case, kind: str, change: Callable[[Claim], str | None]) -> Iterator[Mutant]:
    for claim in case.claims:
        text = change(claim)
        if text and text != claim.quantity.text:
            yield _replaced(case, kind, claim.span, text)


def _digit(claim: Claim, rng: random.Random) -> str | None:
    places = [match.start() for match in re.finditer(r"\d", claim.quantity.text)]
    if not places:
        return None
    at = rng.choice(places)
    old = claim.quantity.text[at]
    lowest = "123456789" if at == places[0] else "0123456789"
    return (
        claim.quantity.text[:at] + rng.choice([d for d in lowest if d != old]) + claim.quantity.text[at + 1 :]
    )


def _decimal(claim: Claim) -> str | None:
    match = re.search(r"\d+(?:\.\d+)?", claim.quantity.text)
    if not match:
        return None
    value = Decimal(match[0])
    shifted = value * 10 if value < 1000 else value / 10
    return claim.quantity.text.replace(match[0], f"{shifted.normalize():f}", 1)


def _leaks(case: Case, rng: random.Random) -> Iterator[Mutant]:
    for claim in case.claims:
        others = [c for c in case.claims if c.key.unit == claim.key.unit and c.key.value != claim.key.value]
        if others:
            yield _replaced(case, "N3 leak", claim.span, rng.choice(others).quantity.text)


def _swaps(case: Case, rng: random.Random, within: bool) -> Iterator[Mutant]:
    kind = "N5 swap within" if within else "N4 swap"
    for at, one in enumerate(case.claims):
        others = [
            other
            for other in case.claims[at + 1 :]
            if other.key.unit == one.key.unit
            and other.key.value != one.key.value
            and (other.sentence == one.sentence) is within
        ]
        if others:
            other = rng.choice(others)
            changed = _replaced(case, kind, other.span, one.quantity.text).draft
            draft = changed[: one.span.start] + other.quantity.text + changed[one.span.end :]
            span = Span(one.span.start, one.span.start + len(other.quantity.text))
            yield Mutant(kind, draft, span, one.quantity.text)


def _unit(claim: Claim) -> str | None:
    unit = claim.quantity.unit
    return claim.quantity.text.replace(unit, _UNITS[unit]) if unit in _UNITS else None


def _hedge_added(claim: Claim, rng: random.Random) -> str | None:
    quantity = claim.quantity
    if quantity.hedge or quantity.unit == "%" or quantity.high or claim.key.value < 10:
        return None
    return f"{rng.choice(['近', '超', '约'])}{quantity.text}"


def _hedge_changed(claim: Claim) -> str | None:
    number = re.search(r"\d[\d.,]*[万亿]?", claim.quantity.text)
    if number is None or claim.quantity.hedge not in (Hedge.MORE, Hedge.OVER):
        return None
    return f"近{number[0]}{claim.quantity.unit.removeprefix(number[0][-1])}"


def _dates(case: Case, rng: random.Random) -> Iterator[Mutant]:
    for period in periods(case.draft, case.year):
        line = case.line_at(period.span.start)
        if line is None or not line.claims:
            continue
        match = re.search(r"\d+(?=月)", period.text)
        if match and "《" not in line.text[: period.span.start - line.span.start][-20:]:
            month = rng.choice([m for m in range(1, 13) if m != int(match[0])])
            yield _replaced(case, "T1 date", period.span, period.text.replace(match[0], str(month), 1))


def _years(case: Case) -> Iterator[Mutant]:
    if case.year is None:
        return
    for match in re.finditer(rf"(?<![—\d〔]){case.year}年", case.draft):
        yield _replaced(case, "T2 year", Span(*match.span()), f"{case.year - 1}年")


def _last_year(case: Case, last_year: Sequence[Claim]) -> Iterator[Mutant]:
    """Last year's figure of the same indicator in this year's sentence."""
    for claim in case.claims:
        noun = claim.quantity.indicator
        for other in last_year:
            same = other.quantity.indicator == noun and other.key.unit == claim.key.unit and len(noun) >= 2
            if same and other.key.value != claim.key.value and not _covers(claim, other):
                yield _replaced(case, "L1 last year", claim.span, other.quantity.text)
                break


def _covers(claim: Claim, other: Claim) -> bool:
    return rounds(other.quantity, other.key.value, convert(claim.key.value, claim.quantity.unit)[0])
