"""The dense road: Chroma where a generation covers the query, exact comparison where that is cheaper or surer.

Chroma's own filters cost more than comparing every vector they leave (at 100,000 passages 91 to 280 ms
against some 30), and opening it costs a command more than scanning 20,000 passages; so a narrowed scope
and a command with a small library are exact, and so are the passages newer than the generation.
"""

import logging
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from assistant.errors import IndexFailure
from assistant.library.catalogue import Catalogue
from assistant.library.chroma import ChromaIndex, open_client
from assistant.library.exact import Exact
from assistant.library.index import Found, Query
from assistant.records import Generation, Scope

_WORTH_OPENING = 20_000

log = logging.getLogger(__name__)


class Dense:
    """`place` is where the generation's collections are; None where there is no sound generation."""

    def __init__(
        self,
        catalogue: Catalogue,
        exact: Exact,
        generation: Generation | None,
        place: Path | str | None,
        standing: bool,
    ) -> None:
        self._catalogue = catalogue
        self._exact = exact
        self._generation = generation
        self._place = place
        self._standing = standing
        self._client: Any = None

    def search(self, query: Query, k: int, scope: Scope) -> tuple[Found, ...]:
        """Of each index that was asked; together they cover the scope."""
        mask = self._catalogue.mask(scope)
        if not self._serves(scope, int(mask.sum())):
            return (self._exact.within(query, k, mask),)
        try:
            found = self._chroma.search(query, k, Scope(kind=scope.kind))
        except IndexFailure as failure:
            log.error("%s", failure, exc_info=failure)
            self._place = None
            return (self._exact.within(query, k, mask),)
        newer = mask & self._newer
        return (found, self._exact.within(query, k, newer)) if newer.any() else (found,)

    def close(self) -> None:
        if self._client is not None:
            self._client.close()
