"""Reading effort: how much of a text a reader goes through without learning a fact of the notes."""

from assistant.evals.rewriting.numbers import numbers
from assistant.language import grams, sentences

_SHARED = 0.25


def without_facts(text: str, notes: str) -> float:
    """Share of the characters of sentences that share no number with the notes, nor a quarter of their pairs.

    1 where there is no sentence at all.
    """
    known, pairs = numbers(notes), set(grams(notes, (2,)))
    said = [span.of(text).strip() for span in sentences(text)]
    said = [sentence for sentence in said if sentence.endswith("。")]
    empty = [one for one in said if not numbers(one) & known and _shared(one, pairs) < _SHARED]
    return sum(map(len, empty)) / sum(map(len, said)) if said else 1.0


def _shared(sentence: str, pairs: set[str]) -> float:
    own = set(grams(sentence, (2,)))
    return len(own & pairs) / len(own) if own else 0.0
