"""The dense index in Chroma, embedded or on a server: the place that imports chromadb.

One collection a kind of passage and generation, filled once and only read afterwards. Chroma gets ids,
vectors and small metadata, never text and never an embedding function (its default one downloads a model).
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexFailure
from assistant.library.catalogue import Catalogue
from assistant.library.index import Found, Query
from assistant.records import Kind, Scope

Matrix = NDArray[np.float32]
Client = Any
Collection = Any
Place = Path | str

ROAD = "dense:chroma"
_ROWS_AT_ONCE = 2_000
_SYNC = 1_000
_SECONDS = 60.0
_MOST_RESULTS = 2_000
_NEIGHBOURS = 5
_SAME = 1e-3
_FOUND_AT_LEAST = 0.98


@contextmanager
def client(place: Place) -> Iterator[Client]:
    """A client for a folder (Path) or a server's address. Raises IndexFailure where it cannot be opened."""
    opened = open_client(place)
    try:
        yield opened
    finally:
        close_client(opened)


def open_client(place: Place) -> Client:
    chromadb = preload()
    settings = chromadb.config.Settings(anonymized_telemetry=False)
    try:
        if isinstance(place, Path):
            return chromadb.PersistentClient(str(place), settings)
        parts = urlsplit(place)
        port = parts.port or (443 if parts.scheme == "https" else 8000)
        opened = chromadb.HttpClient(parts.hostname or "", port, parts.scheme == "https", settings=settings)
        for session in _sessions(opened):
            session.timeout = _SECONDS
        return opened
    except Exception as error:
        raise IndexFailure("向量索引打不开，检索改用逐条比对。") from error


def close_client(opened: Client) -> None:
    sessions = _sessions(opened)
    opened.close()
    for session in sessions:
        session.close()


def _sessions(opened: Client) -> list[Any]:
    """The HTTP sessions behind a server's client: Chroma gives them no time limit and does not close them."""
    servers = (opened._server, opened._admin_client._server)
    return [server._session for server in servers if hasattr(server, "_session")]


def preload() -> Any:
    """The vendor's module; importing it takes 1 to 2 seconds."""
    import chromadb

    return chromadb


def name_of(generation: str, kind: str) -> str:
    """Of a collection; ASCII, as Chroma wants it."""
    return f"g{generation}-{kind}"


def get(client: Client, generation: str, kind: str) -> Collection:
    return client.get_collection(name_of(generation, kind), embedding_function=None)


class Filling:
    """A new collection and the rows on their way into it, `count` in all.

    Chroma writes its index file only every `sync_threshold` rows, and what is not written it writes anew at
    every opening. So the batches are of equal size, and each is enough to be written: afterwards reading
    changes no file. A lone row is written twice, because less than two are never enough.
    """

    def __init__(self, client: Client, name: str, space: str, dimension: int, count: int) -> None:
        batches = -(-count // _ROWS_AT_ONCE)
        self._size = -(-count // max(batches, 1))
        self._copies = 2 if count == 1 else 1
        self._collection = client.create_collection(
            name,
            embedding_function=None,
            configuration={"hnsw": {"space": "cosine", "sync_threshold": max(2, min(_SYNC, count))}},
            metadata={"embedding": space, "dimension": dimension},
        )
        self._ids: list[str] = []
        self._vectors: list[Matrix] = []
        self._labels: list[dict[str, Any]] = []

    def add(self, ids: Sequence[str], vectors: Matrix, labels: Sequence[dict[str, Any]]) -> None:
        start = 0
        while start < len(ids):
            part = slice(start, start + self._size - len(self._ids))
            self._ids += ids[part]
            self._vectors.append(vectors[part])
            self._labels += labels[part]
            start = part.stop
            if len(self._ids) == self._size:
                self.flush()

    def flush(self) -> None:
        if self._ids:
            vectors = np.concatenate(self._vectors)
            for _ in range(self._copies):
                self._collection.upsert(ids=self._ids, embeddings=vectors, metadatas=self._labels)
        self._ids, self._vectors, self._labels = [], [], []


def drop(client: Client, generation: str) -> None:
    """Remove what a server holds of a generation."""
    wanted = {name_of(generation, kind) for kind in Kind}
    for collection in client.list_collections():
        if collection.name in wanted:
            client.delete_collection(collection.name)


def faults(collection: Collection, ids: set[str], sample: list[str], vectors: Matrix) -> str | None:
    """Why a collection must not be published; None where the ids are equal and a sample finds itself.

    A passage whose twin says the same thing may find the twin; one without letters has no vector to find.
    """
    held = set(collection.get(include=[])["ids"])
    if held != ids:
        return f"{len(held)} ids instead of {len(ids)}, {len(held & ids)} of them right"
    told = np.flatnonzero(vectors.any(axis=1)).tolist()
    if not told:
        return None
    answer = collection.query(query_embeddings=vectors[told], n_results=_NEIGHBOURS, include=["distances"])
    found = sum(
        sample[row] in names or min(distances) < _SAME
        for row, names, distances in zip(told, answer["ids"], answer["distances"], strict=True)
    )
    return None if found >= _FOUND_AT_LEAST * len(told) else f"{found} of {len(told)} find themselves"


def collections_of(client: Client, generation: str) -> dict[Kind, Collection]:
    """Raises IndexFailure where one is missing."""
    try:
        return {kind: get(client, generation, kind) for kind in Kind}
    except Exception as error:
        raise IndexFailure("向量索引不完整，检索改用逐条比对。") from error


class ChromaIndex:
    """The collections of a generation, of whose rows `gone` are no longer live: those are passed over."""

    road = ROAD

    def __init__(self, collections: Mapping[Kind, Collection], catalogue: Catalogue, gone: int = 0) -> None:
        self._collections = collections
        self._catalogue = catalogue
        self._gone = gone

    def search(self, query: Query, k: int, scope: Scope) -> Found:
        kinds = [kind for kind in Kind if scope.kind in (None, kind)]
        nearest = [pair for kind in kinds for pair in self._nearest(kind, query, k, scope)]
        nearest.sort(key=lambda pair: (-pair[1], pair[0]))
        rows, scores = zip(*nearest[:k], strict=True) if nearest else ((), ())
        return Found(np.array(rows, np.int64), np.array(scores, np.float32), ROAD)

    def _nearest(self, kind: Kind, query: Query, k: int, scope: Scope) -> list[tuple[int, float]]:
        if query.vector is None:
            return []
        try:
            answer = self._collections[kind].query(
                query_embeddings=query.vector[None, :],
                n_results=min(k + self._gone, _MOST_RESULTS),
                where=_where(scope),
                include=["distances"],
            )
        except Exception as error:
            raise IndexFailure("向量索引没有回答，检索改用逐条比对。") from error
        rows = self._catalogue.rows(answer["ids"][0]).tolist()
        return [(r, 1.0 - d) for r, d in zip(rows, answer["distances"][0], strict=True) if r >= 0]


def _where(scope: Scope) -> dict[str, Any] | None:
    wanted = {name: getattr(scope, name) for name in ("year", "issuer", "genre", "section")}
    conditions: list[dict[str, Any]] = [{name: value} for name, value in wanted.items() if value is not None]
    return {"$and": conditions} if len(conditions) > 1 else conditions[0] if conditions else None
