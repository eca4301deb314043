"""The past reports: what a workspace asks of them."""

import logging
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from threading import Thread

import numpy as np
from numpy.typing import NDArray

from assistant.errors import AssistantError, Busy, EndpointFailure, IndexFailure
from assistant.language import Gazetteer
from assistant.library.generations import Generations
from assistant.library.ingest import Given, Ingest, Ingested, Progress, Tell
from assistant.library.newest import Newest
from assistant.library.search import DENSE, LSA, Search, SearchResult
from assistant.library.section_keys import genre_key, keyed
from assistant.models.embeddings import Embedder
from assistant.models.hashing import HashEmbeddings
from assistant.records import KeptReport, Records, Scope, writer_lock

GENRES = "genres"
_NO_VECTORS = "向量接口没有回答：报告已收录，暂按词面检索；接口恢复后再收录一次即可补上。"

log = logging.getLogger(__name__)


def _nobody(_: Progress) -> None:
    """Progress that is told to no one."""


class Library:
    """Ingest, search and care of the past reports in one data folder.

    Safe to share between threads. `standing` is for a process that answers many queries: it lets Chroma
    serve as soon as a generation covers the query, and mends a damaged generation by itself.
    """

    def __init__(
        self,
        records: Records,
        data_dir: Path,
        embedder: Embedder,
        chroma_url: str = "",
        *,
        standing: bool = False,
    ) -> None:
        self._records = records
        self._data_dir = data_dir
        self._embedder = embedder
        self._chroma_url = chroma_url
        self._standing = standing
        self._newest = Newest(records, standing=standing, damaged=self._mend)

    def close(self) -> None:
        self._newest.close()

    def ingest(
        self,
        paths: Iterable[Path],
        *,
        issuer: str | None = None,
        year: int | None = None,
        genre: str | None = None,
        rebuild: bool = False,
        index: bool = True,
        tell: Tell = _nobody,
    ) -> Ingested:
        """Keep the reports in files and folders, then bring the index up to date.

        `issuer`, `year` and `genre` (key or name) override what is read from all of them. `rebuild` cuts and
        embeds every kept report anew. Without `index` none is built, which takes two processes some seconds:
        search is exact until one is. Raises Busy, and NotFound for a genre that is not known.
        """
        given = Given(issuer, year, genre_key(genre, self._genres))
        with writer_lock(self._data_dir):
            ingest = self._ingest()
            done = ingest.run(paths, given, self._genres, tell)
            if rebuild:
                self._recut(ingest)
            return replace(done, fell_back=self._refreshed(ingest, always=rebuild, index=index))

    def repair(self) -> tuple[str, ...]:
        """Bring the index up to date where it is missing, damaged or stale; Chinese sentences on what failed.

        Raises Busy.
        """
        with writer_lock(self._data_dir):
            return self._refreshed(self._ingest(), always=False)

    def search(
        self,
        query: str,
        *,
        k: int = 5,
        year: int | None = None,
        issuer: str | None = None,
        genre: str | None = None,
        kind: str | None = None,
        section: str | None = None,
        roads: Collection[str] | None = None,
    ) -> SearchResult:
        """The k passages that fit best. `kind` is "section" or "sentence"; `section` a genre's section key.

        `roads` restricts the search to some of "lexical", "lsa" and "dense"; without it the kind of query
        decides. Never fails for want of an index: what is missing is done the slow way and said.
        """
        scope = Scope(year, issuer, genre_key(genre, self._genres), kind, section)
        view, trouble = self._newest.view(self._generations(self._space(), 0))
        if not query.strip() or k < 1 or not len(view.catalogue):
            return SearchResult((), ())
        meaning = LSA if isinstance(self._embedder, HashEmbeddings) else DENSE
        found = Search(view, self._records, self._query_vector, meaning).answer(query, k, scope, roads)
        return replace(found, fell_back=(*filter(None, (trouble,)), *found.fell_back))

    def reports(self) -> tuple[KeptReport, ...]:
        """The live ones."""
        return self._records.reports()

    def forget(self, id: str) -> None:
        """Take a report out of search; `restore` brings it back. Raises NotFound and Busy."""
        with writer_lock(self._data_dir):
            self._records.forget(id)

    def restore(self, id: str) -> None:
        """Bring back a forgotten or replaced report; it replaces its successor. Raises NotFound and Busy."""
        with writer_lock(self._data_dir):
            self._records.restore(id)

    @property
    def _genres(self) -> Path:
        return self._data_dir / GENRES

    def _ingest(self) -> Ingest:
        profile = self._records.profile()
        if profile is None:
            return Ingest(self._records, self._embedder)
        own = {profile.issuer, profile.short_name} - {""}
        known = Gazetteer(
            places=frozenset(profile.places),
            bodies=frozenset({*profile.bodies, *own}),
            posts=frozenset(profile.posts),
        )
        return Ingest(self._records, self._embedder, known)

    def _recut(self, ingest: Ingest) -> None:
        for kept in self._records.reports():
            ingest.recut(keyed(self._records.report(kept.id), self._genres))
        self._newest.close()

    def _refreshed(self, ingest: Ingest, *, always: bool, index: bool = True) -> tuple[str, ...]:
        if not ingest.fill():
            return (_NO_VECTORS,)
        if not index:
            return ()
        generations = self._generations(self._embedder.id, self._embedder.dimension)
        if not self._records.live_ids() or not (always or generations.due()):
            generations.sweep()
            return ()
        try:
            generations.publish()
        except IndexFailure as failure:
            return (str(failure),)
        return ()

    def _mend(self) -> None:
        """A standing process mends a damaged index beside its work; a command leaves it to an ingest."""
        if self._standing and self._records.writable:
            Thread(target=self._mended, name="index-repair", daemon=True).start()

    def _mended(self) -> None:
        try:
            self.repair()
        except Busy:
            log.warning("the index cannot be repaired while another process writes")
        except AssistantError:
            log.exception("the index cannot be repaired")

    def _space(self) -> str:
        """The embedding's id; where its endpoint is silent, the newest generation's, to search by words."""
        try:
            return self._embedder.id
        except EndpointFailure:
            generations = self._records.generations()
            return generations[-1].embedding if generations else ""

    def _generations(self, embedding: str, dimension: int) -> Generations:
        return Generations(self._records, self._data_dir, embedding, dimension, self._chroma_url)

    def _query_vector(self, text: str) -> NDArray[np.float32]:
        vector: NDArray[np.float32] = self._embedder.vectors([text])[0]
        return vector
