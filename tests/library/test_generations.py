"""The life of an index generation."""

import sys
from pathlib import Path

import pytest

from assistant.errors import IndexFailure
from assistant.library import Library
from assistant.library.generations import Generations
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records, Stage
from tests.library.made import keep_all, report, write_files

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("published")]


@pytest.fixture
def generations(records: Records, published: Path) -> Generations:
    return Generations(records, published, HashEmbeddings.id, 1024, "")


def folders(data_dir: Path) -> set[str]:
    return {path.name for path in (data_dir / "index").iterdir()}


def test_a_published_one_is_sound_and_not_due(generations: Generations, records: Records) -> None:
    generation = generations.published()
    assert generation is not None
    assert generations.fault(generation, thorough=True) is None
    assert generation.count == len(records.passage_rows())
    assert not generations.due()


def test_a_few_new_passages_are_not_worth_a_new_one(generations: Generations, records: Records) -> None:
    keep_all(records, [report("新设镇人民政府", 2024, 4)])
    assert not generations.due()
    keep_all(records, [report("新设镇人民政府", 2023, 12)])
    assert generations.due()


def test_a_new_embedding_is_due_a_generation_of_its_own(records: Records, published: Path) -> None:
    assert Generations(records, published, "other-3-v1", 3, "").due()


def test_a_damaged_one_is_due(generations: Generations, published: Path) -> None:
    next(published.glob("index/*/ids.npy")).unlink()
    assert generations.due()


def test_the_last_retired_one_stays_for_readers_and_older_ones_go(
    generations: Generations, published: Path
) -> None:
    (published / "index" / "left-by-a-kill").mkdir()
    (first,) = folders(published) - {"left-by-a-kill"}
    second = generations.publish().id
    assert folders(published) == {first, second}
    third = generations.publish().id
    assert folders(published) == {second, third}


def test_one_that_cannot_be_built_leaves_the_old_one_in_place(
    generations: Generations, records: Records, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    before = generations.published()
    with pytest.raises(IndexFailure, match="逐条比对"):
        generations.publish()
    assert generations.published() == before
    assert [generation.stage for generation in records.generations()] == [Stage.PUBLISHED]
    assert before is not None
    assert folders(published) == {before.id}


def test_a_failing_build_does_not_fail_the_ingest(
    records: Records, published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    library = Library(records, published, HashEmbeddings())
    files = write_files(tmp_path / "in", "新设镇人民政府", range(2022, 2025), 12)
    done = library.ingest(files)
    assert done.added == 3
    assert "检索索引没有建成" in done.fell_back[0]
    assert library.search("法治宣传教育", issuer="新设镇人民政府").hits


def test_ingest_publishes_one_when_it_ends(data_dir: Path, tmp_path: Path) -> None:
    files = write_files(tmp_path / "in", "栗坪镇人民政府", range(2020, 2024))
    with Records.open(data_dir, write=True) as records:
        library = Library(records, data_dir, HashEmbeddings(), standing=True)
        assert library.ingest(files).fell_back == ()
        assert library.search("全年完成法治宣传教育12场次。").roads == ("dense:chroma", "lexical")
        library.close()


def test_a_rebuild_cuts_and_indexes_everything_anew(records: Records, published: Path) -> None:
    library = Library(records, published, HashEmbeddings())
    ids, generation = [row.id for row in records.passage_rows()], records.published(HashEmbeddings.id)
    assert library.ingest([], rebuild=True).fell_back == ()
    assert [row.id for row in records.passage_rows()] == ids
    assert records.published(HashEmbeddings.id) != generation
