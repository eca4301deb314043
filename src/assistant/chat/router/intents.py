"""What a clause asks for: by the first pattern that matches, else by the nearest example."""

import math
from collections import Counter
from collections.abc import Mapping
from functools import cache

from assistant.chat.lists import patterns, rows
from assistant.chat.router.clauses import pattern_form
from assistant.language import grams

NONE = ""
_NEAR = 0.34


def by_pattern(clause: str) -> str:
    form = pattern_form(clause)
    return next((intent for intent, pattern in patterns("intents") if pattern.search(form)), NONE)


def by_example(clause: str) -> str:
    """The intent of the nearest example, "" where none is near enough."""
    wanted = _vector(pattern_form(clause))
    scored = [(_cosine(wanted, vector), intent) for intent, vector in _examples()]
    best, intent = max(scored, default=(0.0, NONE))
    return intent if best >= _NEAR else NONE


@cache
def _examples() -> tuple[tuple[str, Mapping[str, float]], ...]:
    return tuple((row[0], _vector(pattern_form(row[1]))) for row in rows("examples"))


@cache
def _weights() -> Mapping[str, float]:
    """Rare grams tell more than common ones (inverse document frequency over the examples)."""
    texts = [set(grams(pattern_form(row[1]))) for row in rows("examples")]
    counts = Counter(gram for text in texts for gram in text)
    return {gram: math.log(len(texts) / count) + 0.1 for gram, count in counts.items()}


def _vector(text: str) -> Mapping[str, float]:
    weights = _weights()
    rarest = math.log(len(rows("examples"))) + 0.1
    counted = Counter(grams(text))
    vector = {gram: count * weights.get(gram, rarest) for gram, count in counted.items()}
    norm = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {gram: value / norm for gram, value in vector.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    small, large = sorted((one, other), key=len)
    return sum(value * large.get(gram, 0.0) for gram, value in small.items())
