"""The port of all indexes: a query and a scope go in, the best passages come out."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.library.catalogue import Mask, Rows
from assistant.records import Scope

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Query:
    """`vector` is the query in the space of the library's embedding, shape (dimension,); None without one."""

    text: str
    vector: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of the catalogue with their scores, best first, and the road that led to them."""

    rows: Rows
    scores: Scores
    road: str


class Index(Protocol):
    """One way to find passages."""

    @property
    def road(self) -> str:
        """Its name in answers: "dense:exact", "dense:chroma", "lexical", "lsa"."""

    def search(self, query: Query, k: int, scope: Scope) -> Found:
        """At most k rows of the scope. Raises IndexFailure where the index cannot answer."""


def best(scores: Scores, mask: Mask, k: int, road: str) -> Found:
    """The k best rows under the mask; equal scores in the order of the catalogue."""
    rows = np.flatnonzero(mask)
    if len(rows) > k:
        floor = np.partition(scores[rows], len(rows) - k)[len(rows) - k]
        rows = rows[scores[rows] >= floor]
    order = rows[np.argsort(-scores[rows], kind="stable")][:k]
    return Found(order, scores[order], road)
