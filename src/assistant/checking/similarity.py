"""How much of one text stands in another: weighted character unigrams and bigrams.

Weights are inverse document frequencies over the texts at hand, so what every fact says (开展, 全年) counts
little. A unigram counts a third of a bigram.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from operator import add

import numpy as np
import numpy.typing as npt

from assistant.checking.lexicon import words
from assistant.language import normalise

Matrix = npt.NDArray[np.float32]
Sums = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.intp]
_RUN = re.compile(r"[\u3400-\u9fff〇]+|[A-Za-z0-9]+(?:\.[0-9]+)?")
_UNIGRAM = 0.35
_LEAST = 5.0
_LARGER, _SMALLER = 0.65, 0.35


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Texts as the numbers of their known terms: those of row r are where `row` is r, in order."""

    numbers: Numbers
    row: Numbers
    count: int


@dataclass(frozen=True, slots=True)
class TextSpace:
    """Vocabulary with weights, fixed by the documents it was built from; `read` gives the terms of a text."""

    index: dict[str, int]
    weights: Sums
    read: Callable[[str], frozenset[str]]

    def vectors(self, texts: Sequence[str]) -> Rows:
        """The known terms of each text."""
        known = {text: self._numbers(text) for text in dict.fromkeys(texts)}
        rows = [known[text] for text in texts]
        numbers = np.fromiter(chain.from_iterable(rows), dtype=np.intp)
        return Rows(numbers, np.repeat(np.arange(len(rows)), list(map(len, rows))), len(rows))

    def containment(self, left: Rows, right: Rows) -> tuple[Matrix, Matrix]:
        """Weighted share of each left row found in each right row, and the other way round.

        A row lighter than `_LEAST` counts as that heavy: one common word (问题, 隐患) is no likeness.
        """
        shared = self._shared(left, right)
        return self._of_left(shared, left), self._of_right(shared, right)

    def found(self, left: Rows, right: Rows) -> Matrix:
        """The first of both: the share of each left row that each right row holds."""
        return self._of_left(self._shared(left, right), left)

    def holding(self, left: Rows, right: Rows) -> Matrix:
        """The second: the share of each right row that each left row holds."""
        return self._of_right(self._shared(left, right), right)

    def _of_left(self, shared: Sums, left: Rows) -> Matrix:
        return (shared / np.maximum(self._weights_of(left), _LEAST)[:, None]).astype(np.float32)

    def _of_right(self, shared: Sums, right: Rows) -> Matrix:
        return (shared / np.maximum(self._weights_of(right), _LEAST)[None, :]).astype(np.float32)

    def similarity(self, left: Rows, right: Rows) -> Matrix:
        """0.65 of the larger containment and 0.35 of the smaller one, for each pair of rows."""
        of_left, of_right = self.containment(left, right)
        mixed = _LARGER * np.maximum(of_left, of_right) + _SMALLER * np.minimum(of_left, of_right)
        return mixed.astype(np.float32)

    def _numbers(self, text: str) -> list[int]:
        return sorted(map(self.index.__getitem__, self.index.keys() & self.read(text)))

    def _weights_of(self, rows: Rows) -> Sums:
        return np.bincount(rows.row, self.weights[rows.numbers], rows.count).astype(np.float64, copy=False)

    def _shared(self, left: Rows, right: Rows) -> Sums:
        """The weight of the terms in common. A text has few terms of thousands: only these are summed.

        Term by term in their order, as the weight of a row is, so that the share of a text wholly held is 1.
        """
        order = np.argsort(right.numbers, kind="stable")
        holders, found = right.row[order], right.numbers[order]
        first = np.searchsorted(found, left.numbers)
        times = np.searchsorted(found, left.numbers, "right") - first
        offsets = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
        cells = np.repeat(left.row * right.count, times) + holders[np.repeat(first, times) + offsets]
        weights = np.repeat(self.weights[left.numbers], times)
        shared = np.bincount(cells, weights, left.count * right.count).astype(np.float64, copy=False)
        return shared.reshape(left.count, right.count)


def text_space(documents: Sequence[str], read: Callable[[str], frozenset[str]] | None = None) -> TextSpace:
    """The space of some documents; `read` gives the terms of a text, character pairs where it is None."""
    read = read or terms
    counts = Counter[str]()
    for document in documents:
        counts.update(read(document))
    index = {gram: number for number, gram in enumerate(sorted(counts))}
    rarity = {count: math.log(1 + len(documents) / count) for count in set(counts.values())}
    weights = np.array([rarity[counts[gram]] * (_UNIGRAM if len(gram) == 1 else 1.0) for gram in index])
    return TextSpace(index, weights, read)


@lru_cache(maxsize=4096)
def terms(text: str) -> frozenset[str]:
    """Character unigrams and bigrams without digits and function characters."""
    found: set[str] = set()
    for run in _RUN.findall(normalise(text).translate(_gaps())):
        if not run.isascii():
            found.update(run, map(add, run, run[1:]))
        elif run.isalpha():
            found.add(run.lower())
    return frozenset(found)


@cache
def _gaps() -> dict[int, str]:
    return dict.fromkeys(map(ord, words("function_characters")), " ")
