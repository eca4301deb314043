"""Padding: conventional boilerplate appended to a wrong draft must not lower its number of findings."""

from collections.abc import Iterator, Sequence

from assistant.evals.fidelity.trial import CaseTrial
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate


def padding(cases: Sequence[CaseTrial]) -> Iterator[Score]:
    tried = [one for case in cases for one in case.padded]
    yield of_rate("padding/no-better", rate(one.after >= one.before for one in tried))
