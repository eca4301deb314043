"""Wording: pairs of characters that notes or human reports have too, beside the same words in no order."""

from collections.abc import Sequence
from functools import cache

from assistant.language import grams, tokens


def margin(text: str, notes: str, humans: Sequence[str]) -> float:
    """How much larger the attested share is than that of the text's words sorted by their characters.

    About a quarter for a report, nothing for words in random order; 0 without any.
    """
    known = set(grams(notes, (2,))).union(*map(_pairs, humans))
    return _attested(text, known) - _attested("".join(sorted(tokens(text))), known)


def _attested(text: str, known: set[str]) -> float:
    own = list(grams(text, (2,)))
    return sum(pair in known for pair in own) / len(own) if own else 0.0


@cache
def _pairs(human: str) -> frozenset[str]:
    return frozenset(grams(human, (2,)))
