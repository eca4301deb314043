"""All generated edits by class, sampled by seed: the same ones every time."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from random import Random

from assistant.evals.edits import Edit, numbered
from assistant.evals.fidelity import (
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


def group_of(operator: str) -> str:
    """"figure", "omission" or "meaning"."""
    if operator in FAULTS:
        return "omission" if operator.startswith("O") else "figure"
    return "omission" if operator.startswith("omitted") else "meaning"


def generated(case: FidelityCase, operators: Mapping[str, Operator], each: int, only: str = "*") -> Iterator[Edit]:
    """Up to `each` edits an operator of a case."""
    material = Material(case.draft, case.year, case.previous or "")
    for name, operator in operators.items():
        if fnmatch(name, only):
            rng = Random(f"{case.id} {name}")  # noqa: S311 - a fixed sample, no secret
            made = [changes for changes in operator(material, rng)]
            rng.shuffle(made)
            yield from numbered(case.id, name, made[:each])
