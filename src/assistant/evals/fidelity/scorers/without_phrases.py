"""Without phrases: alarms on clean sentences when no shipped phrase is taken as attested.

The ablation of that step; what published reports are known to say in other words stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from assistant.checking import check
from assistant.evals.fidelity.cases import FidelityCase
from assistant.evals.fidelity.scorers.alarms import sentence_rate
from assistant.evals.fidelity.trial import LEVELS, put_on_trial
from assistant.evals.values import Score, of_rate


def without_phrases(cases: Sequence[FidelityCase]) -> Iterator[Score]:
    """Of the clean drafts alone; the checker on trial otherwise."""
    bare = [replace(one, checker=partial(one.checker or check, attested=frozenset())) for one in cases]
    done = [put_on_trial(case, (), ()) for case in bare]
    for level in LEVELS:
        yield of_rate(f"without-phrases/alarm/clean-sentences/{level}", sentence_rate(done, level))
