"""How much of one text stands in another: weighted character unigrams and bigrams.

Weights are inverse document frequencies over the texts at hand, so what every fact says (开展, 全年) counts
little. A unigram counts a third of a bigram.
"""

import math
import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add

import numpy as np
import numpy.typing as npt

from assistant.checking.lexicon import words
from assistant.language import normalise

Matrix = npt.NDArray[np.float32]
Sums = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.intp]
_RUN = re.compile(r"[\u3400-\u9fff〇]+|[A-Za-z0-9]+(?:\.[0-9]+)?")
_WORD = re.compile(r"[A-Za-z0-9]+(?:\.[0-9]+)?")
_FIRST_HAN, _LAST_HAN, _LAST = 0x3400, 0x9FFF, 0xFFFF
_UNIGRAM = 0.35
_LEAST = 5.0
_LARGER, _SMALLER = 0.65, 0.35
_CHARACTER, _WORDS = 16, 32


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """The terms of texts, each once a text, by text and then by term: terms are numbers here.

    A pair of characters is its code points side by side behind a bit of its own, a character a pair without a
    second one; of a word (`code_of`) the checksum.
    """

    text: Numbers
    term: Numbers

    def __or__(self, other: "Terms") -> "Terms":
        return _distinct(np.concatenate((self.text, other.text)), np.concatenate((self.term, other.term)))


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Distinct texts as the numbers of their known terms: those of row r are where `row` is r, in order.

    `of` has for each text as given its row.
    """

    numbers: Numbers
    row: Numbers
    count: int
    of: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class TextSpace:
    """Vocabulary with weights, fixed by the documents it was built from; `read` gives the terms of texts."""

    terms: Numbers
    weights: Sums
    read: Callable[[Sequence[str]], Terms]

    def vectors(self, texts: Sequence[str]) -> Rows:
        """The known terms of each text."""
        place = {text: row for row, text in enumerate(dict.fromkeys(texts))}
        found = self.read(tuple(place))
        numbers = np.searchsorted(self.terms, found.term)
        known = np.append(self.terms, -1)[numbers] == found.term
        of = np.fromiter(map(place.__getitem__, texts), dtype=np.intp, count=len(texts))
        return Rows(numbers[known], found.text[known], len(place), of)

    def containment(self, left: Rows, right: Rows) -> tuple[Matrix, Matrix]:
        """Weighted share of each left row found in each right row, and the other way round.

        A row lighter than `_LEAST` counts as that heavy: one common word (问题, 隐患) is no likeness.
        """
        shared = self._shared(left, right)
        return self._of_left(shared, left, right), self._of_right(shared, left, right)

    def found(self, left: Rows, right: Rows) -> Matrix:
        """The first of both: the share of each left row that each right row holds."""
        return self._of_left(self._shared(left, right), left, right)

    def holding(self, left: Rows, right: Rows) -> Matrix:
        """The second: the share of each right row that each left row holds."""
        return self._of_right(self._shared(left, right), left, right)

    def _of_left(self, shared: Sums, left: Rows, right: Rows) -> Matrix:
        return _for_each((shared / np.maximum(self._weights_of(left), _LEAST)[:, None]), left, right)

    def _of_right(self, shared: Sums, left: Rows, right: Rows) -> Matrix:
        return _for_each((shared / np.maximum(self._weights_of(right), _LEAST)[None, :]), left, right)

    def similarity(self, left: Rows, right: Rows) -> Matrix:
        """0.65 of the larger containment and 0.35 of the smaller one, for each pair of rows."""
        of_left, of_right = self.containment(left, right)
        mixed = _LARGER * np.maximum(of_left, of_right) + _SMALLER * np.minimum(of_left, of_right)
        return mixed.astype(np.float32)

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


def text_space(documents: Sequence[str], read: Callable[[Sequence[str]], Terms] | None = None) -> TextSpace:
    """The space of some documents; `read` gives the terms of texts, character pairs where it is None."""
    read = read or terms_of
    found, counts = np.unique(read(documents).term, return_counts=True)
    often, at = np.unique(counts, return_inverse=True)
    rarity = np.array([math.log(1 + len(documents) / count) for count in often.tolist()], dtype=np.float64)
    single = (found >> _WORDS > 0) & (found % (1 << _CHARACTER) == 0)
    return TextSpace(found, rarity[at] * np.where(single, _UNIGRAM, 1.0), read)


def terms_of(texts: Sequence[str]) -> Terms:
    """Character unigrams and bigrams without digits and function characters, and words of letters."""
    joined = normalise("\n".join(texts))
    text = np.repeat(np.arange(len(texts)), [len(one) + 1 for one in texts])[:-1]
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.intp)
    han = _telling()[np.minimum(points, _LAST)]
    single = (points << _CHARACTER) | (1 << _WORDS)
    pairs = han[:-1] & han[1:]
    letters = [match for match in _WORD.finditer(joined) if match[0].isalpha()]
    of_word = text[[match.start() for match in letters]] if letters else text[:0]
    words = np.array([code_of(match[0].lower()) for match in letters], dtype=np.intp)
    return _distinct(
        np.concatenate((text[han], text[:-1][pairs], of_word)),
        np.concatenate((single[han], (single[:-1] | points[1:])[pairs], words)),
    )


@lru_cache(maxsize=4096)
def code_of(word: str) -> int:
    """The number that stands for a word of letters."""
    return ord(word) << _CHARACTER | 1 << _WORDS if len(word) == 1 else zlib.crc32(word.encode())


def _distinct(text: Numbers, term: Numbers) -> Terms:
    # By sorting: np.unique looks integers up one by one, and takes ten times as long.
    both = np.sort((text << (_WORDS + 1)) | term)
    both = both[np.diff(both, prepend=-1) > 0]
    return Terms(both >> (_WORDS + 1), both & ((1 << (_WORDS + 1)) - 1))


def _for_each(matrix: Sums, left: Rows, right: Rows) -> Matrix:
    """The matrix of distinct texts as one of the texts as given."""
    return matrix.astype(np.float32)[left.of[:, None], right.of[None, :]]


@lru_cache(maxsize=4096)
def terms(text: str) -> frozenset[str]:
    """Character unigrams and bigrams without digits and function characters."""
    found: set[str] = set()
    for run in _RUN.findall(_readable(text)):
        if not run.isascii():
            found.update(run, map(add, run, run[1:]))
        elif run.isalpha():
            found.add(run.lower())
    return frozenset(found)


def _readable(text: str) -> str:
    return normalise(text).translate(_gaps())


@cache
def _telling() -> npt.NDArray[np.bool_]:
    """Which characters are Chinese ones of some meaning, by their code points."""
    found = np.zeros(_LAST + 1, dtype=np.bool_)
    found[_FIRST_HAN : _LAST_HAN + 1] = found[ord("〇")] = True
    found[list(_gaps())] = False
    return found


@cache
def _gaps() -> dict[int, str]:
    return dict.fromkeys(map(ord, words("function_characters")), " ")
