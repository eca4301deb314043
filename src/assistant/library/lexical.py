"""BM25 over character 1- and 2-grams (Lucene's variant, k1 0.9, b 0.4): the place that imports bm25s.

Chinese official prose is found better by grams than by words: segmenters cut names and terse bullets wrongly.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assistant.errors import IndexFailure
from assistant.language import grams
from assistant.library.index import Scores

_K1 = 0.9
_B = 0.4


class Bm25:
    """Scores of the texts it was fitted on."""

    def __init__(self, scorer: Any, mean_length: float) -> None:
        self._scorer = scorer
        self._mean_length = mean_length

    @classmethod
    def fitted(cls, texts: Sequence[str]) -> "Bm25":
        vocabulary: dict[str, int] = {"": 0}
        numbers = [[vocabulary.setdefault(gram, len(vocabulary)) for gram in grams(text)] for text in texts]
        scorer = _bm25s().BM25(method="lucene", k1=_K1, b=_B)
        scorer.index((numbers or [[0]], vocabulary), show_progress=False)
        return cls(scorer, sum(map(len, numbers)) / max(len(numbers), 1))

    def save(self, folder: Path) -> None:
        self._scorer.save(folder, show_progress=False)
        np.save(folder / "mean_length.npy", self._mean_length)

    @classmethod
    def load(cls, folder: Path) -> "Bm25":
        """Mapped into memory rather than read. Raises IndexFailure."""
        try:
            scorer = _bm25s().BM25.load(folder, mmap=True)
            return cls(scorer, float(np.load(folder / "mean_length.npy")))
        except Exception as error:
            raise IndexFailure("词面索引读不出来，将自动重建。") from error

    def scores(self, query: str) -> Scores:
        """Of each fitted text, in order."""
        numbers = self._scorer.get_tokens_ids(grams(query))
        scores: Scores = self._scorer.get_scores_from_ids(numbers)
        return scores

    def holding(self, texts: Sequence[str]) -> "LaterBm25":
        """Other texts, scored as if they had been there without changing what is rare."""
        return LaterBm25(self, [Counter(grams(text)) for text in texts])

    def ceiling(self, query: str) -> float:
        """What a text would score that is full of every known gram of the query."""
        return sum(map(self._rarity, set(self.known(query))))

    def score(self, wanted: Sequence[str], text: Counter[str]) -> float:
        """Of one text by its grams, for known grams of a query."""
        damping = _K1 * (1 - _B + _B * text.total() / max(self._mean_length, 1.0))
        return sum(self._rarity(gram) * text[gram] / (text[gram] + damping) for gram in wanted)

    def known(self, query: str) -> list[str]:
        return [gram for gram in grams(query) if gram in self._scorer.vocab_dict]

    def _rarity(self, gram: str) -> float:
        number = self._scorer.vocab_dict[gram]
        starts = self._scorer.scores["indptr"]
        holding, texts = int(starts[number + 1] - starts[number]), self._scorer.scores["num_docs"]
        return float(np.log1p((texts - holding + 0.5) / (holding + 0.5)))


class LaterBm25:
    """Texts that came after the fit."""

    def __init__(self, model: Bm25, texts: Sequence[Counter[str]]) -> None:
        self._model = model
        self._texts = texts

    def scores(self, query: str) -> Scores:
        known = self._model.known(query)
        return np.array([self._model.score(known, text) for text in self._texts], np.float32)


def _bm25s() -> Any:
    import bm25s

    return bm25s
