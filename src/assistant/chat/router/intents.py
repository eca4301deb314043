"""What a clause asks for: by the first pattern that matches, else by the nearest example."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from assistant.chat.lists import patterns
from assistant.chat.router.composing import concepts_of
from assistant.chat.router.examples import examples
from assistant.language import grams

NONE = ""
_NEAR, _NEAR_ENOUGH = 0.34, 0.24
_NEIGHBOURS, _SHARP = 9, 3
_UNKNOWN = 2.0
_TOUCHING = frozenset({"add_fact", "change_fact", "drop_fact", "undo"})
"""What would change something needs a nearer example."""


def by_pattern(form: str) -> str:
    """The intent of the first sign that a clause has; `form` is the clause as patterns see it."""
    return next((intent for intent, pattern in patterns("intents") if pattern.search(form)), NONE)


def by_example(form: str, concepts: frozenset[str]) -> tuple[str, float]:
    """The intent of the nearest examples, "" where none is near enough, and how near they are."""
    found, near = next(iter(by_likeness(form, concepts)), (NONE, 0.0))
    return (found, near) if near >= (_NEAR if found in _TOUCHING else _NEAR_ENOUGH) else (NONE, near)


def by_likeness(form: str, concepts: frozenset[str]) -> tuple[tuple[str, float], ...]:
    """The intents of the nearest examples with how near they are, the one that most of them have first."""
    vector = _vector(form, concepts)
    scores: dict[int, float] = {}
    for gram, weight in vector.items():
        for at, held in _index().get(gram, ()):
            scores[at] = scores.get(at, 0.0) + weight * held
    nearest = sorted(((score, examples()[at][0]) for at, score in scores.items()), reverse=True)[:_NEIGHBOURS]
    votes: dict[str, float] = {}
    for score, intent in nearest:
        votes[intent] = votes.get(intent, 0.0) + score**_SHARP
    return tuple(
        (found, max(score for score, intent in nearest if intent == found))
        for found in sorted(votes, key=lambda intent: -votes[intent])
    )


@cache
def _index() -> Mapping[str, Sequence[tuple[int, float]]]:
    """By gram, the examples that have it and its weight there."""
    found: dict[str, list[tuple[int, float]]] = {}
    for at, counted in enumerate(_counted_examples()):
        for gram, weight in _weighed(counted).items():
            found.setdefault(gram, []).append((at, weight))
    return found


@cache
def _weights() -> Mapping[str, float]:
    """Rare grams tell more than common ones (inverse document frequency over the examples)."""
    texts = _counted_examples()
    counts = Counter(gram for text in texts for gram in text)
    return {gram: math.log(len(texts) / count) + 0.1 for gram, count in counts.items()}


@cache
def _counted_examples() -> tuple[Counter[str], ...]:
    return tuple(_counted(form, concepts_of(form)) for _, form in examples())


def _counted(form: str, concepts: frozenset[str]) -> Counter[str]:
    return Counter([*grams(form), *_tags(concepts)])


def _vector(form: str, concepts: frozenset[str]) -> Mapping[str, float]:
    return _weighed(_counted(form, concepts))


def _weighed(counted: Counter[str]) -> Mapping[str, float]:
    """Of unit length; grams that no example has count for little, since they name the matter."""
    weights = _weights()
    vector = {gram: min(count, 2) * weights.get(gram, _UNKNOWN) for gram, count in counted.items()}
    norm = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {gram: value / norm for gram, value in vector.items()}


def _tags(concepts: frozenset[str]) -> list[str]:
    return [f"<{name}>" for name in concepts]
