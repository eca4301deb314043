"""Figures told: of those that a report has to tell, the share that stand in the draft, by manner of notes.

Digits are compared as whole numbers without their grouping commas, whatever unit word follows. A figure
without digits has to stand as it is written.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.evals.drafting.cases import Case, Said, Use
from assistant.evals.drafting.trial import Trial
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate

_GROUPING = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def figures(trials: Sequence[Trial]) -> Iterator[Score]:
    yield of_rate("figures/told", rate(flag for one in trials for flag in _flags(one)))
    for manner in sorted({one.case.manner for one in trials}):
        own = [one for one in trials if one.case.manner == manner]
        yield of_rate(f"figures/told/{manner}", rate(flag for one in own for flag in _flags(one)))


def untold(case: Case, text: str) -> tuple[tuple[Said, str], ...]:
    """The figures that a text owes, each with the thing it belongs to."""
    return tuple((fact, figure) for fact, figure in _owed(case) if not _told(fact, figure, text))


def _flags(trial: Trial) -> Iterator[bool]:
    return (_told(fact, figure, trial.text) for fact, figure in _owed(trial.case))


def _owed(case: Case) -> Iterator[tuple[Said, str]]:
    return ((fact, figure) for fact in case.told(Use.USE) for figure in fact.figures)


def _told(fact: Said, figure: str, text: str) -> bool:
    return _stands(figure, text) or (bool(fact.sum) and _stands(fact.sum, text))


def _stands(figure: str, text: str) -> bool:
    owed = numbers(figure)
    return owed <= numbers(text) if owed else figure in text


def numbers(text: str) -> set[str]:
    """The numbers of a text as digits, without their grouping commas."""
    return set(_NUMBER.findall(_GROUPING.sub("", text)))
