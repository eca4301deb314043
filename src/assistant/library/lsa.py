"""Latent semantic analysis: passages about the same thing stand close, whatever words they use.

After Deerwester et al. 1990. Signed hashed grams, weighted by rarity, are projected on the 64 directions in
which the library's sections differ most. The fit is exact and without chance: the left singular vectors
come from the Gram matrix of at most 2,000 sections, evenly drawn; everything else is folded in.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexFailure
from assistant.library.index import Scores
from assistant.models.hashing import hashed_grams

Matrix = NDArray[np.float32]

CELLS = 1 << 14
RANK = 64
FEWEST_SECTIONS = 100
_MOST_SECTIONS = 2_000
_ROWS_AT_ONCE = 512
_TINY = np.float32(1e-12)


class Lsa:
    """A fitted space and the points of the texts it was asked to hold."""

    def __init__(self, weights: Matrix, directions: Matrix, points: Matrix) -> None:
        self._weights = weights
        self._directions = directions
        self._points = points

    @classmethod
    def fitted(cls, sections: Sequence[str], texts: Sequence[str]) -> "Lsa":
        """Fit on `sections`, hold `texts`. Less than 100 sections are too few to learn from."""
        step = -(-len(sections) // _MOST_SECTIONS)
        weights, rows = _weighted(sections[:: max(step, 1)])
        return cls(weights, _directions(rows), np.zeros((0, RANK), np.float32)).holding(texts)

    def save(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / "weights.npy", self._weights)
        np.save(folder / "directions.npy", self._directions)
        np.save(folder / "points.npy", self._points)

    @classmethod
    def load(cls, folder: Path) -> "Lsa":
        """Mapped into memory rather than read. Raises IndexFailure."""
        try:
            names = ("weights", "directions", "points")
            return cls(*(np.load(folder / f"{name}.npy", mmap_mode="r") for name in names))
        except Exception as error:
            raise IndexFailure("语义索引读不出来，将自动重建。") from error

    def scores(self, query: str) -> Scores:
        """Cosine of the query with each held text, in order."""
        scores: Scores = self._points @ self._folded([query])[0]
        return scores

    def holding(self, texts: Sequence[str]) -> "Lsa":
        """The same space with other texts folded in."""
        return Lsa(self._weights, self._directions, self._folded(texts))

    def _folded(self, texts: Sequence[str]) -> Matrix:
        points = np.zeros((len(texts), self._directions.shape[1]), np.float32)
        for start in range(0, len(texts), _ROWS_AT_ONCE):
            rows, cells, values = hashed_grams(texts[start : start + _ROWS_AT_ONCE], CELLS)
            if len(rows):
                shares = self._directions[cells] * (values * self._weights[cells])[:, None]
                first = np.flatnonzero(np.r_[True, rows[1:] != rows[:-1]])
                points[start + rows[first]] = np.add.reduceat(shares, first)
        points /= np.maximum(np.linalg.norm(points, axis=1, keepdims=True), _TINY)
        return points


def _weighted(texts: Sequence[str]) -> tuple[Matrix, Matrix]:
    """The rarity of each cell, and the texts as unit rows weighted by it."""
    rows, cells, values = hashed_grams(texts, CELLS)
    matrix = np.zeros((len(texts), CELLS), np.float32)
    np.add.at(matrix, (rows, cells), values)
    holding = np.count_nonzero(matrix, axis=0)
    weights = (np.log((1 + len(texts)) / (1 + holding)) + 1).astype(np.float32)
    matrix *= weights
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), _TINY)
    return weights, matrix


def _directions(rows: Matrix) -> Matrix:
    """The right singular vectors of the largest singular values, shape (CELLS, at most RANK)."""
    values, left = np.linalg.eigh((rows @ rows.T).astype(np.float64))
    strongest = np.argsort(values)[::-1][:RANK]
    strongest = strongest[values[strongest] > 1e-6]
    directions: Matrix = rows.T @ (left[:, strongest] / np.sqrt(values[strongest])).astype(np.float32)
    return directions
