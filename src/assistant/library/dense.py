"""The dense road: Chroma where a generation covers the query, exact comparison where that is cheaper.

Chroma's own filters cost more than comparing every vector they leave (at 100,000 passages 91 to 280 ms
against some 30), and opening it costs a command more than scanning 20,000 passages; so a narrowed scope
and a command with a small library are exact, and so are the passages newer than the generation.
"""

import logging
import time

from assistant.errors import IndexFailure
from assistant.library.catalogue import Catalogue, Mask
from assistant.library.chroma import ChromaIndex, Place, open_client
from assistant.library.exact import Exact
from assistant.library.index import Found, Query
from assistant.records import Generation, Scope

_WORTH_OPENING = 20_000
_REST_SECONDS = 30.0

log = logging.getLogger(__name__)


class Dense:
    """`newer` are the rows no generation covers, `gone` is how many of its rows are no longer live.

    `place` is where the generation's collections are, None where Chroma is not to be asked.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        exact: Exact,
        generation: Generation | None,
        place: Place | None,
        *,
        newer: Mask,
        gone: int,
        standing: bool,
    ) -> None:
        worth = standing or len(catalogue) >= _WORTH_OPENING
        self._catalogue = catalogue
        self._exact = exact
        self._newer = newer
        self._gone = gone
        self._generation = generation if worth else None
        self._place = place
        self._chroma: ChromaIndex | None = None
        self._rests_until = 0.0
        self.trouble = ""

    def search(self, query: Query, k: int, scope: Scope) -> tuple[Found, ...]:
        """What each index found that was asked; together they cover the scope."""
        mask = self._catalogue.mask(scope)
        found = self._by_chroma(query, k, scope, mask)
        if found is None:
            return (self._exact.within(query, k, mask),)
        newer = mask & self._newer
        return (found, self._exact.within(query, k, newer)) if newer.any() else (found,)

    def _by_chroma(self, query: Query, k: int, scope: Scope, mask: Mask) -> Found | None:
        narrowed = mask.sum() < self._catalogue.mask(Scope(kind=scope.kind)).sum()
        if (
            narrowed
            or self._generation is None
            or self._place is None
            or time.monotonic() < self._rests_until
        ):
            return None
        try:
            self._chroma = self._chroma or self._opened(self._generation, self._place)
            found = self._chroma.search(query, k, Scope(kind=scope.kind))
        except IndexFailure as failure:
            log.error("%s", failure, exc_info=failure)
            self._rests_until = time.monotonic() + _REST_SECONDS
            self.trouble = str(failure)
            return None
        self.trouble = ""
        return found

    def _opened(self, generation: Generation, place: Place) -> ChromaIndex:
        return ChromaIndex(open_client(place), generation.id, self._catalogue, self._gone)

    def close(self) -> None:
        if self._chroma is not None:
            self._chroma.close()
