"""The newest view of the library: reopened with each generation, made anew when a report comes or goes."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import RLock

from assistant.errors import IndexFailure
from assistant.library.exact import Blocks
from assistant.library.generations import Generations
from assistant.library.opened import OpenGeneration
from assistant.library.view import View
from assistant.records import Generation, Records

_DAMAGED = "检索索引已损坏，本次改用逐条比对，结果不受影响；下次收录报告时自动重建。"

log = logging.getLogger(__name__)


@dataclass
class _Current:
    """An open generation, and the view of the records it was last combined with."""

    key: tuple[str, str | None]
    blocks: Blocks
    opened: OpenGeneration | None
    trouble: str
    live: tuple[str, ...] = ()
    view: View | None = None


class Newest:
    """Safe to share between threads. `damaged` is called when a generation turns out to be damaged."""

    def __init__(self, records: Records, *, standing: bool, damaged: Callable[[], None]) -> None:
        self._records = records
        self._standing = standing
        self._damaged = damaged
        self._lock = RLock()
        self._current: _Current | None = None
        self._former: OpenGeneration | None = None

    def view(self, generations: Generations) -> tuple[View, str]:
        """The library as it is now, and what is wrong with its index, in Chinese."""
        with self._lock:
            generation = generations.published()
            key = (generations.embedding, generation.id if generation else None)
            if self._current is None or self._current.key != key:
                self._current = self._reopened(key, generations, generation)
            current, live = self._current, self._records.live_ids()
            if current.view is None or current.live != live:
                current.view = View(self._records, current.blocks, current.opened, standing=self._standing)
                current.live = live
            return current.view, current.trouble

    def close(self) -> None:
        with self._lock:
            if self._former is not None:
                self._former.close()
            if self._current is not None and self._current.opened is not None:
                self._current.opened.close()
            self._current = self._former = None

    def _reopened(
        self, key: tuple[str, str | None], generations: Generations, generation: Generation | None
    ) -> _Current:
        """With another generation; the one before stays open for queries that are still at it."""
        if self._former is not None:
            self._former.close()
        self._former = self._current.opened if self._current else None
        opened = self._opened(generations, generation) if generation else None
        trouble = _DAMAGED if generation and opened is None else ""
        if trouble:
            self._damaged()
        return _Current(key, Blocks(self._records, generations.embedding), opened, trouble)

    def _opened(self, generations: Generations, generation: Generation) -> OpenGeneration | None:
        """None where it is damaged: such a one is never opened, Chroma might kill the process."""
        fault = generations.fault(generation, thorough=self._standing)
        if fault is not None:
            log.error("generation %s is damaged: %s", generation.id, fault)
            return None
        try:
            return OpenGeneration(generation, generations.folder(generation), generations.place(generation))
        except IndexFailure:
            log.exception("generation %s cannot be read", generation.id)
            return None
