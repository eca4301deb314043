"""False alarms: on clean drafts and their sentences, and new ones on variants that are just as true."""

from collections.abc import Iterator, Sequence

from assistant.domain import Severity
from assistant.evals.fidelity.classes import benign_by_class
from assistant.evals.fidelity.operators import BENIGN
from assistant.evals.fidelity.trial import LEVELS, CaseTrial
from assistant.evals.statistics import Rate, rate
from assistant.evals.values import Score, of_rate


def alarms(cases: Sequence[CaseTrial]) -> Iterator[Score]:
    benign = benign_by_class(cases)
    by_hand = [trial for name, found in benign.items() if name not in BENIGN for trial in found]
    generated = [trial for name, found in benign.items() if name in BENIGN for trial in found]
    for level in LEVELS:
        yield of_rate(f"alarm/clean-drafts/{level}", rate(case.alarmed(level) for case in cases))
        yield of_rate(f"alarm/clean-sentences/{level}", sentence_rate(cases, level))
        for name, found in (
            ("benign", by_hand + generated),
            ("benign-by-hand", by_hand),
            ("benign-generated", generated),
        ):
            yield of_rate(f"alarm/{name}/{level}", rate(trial.killed(level) for trial in found))
        for name, trials in benign.items():
            yield of_rate(f"alarm/benign/{name}/{level}", rate(trial.killed(level) for trial in trials))


def sentence_rate(cases: Sequence[CaseTrial], level: Severity, without: frozenset[str] = frozenset()) -> Rate:
    """Clean sentences alarmed, a finding about something absent counting as one."""
    of = sum(len(case.sentences) for case in cases)
    return Rate(min(of, sum(case.alarmed_sentences(level, without) for case in cases)), of)
