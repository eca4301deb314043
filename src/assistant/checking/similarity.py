"""How much of one text stands in another: weighted character unigrams and bigrams.

Weights are inverse document frequencies over the texts at hand, so what every fact says (开展, 全年) counts
little. A unigram counts a third of a bigram.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from assistant.checking.lexicon import words
from assistant.language import grams

Matrix = npt.NDArray[np.float32]
_DIGIT = re.compile(r"[0-9]")
_UNIGRAM = 0.35
_LEAST = 5.0
_LARGER, _SMALLER = 0.65, 0.35


@dataclass(frozen=True, slots=True)
class TextSpace:
    """Vocabulary with weights, fixed by the documents it was built from; `read` gives the terms of a text."""

    index: dict[str, int]
    weights: Matrix
    read: Callable[[str], frozenset[str]]

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """Presence of each term: one row a text."""
        found = np.zeros((len(texts), len(self.index)), dtype=np.float32)
        for row, text in enumerate(texts):
            found[row, [self.index[gram] for gram in self.read(text) if gram in self.index]] = 1
        return found

    def containment(self, left: Matrix, right: Matrix) -> tuple[Matrix, Matrix]:
        """Weighted share of each left row found in each right row, and the other way round.

        A row lighter than `_LEAST` counts as that heavy: one common word (问题, 隐患) is no likeness.
        """
        shared = (left * self.weights) @ right.T
        of_left = shared / np.maximum(left @ self.weights, _LEAST)[:, None]
        of_right = shared / np.maximum(right @ self.weights, _LEAST)[None, :]
        return of_left, of_right

    def similarity(self, left: Matrix, right: Matrix) -> Matrix:
        """0.65 of the larger containment and 0.35 of the smaller one, for each pair of rows."""
        of_left, of_right = self.containment(left, right)
        mixed = _LARGER * np.maximum(of_left, of_right) + _SMALLER * np.minimum(of_left, of_right)
        return mixed.astype(np.float32)


def text_space(documents: Sequence[str], read: Callable[[str], frozenset[str]] | None = None) -> TextSpace:
    """The space of some documents; `read` gives the terms of a text, character pairs where it is None."""
    read = read or terms
    counts = Counter(gram for document in documents for gram in read(document))
    index = {gram: number for number, gram in enumerate(sorted(counts))}
    weights = np.array(
        [
            math.log(1 + len(documents) / counts[gram]) * (_UNIGRAM if len(gram) == 1 else 1.0)
            for gram in index
        ],
        dtype=np.float32,
    )
    return TextSpace(index, weights, read)


@lru_cache(maxsize=4096)
def terms(text: str) -> frozenset[str]:
    """Character unigrams and bigrams without digits and function characters."""
    left_out = words("function_characters")
    return frozenset(
        gram for gram in set(grams(text)) if left_out.isdisjoint(gram) and not _DIGIT.search(gram)
    )
