"""An index over texts: a model fitted with a generation, and what came after it scored beside."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from assistant.library.catalogue import Catalogue, Rows
from assistant.library.index import Found, Query, Scores, best
from assistant.records import Scope


class Scored(Protocol):
    """Texts that can be scored for a query."""

    def scores(self, query: str) -> Scores:
        """Of each text, in order."""


class TextModel(Scored, Protocol):
    """What BM25 and latent semantic analysis have in common."""

    def holding(self, texts: Sequence[str]) -> Scored:
        """Other texts under the same statistics."""


@dataclass(frozen=True)
class FittedIndex:
    """`rows` says where the model's texts stand in the catalogue (-1: gone), `later_rows` where `later`."""

    road: str
    catalogue: Catalogue
    model: Scored
    rows: Rows
    later: Scored | None = None
    later_rows: Rows | None = None

    def search(self, query: Query, k: int, scope: Scope) -> Found:
        """Rows with a score above zero."""
        scores: Scores = np.zeros(len(self.catalogue), np.float32)
        live = self.rows >= 0
        scores[self.rows[live]] = self.model.scores(query.text)[live]
        if self.later is not None and self.later_rows is not None:
            scores[self.later_rows] = self.later.scores(query.text)
        return best(scores, self.catalogue.mask(scope) & (scores > 0), k, self.road)
