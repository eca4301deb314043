"""Logistic regression over the clues of `assistant.chat.router.hearing`, by AdaGrad (Duchi et al. 2011)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.chat.router.examples import examples
from assistant.chat.router.hearing import SCALE, Weights, clues, clues_of_example, likelihoods
from assistant.evals.chat.scenarios import read_scenarios
from assistant.evals.datasets import HELD_OUT

_ROUNDS, _STEP, _DECAY = 12, 0.3, 3e-4
_EXAMPLE = 0.3
"""What an example counts beside a turn: it is typed or composed by one hand."""
_RARE = 2
_FAINT = 0.04
_TURNS = Path(__file__).parents[1] / "chat"


@dataclass(frozen=True, slots=True)
class Case:
    """The clues of a message, what it asks for, and what it counts."""

    clues: tuple[str, ...]
    intents: tuple[str, ...]
    counts: float = 1.0


@dataclass(frozen=True, slots=True)
class Learnt:
    intents: tuple[str, ...]
    weights: Weights


def turns() -> Mapping[str, tuple[Case, ...]]:
    """The labelled turns by file."""
    learnt = (path for path in sorted(_TURNS.glob("*.jsonl")) if not path.stem.startswith(HELD_OUT))
    return {path.stem: tuple(_cases(path)) for path in learnt}


def _cases(path: Path) -> Iterable[Case]:
    for scenario in read_scenarios(path):
        for turn in scenario.turns:
            yield Case(tuple(clues(turn.say)), tuple(one.name for one in turn.intents))


def learn(told: Sequence[Case]) -> Learnt:
    """The same weights for the same cases."""
    intents = tuple(sorted({name for case in told for name in case.intents}))
    shown = [
        Case(tuple(clues_of_example(form)), (intent,), _EXAMPLE)
        for intent, form in examples()
        if intent in intents
    ]
    cases = [*told, *shown]
    seen = Counter(clue for case in cases for clue in case.clues)
    places = {clue: at for at, clue in enumerate(sorted(one for one in seen if seen[one] >= _RARE))}
    found = [np.array([places[clue] for clue in case.clues if clue in places]) for case in cases]
    wanted = np.array(
        [[(name in case.intents) / len(case.intents) for name in intents] for case in cases], dtype=float
    )
    weights = np.zeros((len(places), len(intents)))
    moved = np.full(weights.shape, 1e-6)
    order = np.random.default_rng(0)
    for _ in range(_ROUNDS):
        for at in order.permutation(len(cases)):
            own, size = found[at], np.sqrt(len(found[at]))
            raised = weights[own].sum(0) / size
            shares = np.exp(raised - raised.max())
            error = (shares / shares.sum() - wanted[at]) * cases[at].counts
            slope = error / size + _DECAY * weights[own]
            moved[own] += slope**2
            weights[own] -= _STEP * slope / np.sqrt(moved[own])
    weights[np.abs(weights) < _FAINT] = 0
    kept = np.round(weights * SCALE) / SCALE
    return Learnt(intents, {clue: tuple(kept[at]) for clue, at in places.items()})


def right(learnt: Learnt, case: Case) -> bool:
    """Whether the likest intent is one of those that were wanted."""
    return next(iter(likelihoods(case.clues, learnt.intents, learnt.weights))) in case.intents
