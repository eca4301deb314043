"""Discriminator: how well character n-grams tell drafts from what people wrote of the same facts.

Multinomial naive Bayes over pairs and triples of characters, trained without the pair it judges (leave one
out), figures and Latin letters taken as one sign each so that the case's own numbers tell nothing. The area
under the curve is the share of pairs (a draft, a human text) in which the draft looks more like a draft:
0.5 where nobody could tell, 1 where everybody could.
"""

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from assistant.language import grams

_SIZES = (2, 3)
_FEWEST = 4
_FIGURE = re.compile(r"[\d.,，%]+")
_LATIN = re.compile(r"[A-Za-z]+")


def auc(drafts: Sequence[str], humans: Sequence[str]) -> float | None:
    """The area for texts that belong together pair by pair; None for fewer than four pairs."""
    if len(drafts) < _FEWEST:
        return None
    pairs = [(_counts(draft), _counts(human)) for draft, human in zip(drafts, humans, strict=True)]
    all_drafts, all_humans = (_sum(texts) for texts in zip(*pairs, strict=True))
    scores = [_likeness(pair, all_drafts, all_humans) for pair in pairs]
    wins = sum((mine > theirs) + (mine == theirs) / 2 for mine, _ in scores for _, theirs in scores)
    return wins / len(scores) ** 2


def _counts(text: str) -> Counter[str]:
    return Counter(grams(_LATIN.sub("A", _FIGURE.sub("0", text)), _SIZES))


def _sum(texts: Sequence[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for text in texts:
        total.update(text)
    return total


def _likeness(
    pair: tuple[Counter[str], Counter[str]], drafts: Counter[str], humans: Counter[str]
) -> tuple[float, float]:
    """The mean log odds that a gram of each is a draft's, by the grams of all other pairs."""
    seen_drafts, seen_humans = drafts - pair[0], humans - pair[1]
    size = len(seen_drafts.keys() | seen_humans.keys()) or 1
    totals = seen_drafts.total() + size, seen_humans.total() + size

    def odds(gram: str) -> float:
        return log((seen_drafts[gram] + 1) / totals[0]) - log((seen_humans[gram] + 1) / totals[1])

    def mean(text: Counter[str]) -> float:
        return sum(count * odds(gram) for gram, count in text.items()) / (text.total() or 1)

    return mean(pair[0]), mean(pair[1])
