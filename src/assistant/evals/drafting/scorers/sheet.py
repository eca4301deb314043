"""The program's own fact sheet: of the facts a draft may state, the share it states or lists with reason."""

from collections.abc import Iterator, Sequence

from assistant.domain import Fact
from assistant.evals.drafting.trial import Trial
from assistant.evals.statistics import Rate
from assistant.evals.values import Score, of_rate


def sheet(trials: Sequence[Trial]) -> Iterator[Score]:
    usable = sum(len(_usable(one)) for one in trials)
    yield of_rate("sheet/stated", Rate(usable - sum(len(_unstated(one)) for one in trials), usable))
    yield of_rate("sheet/accounted", Rate(usable - sum(len(lost(one)) for one in trials), usable))


def lost(trial: Trial) -> tuple[Fact, ...]:
    """Facts that might be stated and are neither stated nor listed."""
    listed = {unused.fact for unused in trial.draft.unused if unused.reason}
    return tuple(fact for fact in _unstated(trial) if fact.id not in listed)


def _unstated(trial: Trial) -> tuple[Fact, ...]:
    stated = {id for sentence in trial.sentences for id in sentence.facts}
    return tuple(fact for fact in _usable(trial) if fact.id not in stated)


def _usable(trial: Trial) -> tuple[Fact, ...]:
    return tuple(fact for fact in trial.draft.facts if fact.usable)
