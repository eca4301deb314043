"""What we rely on in Chroma."""

from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexFailure
from assistant.library.chroma import Filling, client, collections_of, faults, get, open_client
from assistant.library.manifest import damage, manifest_of
from assistant.records import Kind

DIMENSION = 8


def filled(folder: Path, count: int) -> None:
    vectors = np.random.default_rng(1).standard_normal((count, DIMENSION)).astype(np.float32)
    with client(folder) as opened:
        filling = Filling(opened, "g1-section", "test-8-v1", DIMENSION, count)
        for start in range(0, count, 700):
            rows = range(start, min(start + 700, count))
            filling.add(
                [str(row) for row in rows], vectors[start : rows.stop], [{"year": 2023} for _ in rows]
            )
        filling.flush()


@pytest.mark.parametrize("count", [0, 1, 2, 999, 1000, 1001, 2001, 4003])
def test_all_rows_arrive_and_reading_them_changes_no_file(tmp_path: Path, count: int) -> None:
    filled(tmp_path, count)
    manifest = manifest_of(tmp_path)
    for _ in range(2):
        with client(tmp_path) as opened:
            collection = get(opened, "1", "section")
            assert collection.count() == count
            collection.query(query_embeddings=np.ones((1, DIMENSION), np.float32), n_results=3)
        assert damage(tmp_path, manifest, thorough=True) is None


def test_the_space_is_cosine_and_no_embedding_function_is_stored(tmp_path: Path) -> None:
    filled(tmp_path, 5)
    with client(tmp_path) as opened:
        configuration = get(opened, "1", "section").configuration_json
    assert configuration["hnsw"]["space"] == "cosine"
    assert configuration["embedding_function"] in (None, {"type": "legacy"})


def test_a_probe_tells_missing_ids_and_lost_vectors(tmp_path: Path) -> None:
    filled(tmp_path, 50)
    ids = [str(row) for row in range(50)]
    vectors = np.random.default_rng(1).standard_normal((50, DIMENSION)).astype(np.float32)
    with client(tmp_path) as opened:
        collection = get(opened, "1", "section")
        assert faults(collection, set(ids), ids, vectors) is None
        assert "51" in str(faults(collection, {*ids, "51"}, ids, vectors))
        assert "find themselves" in str(faults(collection, set(ids), ids, -vectors))


def test_a_missing_collection_is_a_failure_of_the_index(tmp_path: Path) -> None:
    with client(tmp_path) as opened, pytest.raises(IndexFailure):
        collections_of(opened, "nothing")
    assert set(Kind) == {"section", "sentence"}


def test_a_server_that_is_not_there_is_a_failure_of_the_index() -> None:
    with pytest.raises(IndexFailure):
        open_client("http://127.0.0.1:9")
