"""The library as a workspace uses it."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from assistant.domain import Profile
from assistant.errors import NotFound
from assistant.library import Library, SearchResult
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records
from tests.library.made import keep_all, report, write_files

QUERY = "司法所组织开展法治宣传教育，全年完成12场次。"


@pytest.mark.slow
def test_threads_search_on_while_a_new_generation_is_published(published: Path, tmp_path: Path) -> None:
    ended = Event()

    def searching(library: Library) -> Iterator[SearchResult]:
        while not ended.is_set():
            yield library.search(QUERY)

    with Records.open(published, write=True) as records, ThreadPoolExecutor(4) as pool:
        library = Library(records, published, HashEmbeddings(), standing=True)
        threads = [pool.submit(lambda: list(searching(library))) for _ in range(4)]
        for number in range(2):
            files = write_files(tmp_path / str(number), f"第{number}镇人民政府", range(2018, 2024), 8, 6)
            assert library.ingest(files).added == len(files)
        ended.set()
        results = [result for thread in threads for result in thread.result()]
        library.close()
    assert {result.fell_back for result in results} == {()}
    assert {len(result.hits) for result in results} == {5}


def test_names_from_the_offices_profile_are_masked(
    records: Records, library: Library, tmp_path: Path
) -> None:
    records.set_profile(Profile(issuer="栗坪镇人民政府", places=("青龙咀",)))
    (path,) = write_files(tmp_path / "in", "栗坪镇人民政府", range(2023, 2024), 1, 1)
    path.write_text(path.read_text("utf-8") + "\n在青龙咀建成法治宣传栏。", encoding="utf-8")
    library.ingest([path])
    hits = library.search("建成法治宣传栏", kind="sentence", k=1).hits
    assert "青龙咀" in hits[0].passage.text
    assert "青龙咀" not in hits[0].passage.masked


def test_a_replaced_report_is_restored(records: Records, library: Library) -> None:
    keep_all(records, [report(), report(sections=3)])
    assert [r.id for r in library.reports()] == [report(sections=3).id]
    library.restore(report().id)
    assert [r.id for r in library.reports()] == [report().id]


def test_forgetting_what_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(NotFound):
        library.forget("abcdef123456")


def test_importing_the_library_loads_no_index_vendor_and_no_langchain() -> None:
    code = (
        "import sys, assistant.library, assistant.library.build;"
        "print(sorted({name.split('.')[0] for name in sys.modules} & "
        "{'chromadb', 'bm25s', 'langchain_core', 'langchain', 'openai', 'alembic'}))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"


def test_a_library_taken_in_without_an_index_is_searched_exactly(library: Library, tmp_path: Path) -> None:
    library.ingest(write_files(tmp_path / "in", "栗坪镇人民政府", range(2023, 2024), 1, 1), index=False)
    found = library.search(QUERY, roads=("dense",))
    assert found.hits[0].roads == ("dense:exact",) and found.fell_back == ()
