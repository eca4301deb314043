"""The dense road: Chroma where a generation covers the query, exact comparison where that is cheaper.

Chroma's own filters cost more than comparing every vector they leave (at 100,000 passages 91 to 280 ms
against some 30), and opening it costs a command more than scanning 20,000 passages; so a narrowed scope
and a command with a small library are exact, and so are the passages newer than the generation.
"""

import logging

from assistant.errors import IndexFailure
from assistant.library.catalogue import Catalogue, Mask
from assistant.library.chroma import ChromaIndex
from assistant.library.exact import Exact
from assistant.library.index import Found, Query
from assistant.library.opened import OpenGeneration
from assistant.records import Scope

_WORTH_OPENING = 20_000

log = logging.getLogger(__name__)


class Dense:
    """`newer` are the rows no generation covers, `gone` is how many of its rows are no longer live."""

    def __init__(
        self,
        catalogue: Catalogue,
        exact: Exact,
        opened: OpenGeneration | None,
        newer: Mask,
        gone: int,
        *,
        standing: bool,
    ) -> None:
        self._catalogue = catalogue
        self._exact = exact
        self._opened = opened if standing or len(catalogue) >= _WORTH_OPENING else None
        self._newer = newer
        self._gone = gone
        self.trouble = ""

    def search(self, query: Query, k: int, scope: Scope) -> tuple[Found, ...]:
        """What each index found that was asked; together they cover the scope."""
        mask = self._catalogue.mask(scope)
        narrowed = mask.sum() < self._catalogue.mask(Scope(kind=scope.kind)).sum()
        found = None if narrowed else self._by_chroma(query, k, Scope(kind=scope.kind))
        if found is None:
            return (self._exact.within(query, k, mask),)
        newer = mask & self._newer
        return (found, self._exact.within(query, k, newer)) if newer.any() else (found,)

    def _by_chroma(self, query: Query, k: int, scope: Scope) -> Found | None:
        if self._opened is None:
            return None
        try:
            collections = self._opened.collections()
            if collections is None:
                return None
            found = ChromaIndex(collections, self._catalogue, self._gone).search(query, k, scope)
        except IndexFailure as failure:
            log.error("%s", failure, exc_info=failure)
            self._opened.rest()
            self.trouble = str(failure)
            return None
        self.trouble = ""
        return found
