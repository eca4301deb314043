"""Chroma or exact: which serves, and that nobody can tell by the hits."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.library import Library
from assistant.library import dense as dense_module
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records
from tests.library.conftest import TOWNS
from tests.library.made import keep_all, report

pytestmark = pytest.mark.usefixtures("published")

QUERY = "司法所组织开展法治宣传教育，全年完成12场次。"


@pytest.fixture
def standing(records: Records, published: Path) -> Iterator[Library]:
    library = Library(records, published, HashEmbeddings(), standing=True)
    yield library
    library.close()


def roads(library: Library, **scope: object) -> tuple[str, ...]:
    return library.search(QUERY, roads=["dense"], **scope).roads  # type: ignore[arg-type]


def test_in_a_standing_process_chroma_serves_what_a_generation_covers(standing: Library) -> None:
    assert roads(standing) == ("dense:chroma",)
    assert roads(standing, kind="sentence") == ("dense:chroma",)


def test_a_filter_that_leaves_nothing_out_does_not_narrow(standing: Library) -> None:
    assert roads(standing, genre="fazhi-annual") == ("dense:chroma",)


@pytest.mark.parametrize("scope", [{"year": 2022}, {"issuer": TOWNS[0]}, {"year": 2021, "kind": "section"}])
def test_a_narrowed_scope_is_exact(standing: Library, scope: dict[str, object]) -> None:
    assert roads(standing, **scope) == ("dense:exact",)


def test_a_command_with_a_small_library_is_exact(records: Records, published: Path) -> None:
    assert roads(Library(records, published, HashEmbeddings())) == ("dense:exact",)


def test_a_command_with_a_large_library_opens_chroma(
    records: Records, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dense_module, "_WORTH_OPENING", 100)
    library = Library(records, published, HashEmbeddings())
    assert roads(library) == ("dense:chroma",)
    library.close()


def test_what_came_after_the_generation_is_searched_beside_it(standing: Library, records: Records) -> None:
    keep_all(records, [report("新设镇人民政府", 2024, 3)])
    result = standing.search(QUERY, k=300, roads=["dense"])
    assert result.roads == ("dense:chroma", "dense:exact")
    assert "新设镇人民政府" in {hit.passage.issuer for hit in result.hits}


def test_what_was_forgotten_since_is_passed_over(standing: Library, records: Records) -> None:
    gone = records.live_ids()[0]
    standing.forget(gone)
    result = standing.search(QUERY, k=100, roads=["dense"])
    assert result.roads == ("dense:chroma",)
    assert len(result.hits) == 100
    assert gone not in {hit.passage.report_id for hit in result.hits}


def test_chroma_and_exact_find_the_same(standing: Library, records: Records, published: Path) -> None:
    exact = Library(records, published, HashEmbeddings())
    by_chroma, by_scan = (library.search(QUERY, k=10, roads=["dense"]).hits for library in (standing, exact))
    assert [hit.score for hit in by_chroma] == pytest.approx([hit.score for hit in by_scan], abs=1e-4)


def test_the_text_models_of_a_generation_know_what_came_later(standing: Library, records: Records) -> None:
    keep_all(records, [report("新设镇人民政府", 2024, 3)])
    for road in ("lexical", "lsa"):
        hits = standing.search("新设镇法治宣传教育", k=300, roads=[road]).hits
        assert "新设镇人民政府" in {hit.passage.issuer for hit in hits}
