"""Exact search, straight from the records."""

import numpy as np

from assistant.library.catalogue import Catalogue
from assistant.library.exact import Blocks, Exact
from assistant.library.index import Query
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records, Scope
from tests.library.made import keep_all, report

EMBEDDER = HashEmbeddings()
QUERY = Query("", EMBEDDER.vectors(["化解矛盾纠纷"])[0])


def test_scores_are_cosines(records: Records) -> None:
    keep_all(records, [report()])
    catalogue = Catalogue.of(records)
    found = Exact(catalogue, Blocks(records, EMBEDDER.id)).search(QUERY, 4, Scope(kind="sentence"))
    texts = [p.text for p in records.passages([catalogue.ids[row] for row in found.rows])]
    assert np.allclose(found.scores, EMBEDDER.vectors(texts) @ QUERY.vector, atol=1e-6)


def test_another_space_holds_nothing(records: Records) -> None:
    keep_all(records, [report()])
    exact = Exact(Catalogue.of(records), Blocks(records, "other-3-v1"))
    assert len(exact.search(QUERY, 4, Scope()).rows) == 0


def test_without_a_vector_nothing_is_found(records: Records) -> None:
    keep_all(records, [report()])
    exact = Exact(Catalogue.of(records), Blocks(records, EMBEDDER.id))
    assert len(exact.search(Query("普法"), 4, Scope()).rows) == 0


def test_only_so_many_vectors_stay_in_memory(records: Records) -> None:
    keep_all(records, [report(year=year) for year in (2021, 2022, 2023)])
    one = next(records.vectors(EMBEDDER.id, records.live_ids()))[1].matrix.nbytes
    blocks = Blocks(records, EMBEDDER.id, bytes_held=2 * one + 1)
    exact = Exact(Catalogue.of(records), blocks)
    first, second = (exact.search(QUERY, 9, Scope()) for _ in range(2))
    assert first.rows.tolist() == second.rows.tolist()
    assert len(blocks._held) == 2
