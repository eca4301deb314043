"""Arithmetic inside the draft itself, which needs no facts: sums, rates, changes, ranges, repetitions."""

from collections.abc import Iterator

from assistant.checking.arithmetic import (
    attended,
    changes,
    lists,
    mixed_units,
    moved,
    parts,
    products,
    ranges,
    rates,
    remainders,
    repeated,
)
from assistant.checking.arithmetic.terms import by_sentence
from assistant.checking.case import Case
from assistant.domain import Finding

RULES = (
    *parts.RULES,
    *mixed_units.RULES,
    *remainders.RULES,
    *rates.RULES,
    *changes.RULES,
    *products.RULES,
    *attended.RULES,
    *moved.RULES,
    *ranges.RULES,
    *lists.RULES,
    *repeated.RULES,
)


def check_arithmetic(case: Case) -> Iterator[Finding]:
    for sentence in by_sentence(case.claims):
        yield from parts.check_parts(case, sentence)
        yield from mixed_units.check_mixed_units(case, sentence)
        yield from remainders.check_remainders(case, sentence)
        yield from rates.check_rates(case, sentence)
        yield from changes.check_changes(case, sentence)
        yield from products.check_products(case, sentence)
        yield from attended.check_attended(case, sentence)
    yield from moved.check_moved(case)
    yield from ranges.check_ranges(case)
    yield from lists.check_lists(case)
    yield from repeated.check_repeated(case)
