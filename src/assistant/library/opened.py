"""A published generation, open for reading: shared by all views for as long as it is the newest."""

import time
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from assistant.library import chroma
from assistant.library.build import LEXICAL, LSA, ids_of
from assistant.library.lexical import Bm25
from assistant.library.lsa import Lsa
from assistant.records import Generation, Kind

_REST_SECONDS = 30.0


class OpenGeneration:
    """Its text models are mapped into memory at once, its collections are opened when first asked.

    Raises IndexFailure where its files cannot be read.
    """

    def __init__(self, generation: Generation, folder: Path, place: chroma.Place) -> None:
        self.ids = ids_of(folder)
        self.lexical = Bm25.load(folder / LEXICAL)
        self.lsa = Lsa.load(folder / LSA) if (folder / LSA).is_dir() else None
        self._id = generation.id
        self._place = place
        self._opening = Lock()
        self._rests_until = 0.0
        self._client: Any = None
        self._collections: dict[Kind, Any] = {}

    def collections(self) -> Mapping[Kind, Any] | None:
        """Chroma's collections by kind; None while it rests after a failure. Raises IndexFailure."""
        with self._opening:
            if time.monotonic() < self._rests_until:
                return None
            if not self._collections:
                self._client = self._client or chroma.open_client(self._place)
                self._collections = chroma.collections_of(self._client, self._id)
            return self._collections

    def rest(self) -> None:
        """Leave Chroma alone for half a minute."""
        self._rests_until = time.monotonic() + _REST_SECONDS

    def close(self) -> None:
        with self._opening:
            if self._client is not None:
                chroma.close_client(self._client)
            self._client, self._collections = None, {}
            self._rests_until = float("inf")
