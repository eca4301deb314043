"""Questions asked: of the things that a clerk has to be asked about, the share that a question speaks of."""

from collections.abc import Iterator, Sequence

from assistant.domain import Question
from assistant.evals.drafting.cases import Said, Use
from assistant.evals.drafting.telling import alike
from assistant.evals.drafting.trial import Trial
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate


def asked(trials: Sequence[Trial]) -> Iterator[Score]:
    due = [(one, fact) for one in trials for fact in one.case.told(Use.ASK)]
    yield of_rate("questions/asked", rate(_spoken_of(fact, one) for one, fact in due))


def unasked(trial: Trial) -> tuple[Said, ...]:
    """What was to be asked about and is not."""
    return tuple(fact for fact in trial.case.told(Use.ASK) if not _spoken_of(fact, trial))


def _spoken_of(fact: Said, trial: Trial) -> bool:
    """A question, or a fact it is about, shares half the words of the notes, or they half of its."""
    return any(alike(fact.quote, text) for one in trial.draft.pending for text in _words(one, trial))


def _words(question: Question, trial: Trial) -> Iterator[str]:
    yield question.text
    yield from (fact.text for fact in trial.draft.facts if fact.id in question.about)
