"""The library at one moment: its catalogue and every index over it."""

from collections.abc import Callable
from functools import cached_property

import numpy as np

from assistant.domain import Passage
from assistant.library.catalogue import Catalogue, Mask, Rows
from assistant.library.dense import Dense
from assistant.library.exact import Blocks, Exact
from assistant.library.fitted import FittedIndex, Scored, TextModel
from assistant.library.lexical import Bm25
from assistant.library.lsa import FEWEST_SECTIONS, Lsa
from assistant.library.opened import OpenGeneration
from assistant.library.passages import in_context, searchable
from assistant.records import Kind, Records, Scope

_MOST_FITTED_HERE = 20_000

Shown = Callable[[Passage], str]


class View:
    """Indexes are made when they are first asked. `standing` is for a process that answers many queries."""

    def __init__(
        self, records: Records, blocks: Blocks, opened: OpenGeneration | None, *, standing: bool
    ) -> None:
        self._records = records
        self._opened = opened
        self.catalogue = Catalogue.of(records)
        self.dense = Dense(
            self.catalogue,
            Exact(self.catalogue, blocks),
            opened,
            self._newer,
            int((self._fitted_rows < 0).sum()),
            standing=standing,
        )

    @cached_property
    def lexical(self) -> FittedIndex:
        """BM25: of the generation, else fitted here (about 1 s for 8,000 passages)."""
        if self._opened is not None:
            return self._of_generation("lexical", self._opened.lexical, in_context)
        return self._fitted_here("lexical", Bm25.fitted(self._texts(self._all, in_context)))

    @cached_property
    def lsa(self) -> FittedIndex | None:
        """None where there are too few sections to learn from, or too many passages to do it now."""
        if self._opened is not None:
            model = self._opened.lsa
            return None if model is None else self._of_generation("lsa", model, searchable)
        sections = np.flatnonzero(self.catalogue.mask(Scope(kind=Kind.SECTION)))
        if len(sections) < FEWEST_SECTIONS or len(self.catalogue) > _MOST_FITTED_HERE:
            return None
        texts = self._texts(self._all, searchable)
        return self._fitted_here("lsa", Lsa.fitted([texts[row] for row in sections], texts))

    def _fitted_here(self, road: str, model: Scored) -> FittedIndex:
        return FittedIndex(road, self.catalogue, model, self._all)

    def _of_generation(self, road: str, model: TextModel, shown: Shown) -> FittedIndex:
        later = np.flatnonzero(self._newer)
        held = model.holding(self._texts(later, shown)) if len(later) else None
        return FittedIndex(road, self.catalogue, model, self._fitted_rows, held, later)

    @cached_property
    def _all(self) -> Rows:
        return np.arange(len(self.catalogue))

    @cached_property
    def _fitted_rows(self) -> Rows:
        """Where the generation's passages stand in the catalogue, -1 where they are no longer live."""
        return self.catalogue.rows(self._opened.ids if self._opened else ())

    @cached_property
    def _newer(self) -> Mask:
        newer = np.ones(len(self.catalogue), np.bool_)
        newer[self._fitted_rows[self._fitted_rows >= 0]] = False
        return newer

    def _texts(self, rows: Rows, shown: Shown) -> list[str]:
        ids = [self.catalogue.ids[row] for row in rows]
        return [shown(passage) for passage in self._records.passages(ids)]
