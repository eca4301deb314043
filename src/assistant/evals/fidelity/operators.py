"""All generated edits by class, sampled by seed: the same ones every time."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from random import Random

from assistant.evals.edits import Change, Edit, numbered
from assistant.evals.fidelity import (
    harmless_figures,
    harmless_wording,
    wrong_figures,
    wrong_times,
    wrong_units,
    wrong_wholes,
)
from assistant.evals.fidelity.cases import FidelityCase
from assistant.evals.fidelity.material import Material, Operator

FAULTS: Mapping[str, Operator] = {
    "N1-digit": wrong_figures.digit,
    "N2-decimal": wrong_figures.decimal_shift,
    "N3-leak": wrong_figures.leak,
    "N4-swap-across": wrong_figures.swap_across,
    "N5-swap-within": wrong_figures.swap_within,
    "N6-invented": wrong_figures.invented,
    "N6-invented-chinese": wrong_figures.invented_in_chinese,
    "N7-derived": wrong_figures.derived,
    "N8-range": wrong_figures.range_ends,
    "U1-scale": wrong_units.unit_scale,
    "U2-counter": wrong_units.unit_counter,
    "T1-year": wrong_times.year,
    "T2-month": wrong_times.month,
    "T3-day": wrong_times.day,
    "T4-quarter": wrong_times.quarter,
    "T5-period": wrong_times.period,
    "T6-stale": wrong_times.stale_figure,
    "A1-hedge-added": wrong_units.hedge_added,
    "A2-hedge-dropped": wrong_units.hedge_dropped,
    "A3-hedge-flipped": wrong_units.hedge_flipped,
    "R1-part-over-whole": wrong_wholes.part_over_whole,
    "R2-sum-broken": wrong_wholes.sum_broken,
    "O1-figure-dropped": wrong_wholes.figure_dropped,
    "O2-clause-dropped": wrong_wholes.clause_dropped,
}

BENIGN: Mapping[str, Operator] = {
    "B1-full-width": harmless_figures.full_width,
    "B2-chinese-numerals": harmless_figures.chinese_numerals,
    "B3-rescaled": harmless_figures.rescaled,
    "B4-unfolded": harmless_figures.unfolded,
    "B5-grouped": harmless_figures.grouped,
    "B6-rounded": harmless_figures.rounded,
    "B7-this-year": harmless_wording.this_year,
    "B8-sentence-order": harmless_wording.sentence_order,
    "B9-paragraph-order": harmless_wording.paragraph_order,
    "B10-connective": harmless_wording.connective,
}


def group_of(operator: str) -> str:
    """ "figure", "omission" or "meaning"."""
    if operator in FAULTS:
        return "omission" if operator.startswith("O") else "figure"
    return "omission" if operator.startswith("omitted") else "meaning"


def faults(case: FidelityCase, each: int, only: str = "*") -> tuple[Edit, ...]:
    """The faults of a case: those written by hand and up to `each` an operator; `only` is a glob."""
    return (*_generated(case, FAULTS, each, only), *_chosen(case.faults, only))


def benign(case: FidelityCase, each: int, only: str = "*") -> tuple[Edit, ...]:
    """The same for what must raise nothing."""
    return (*_generated(case, BENIGN, each, only), *_chosen(case.benign, only))


def _chosen(edits: tuple[Edit, ...], only: str) -> Iterator[Edit]:
    return (edit for edit in edits if fnmatch(edit.operator, only))


def _generated(case: FidelityCase, operators: Mapping[str, Operator], each: int, only: str) -> Iterator[Edit]:
    material = Material(case.draft, case.year, case.previous or "")
    for name, operator in operators.items():
        if fnmatch(name, only):
            rng = Random(f"{case.id} {name}")  # noqa: S311 - a fixed sample, no secret
            yield from numbered(case.id, name, _made(operator, material, rng, each))


def _made(operator: Operator, material: Material, rng: Random, each: int) -> list[tuple[Change, ...]]:
    """A sample of the places; where they are too few, other choices at the same places."""
    made: dict[tuple[Change, ...], None] = {}
    while len(made) < each:
        fresh = [changes for changes in operator(material, rng) if changes not in made]
        if not fresh:
            break
        rng.shuffle(fresh)
        made |= dict.fromkeys(fresh[: each - len(made)])
    return list(made)
