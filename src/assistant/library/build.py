"""Run as a process of its own: fills a generation's folder, or probes a filled one.

Chroma can kill its process, and a half-written index must never be opened by anything that matters. The
request is one line of JSON on stdin; the parent keeps stdin open for as long as it lives, and when it dies
this process ends too. Prints one line of JSON; any other ending means the generation is not to be used.
"""

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexFailure
from assistant.library import chroma
from assistant.library.catalogue import Catalogue
from assistant.library.lexical import Bm25
from assistant.library.lsa import FEWEST_SECTIONS, Lsa
from assistant.library.passages import in_context, searchable
from assistant.records import Kind, Records, Scope

Matrix = NDArray[np.float32]

IDS = "ids.npy"
LEXICAL = "lexical"
LSA = "lsa"
CHROMA = "chroma"
_SAMPLE = 50


@dataclass(frozen=True, slots=True)
class Request:
    """`records` is a data folder or, `by_url`, a database address; `server` is Chroma's, "" if embedded."""

    task: str
    records: str
    by_url: bool
    generation: str
    embedding: str
    dimension: int
    folder: str
    server: str = ""

    def open_records(self) -> Records:
        return Records.open(self.records if self.by_url else Path(self.records))

    @property
    def place(self) -> Path | str:
        return self.server or Path(self.folder) / CHROMA

    def line(self) -> str:
        return json.dumps(asdict(self)) + "\n"


def main() -> None:
    chroma.preload()
    request = Request(**json.loads(sys.stdin.readline()))
    Thread(target=_end_with_parent, daemon=True).start()
    answer = {"build": build, "probe": probe}[request.task](request)
    sys.stdout.write(json.dumps(answer) + "\n")


def build(request: Request) -> dict[str, Any]:
    """Fill the folder (and the server) with the live passages."""
    folder = Path(request.folder)
    folder.mkdir(parents=True)
    with request.open_records() as records:
        catalogue = Catalogue.of(records)
        np.save(folder / IDS, np.array(catalogue.ids, "S32"))
        _fit_texts(records, folder)
        _fill_chroma(request, records, catalogue)
    return {"count": len(catalogue)}


def probe(request: Request) -> dict[str, Any]:
    """What is wrong with a filled generation, None where nothing is."""
    with request.open_records() as records, chroma.client(request.place) as client:
        catalogue = Catalogue.of(records)
        for kind in Kind:
            collection = chroma.get(client, request.generation, kind)
            rows = np.flatnonzero(catalogue.mask(Scope(kind=kind)))
            sample = rows[np.linspace(0, len(rows) - 1, min(_SAMPLE, len(rows)), dtype=np.int64)]
            fault = chroma.faults(
                collection,
                {catalogue.ids[row] for row in rows},
                [catalogue.ids[row] for row in sample],
                _vectors_of(records, catalogue, request.embedding, sample),
            )
            if fault is not None:
                return {"fault": f"{kind}: {fault}"}
    return {"fault": None}


def ids_of(folder: Path) -> list[str]:
    """The passages a generation covers, in the order of its text models. Raises IndexFailure."""
    try:
        ids: list[str] = np.load(folder / IDS).astype(np.str_).tolist()
    except (OSError, ValueError) as error:
        raise IndexFailure("检索索引读不出来，将自动重建。") from error
    return ids


def _fit_texts(records: Records, folder: Path) -> None:
    """BM25 and, where there are sections enough, latent semantic analysis, in the order of the catalogue."""
    passages = records.passages_in(Scope())
    Bm25.fitted([in_context(passage) for passage in passages]).save(folder / LEXICAL)
    texts = [searchable(passage) for passage in passages]
    sections = [text for text, passage in zip(texts, passages, strict=True) if passage.kind == Kind.SECTION]
    if len(sections) >= FEWEST_SECTIONS:
        Lsa.fitted(sections, texts).save(folder / LSA)


def _fill_chroma(request: Request, records: Records, catalogue: Catalogue) -> None:
    with chroma.client(request.place) as client:
        masks = {kind: catalogue.mask(Scope(kind=kind)) for kind in Kind}
        filling = {
            kind: chroma.Filling(
                client,
                chroma.name_of(request.generation, kind),
                request.embedding,
                request.dimension,
                int(mask.sum()),
            )
            for kind, mask in masks.items()
        }
        for report, vectors in records.vectors(request.embedding, list(catalogue.blocks)):
            start, end = catalogue.blocks[report]
            for kind, mask in masks.items():
                rows = np.flatnonzero(mask[start:end])
                ids = [catalogue.ids[start + row] for row in rows]
                where = [catalogue.labels(start + row) for row in rows.tolist()]
                filling[kind].add(ids, vectors.matrix[rows], where)
        for kind in Kind:
            filling[kind].flush()


def _vectors_of(records: Records, catalogue: Catalogue, embedding: str, rows: NDArray[np.int64]) -> Matrix:
    places = [catalogue.place(row) for row in rows.tolist()]
    held = dict(records.vectors(embedding, sorted({report for report, _ in places})))
    found = [held[report].matrix[ordinal] for report, ordinal in places]
    return np.stack(found) if found else np.zeros((0, 1), np.float32)


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
