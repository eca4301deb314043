"""The library at one moment: its catalogue and every index over it."""

import logging
from collections.abc import Callable
from functools import cached_property

import numpy as np

from assistant.domain import Passage
from assistant.library.build import LEXICAL, LSA, ids_of
from assistant.library.catalogue import Catalogue, Mask, Rows
from assistant.library.dense import Dense
from assistant.library.exact import Blocks, Exact
from assistant.library.fitted import FittedIndex, TextModel
from assistant.library.generations import Generations
from assistant.library.lexical import Bm25
from assistant.library.lsa import FEWEST_SECTIONS, Lsa
from assistant.library.passages import in_context, searchable
from assistant.records import Generation, Kind, Records, Scope

_DAMAGED = "检索索引已损坏，本次改用逐条比对，结果不受影响；下次收录报告时自动重建。"
_MOST_FITTED_HERE = 20_000

Shown = Callable[[Passage], str]

log = logging.getLogger(__name__)


class View:
    """Indexes open when they are first asked. `standing` is for a process that answers many queries."""

    def __init__(
        self,
        records: Records,
        generations: Generations,
        blocks: Blocks,
        generation: Generation | None,
        *,
        standing: bool,
    ) -> None:
        self._records = records
        self.catalogue = Catalogue.of(records)
        self.trouble = ""
        self._generation = self._sound(generations, generation, standing)
        self._folder = generations.folder(self._generation) if self._generation else None
        self.dense = Dense(
            self.catalogue,
            Exact(self.catalogue, blocks),
            self._generation,
            generations.place(self._generation) if self._generation else None,
            newer=self._newer,
            gone=int((self._fitted_rows < 0).sum()),
            standing=standing,
        )

    def close(self) -> None:
        self.dense.close()

    @cached_property
    def lexical(self) -> FittedIndex:
        """BM25: of the generation, else fitted here (about 1 s for 8,000 passages)."""
        if self._folder is None:
            everything = np.arange(len(self.catalogue))
            return self._fitted_here("lexical", Bm25.fitted(self._texts(everything, in_context)))
        return self._of_generation("lexical", Bm25.load(self._folder / LEXICAL), in_context)

    @cached_property
    def lsa(self) -> FittedIndex | None:
        """None where there are too few sections to learn from, or too many to do it now."""
        if self._folder is not None:
            folder = self._folder / LSA
            return self._of_generation("lsa", Lsa.load(folder), searchable) if folder.is_dir() else None
        sections = np.flatnonzero(self.catalogue.mask(Scope(kind=Kind.SECTION)))
        if len(sections) < FEWEST_SECTIONS or len(self.catalogue) > _MOST_FITTED_HERE:
            return None
        texts = self._texts(np.arange(len(self.catalogue)), searchable)
        return self._fitted_here("lsa", Lsa.fitted([texts[row] for row in sections], texts))

    def _sound(
        self, generations: Generations, generation: Generation | None, standing: bool
    ) -> Generation | None:
        if generation is None:
            return None
        fault = generations.fault(generation, thorough=standing)
        if fault is None:
            return generation
        log.error("generation %s is damaged: %s", generation.id, fault)
        self.trouble = _DAMAGED
        return None

    def _fitted_here(self, road: str, model: TextModel) -> FittedIndex:
        everything = np.arange(len(self.catalogue))
        return FittedIndex(road, model, self.catalogue, everything, everything[:0])

    def _of_generation(self, road: str, model: TextModel, shown: Shown) -> FittedIndex:
        later = np.flatnonzero(self._newer)
        return FittedIndex(
            road, model, self.catalogue, self._fitted_rows, later, tuple(self._texts(later, shown))
        )

    @cached_property
    def _fitted_rows(self) -> Rows:
        """Where the generation's passages stand in the catalogue, -1 where they are no longer live."""
        return self.catalogue.rows(ids_of(self._folder) if self._folder else ())

    @cached_property
    def _newer(self) -> Mask:
        newer = np.ones(len(self.catalogue), np.bool_)
        newer[self._fitted_rows[self._fitted_rows >= 0]] = False
        return newer

    def _texts(self, rows: Rows, shown: Shown) -> list[str]:
        ids = [self.catalogue.ids[row] for row in rows]
        return [shown(passage) for passage in self._records.passages(ids)]
