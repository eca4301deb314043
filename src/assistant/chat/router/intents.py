"""What a clause asks for: by the first pattern that matches, else by the intent whose examples it is like."""

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
_SAME, _SHARP = 0.5, 3
_UNKNOWN = 2.0
_TOUCHING = frozenset({"add_fact", "change_fact", "drop_fact", "undo"})
"""What would change something needs a nearer example."""


def by_pattern(form: str) -> str:
    """The intent of the first sign that a clause has; `form` is the clause as patterns see it."""
    return next((intent for intent, pattern in patterns("intents") if pattern.search(form)), NONE)


def by_example(form: str, concepts: frozenset[str]) -> tuple[str, float]:
    """The likest intent, "" where none of its examples is near enough, and how near the nearest is."""
    found, near = next(iter(by_likeness(form, concepts)), (NONE, 0.0))
    return (found, near) if near >= (_NEAR if found in _TOUCHING else _NEAR_ENOUGH) else (NONE, near)


def by_likeness(form: str, concepts: frozenset[str]) -> tuple[tuple[str, float], ...]:
    """The intents, likest first, and how near the nearest example of each is.

    All examples of an intent together (its centroid) tell more of what nobody has typed before than the
    nearest ones; a nearest one that is almost the same clause counts beside them.
    """
    scores: dict[int, float] = {}
    for gram, weight in _vector(form, concepts).items():
        for at, held in _index().get(gram, ()):
            scores[at] = scores.get(at, 0.0) + weight * held
    nearest: dict[str, float] = {}
    alike: dict[str, float] = {}
    for at, score in scores.items():
        intent = examples()[at][0]
        nearest[intent] = max(nearest.get(intent, 0.0), score)
        alike[intent] = alike.get(intent, 0.0) + score / _lengths()[intent]
    order = sorted(alike, key=lambda intent: -alike[intent] - _SAME * nearest[intent] ** _SHARP)
    return tuple((found, nearest[found]) for found in order)


@cache
def _lengths() -> Mapping[str, float]:
    """By intent, the length of the sum of its examples."""
    sums: dict[str, dict[str, float]] = {}
    for gram, held in _index().items():
        for at, weight in held:
            total = sums.setdefault(examples()[at][0], {})
            total[gram] = total.get(gram, 0.0) + weight
    return {
        intent: math.sqrt(sum(weight * weight for weight in total.values())) for intent, total in sums.items()
    }


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
