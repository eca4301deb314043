"""Damaged index files are noticed before Chroma sees them, worked around, and repaired."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.library import Library
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records

pytestmark = pytest.mark.usefixtures("published")

QUERY = "司法所组织开展法治宣传教育，全年完成12场次。"
FILES = (
    "chroma/*/data_level0.bin",
    "chroma/*/header.bin",
    "chroma/*/length.bin",
    "chroma/*/link_lists.bin",
    "chroma/*/index_metadata.pickle",
    "chroma/chroma.sqlite3",
    "lexical/data.csc.index.npy",
    "lexical/vocab.index.json",
    "lsa/directions.npy",
    "ids.npy",
)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def deleted(path: Path) -> None:
    path.unlink()


def largest(data_dir: Path, pattern: str) -> Path:
    return max(data_dir.glob(f"index/*/{pattern}"), key=lambda path: path.stat().st_size)


@pytest.mark.parametrize("harm", [truncated, zeroed, deleted])
@pytest.mark.parametrize("pattern", FILES)
def test_every_harm_is_noticed_and_search_goes_on(
    records: Records, published: Path, pattern: str, harm: Callable[[Path], None]
) -> None:
    harm(largest(published, pattern))
    library = Library(records, published, HashEmbeddings())
    result = library.search(QUERY)
    assert result.roads == ("dense:exact", "lexical")
    assert len(result.hits) == 5
    assert "已损坏" in result.fell_back[0]


@pytest.mark.slow
@pytest.mark.parametrize("what", ["a segment", "the folder", "the index"])
def test_the_next_ingest_repairs_it(records: Records, published: Path, what: str) -> None:
    (generation,) = (published / "index").iterdir()
    segment = largest(published, "chroma/*/data_level0.bin").parent
    shutil.rmtree({"a segment": segment, "the folder": generation, "the index": published / "index"}[what])
    library = Library(records, published, HashEmbeddings(), standing=False)
    assert library.search(QUERY).fell_back
    began = time.monotonic()
    assert library.ingest([]).fell_back == ()
    assert time.monotonic() - began < 60
    assert library.search(QUERY).fell_back == ()


@pytest.mark.slow
def test_a_standing_process_repairs_it_by_itself(records: Records, published: Path) -> None:
    zeroed(largest(published, "chroma/*/data_level0.bin"))
    library = Library(records, published, HashEmbeddings(), standing=True)
    assert library.search(QUERY).roads == ("dense:exact", "lexical")
    deadline = time.monotonic() + 60
    while library.search(QUERY).roads != ("dense:chroma", "lexical"):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    assert library.search(QUERY).fell_back == ()
    library.close()
