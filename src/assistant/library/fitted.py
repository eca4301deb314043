"""An index over texts: a model fitted with a generation, and what came after it scored beside."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from assistant.library.catalogue import Catalogue, Rows
from assistant.library.index import Found, Query, Scores, best
from assistant.records import Scope


class TextModel(Protocol):
    """What BM25 and latent semantic analysis have in common."""

    def scores(self, query: str) -> Scores:
        """Of each text it was fitted on."""

    def scores_of(self, query: str, texts: Sequence[str]) -> Scores:
        """Of other texts."""


@dataclass(frozen=True)
class FittedIndex:
    """`rows` says where the model's texts stand in the catalogue (-1: gone); `later` are the rest."""

    road: str
    model: TextModel
    catalogue: Catalogue
    rows: Rows
    later_rows: Rows
    later_texts: tuple[str, ...] = ()

    def search(self, query: Query, k: int, scope: Scope) -> Found:
        """Rows with a score above zero."""
        scores: Scores = np.zeros(len(self.catalogue), np.float32)
        live = self.rows >= 0
        scores[self.rows[live]] = self.model.scores(query.text)[live]
        if len(self.later_rows):
            scores[self.later_rows] = self.model.scores_of(query.text, self.later_texts)
        return best(scores, self.catalogue.mask(scope) & (scores > 0), k, self.road)
