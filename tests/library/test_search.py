"""One query by several roads."""

from pathlib import Path

import numpy as np
import pytest

from assistant.errors import EndpointFailure, NotFound, UserError
from assistant.library import Library
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records
from tests.library.conftest import TOWNS
from tests.library.made import keep_all, report

REPORTS = [report(town, year, 12, 3) for town in TOWNS for year in (2021, 2022, 2023)]


class Silent(HashEmbeddings):
    """An endpoint that has gone."""

    def vectors(self, texts: object) -> np.ndarray:  # type: ignore[type-arg]
        raise EndpointFailure("没有回答。")


class Learned:
    """An embedding that is not the hash: it stands for a model that understands."""

    id = "learned-1024-v1"
    dimension = 1024
    vectors = HashEmbeddings().vectors
    embed_documents = HashEmbeddings().embed_documents
    embed_query = HashEmbeddings().embed_query


@pytest.fixture
def full(records: Records, library: Library) -> Library:
    keep_all(records, REPORTS)
    return library


@pytest.mark.parametrize(
    ("query", "roads"),
    [
        ("矛盾纠纷化解", ("lexical", "lsa")),
        ("怎么开展普法？", ("lexical", "lsa")),
        ("全年完成法治宣传教育12场次。", ("dense:exact", "lexical")),
    ],
)
def test_the_kind_of_query_chooses_the_roads(full: Library, query: str, roads: tuple[str, ...]) -> None:
    result = full.search(query)
    assert (result.roads, result.fell_back) == (roads, ())
    assert len(result.hits) == 5


def test_the_caller_may_choose_the_roads(full: Library) -> None:
    result = full.search("矛盾纠纷化解", roads=["dense"])
    assert result.roads == ("dense:exact",)
    assert {hit.roads for hit in result.hits} == {("dense:exact",)}


def test_an_unknown_road_is_refused(full: Library) -> None:
    with pytest.raises(UserError, match="lexical"):
        full.search("普法", roads=["google"])


def test_hits_come_best_first_with_scores_up_to_one(full: Library) -> None:
    scores = [hit.score for hit in full.search("行政执法监督", k=20).hits]
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] <= scores[0] <= 1.000001


def test_a_past_sentence_is_found_by_its_wording_whatever_its_figures(
    full: Library, records: Records
) -> None:
    passage = records.passages_of(REPORTS[4].id)[3]
    other_figures = "".join("7" if sign.isdigit() else sign for sign in passage.text)
    assert passage.text in [hit.passage.text for hit in full.search(other_figures, k=3, kind="sentence").hits]


def test_filters_hold_on_every_road(full: Library) -> None:
    hits = full.search("法治宣传", k=50, year=2022, issuer=TOWNS[0], kind="sentence").hits
    assert hits
    assert {(h.passage.year, h.passage.issuer, h.passage.kind) for h in hits} == {
        (2022, TOWNS[0], "sentence")
    }


@pytest.mark.parametrize("genre", ["fazhi-annual", "法治政府建设年度报告"])
def test_a_genre_goes_by_key_or_name(full: Library, genre: str) -> None:
    assert full.search("普法", genre=genre).hits


def test_an_unknown_genre_is_told(full: Library) -> None:
    with pytest.raises(NotFound):
        full.search("普法", genre="散文")


@pytest.mark.parametrize("query", ["", "  \n", "。", "zzzz qqqq", "\x00", "{}%s"])
def test_a_query_that_says_nothing_finds_nothing(full: Library, query: str) -> None:
    assert full.search(query).hits == ()


def test_a_very_long_query_is_answered(full: Library) -> None:
    assert full.search("开展法治宣传教育。" * 3000, k=3).hits


def test_an_empty_library_finds_nothing(library: Library) -> None:
    assert library.search("普法").hits == ()


def test_a_folder_without_records_finds_nothing(data_dir: Path) -> None:
    with Records.open(data_dir) as records:
        assert Library(records, data_dir, HashEmbeddings()).search("普法").hits == ()


def test_a_small_library_is_searched_by_words_alone(records: Records, library: Library) -> None:
    keep_all(records, [report(sections=2)])
    assert library.search("矛盾纠纷化解").roads == ("lexical",)


def test_what_was_added_is_found_at_once(records: Records, full: Library) -> None:
    full.search("普法")
    keep_all(records, [report("新设镇人民政府", 2024, 2)])
    assert full.search("法治宣传", issuer="新设镇人民政府").hits


def test_what_was_forgotten_is_not(full: Library) -> None:
    full.forget(REPORTS[0].id)
    assert REPORTS[0].id not in {h.passage.report_id for h in full.search("法治宣传教育", k=500).hits}


def test_a_silent_endpoint_leaves_what_is_built_in_and_says_so(records: Records, data_dir: Path) -> None:
    keep_all(records, REPORTS)
    result = Library(records, data_dir, Silent()).search("全年完成法治宣传教育12场次。")
    assert result.roads == ("lexical", "lsa")
    assert result.fell_back == ("向量接口没有回答，本次改用内置的方式检索。",)
    assert result.hits


def test_a_learned_embedding_understands_in_the_place_of_lsa(records: Records, data_dir: Path) -> None:
    keep_all(records, REPORTS)
    for kept in records.live_ids():
        vectors = dict(records.vectors(HashEmbeddings.id, [kept]))[kept]
        records.add_vectors(kept, type(vectors)(Learned.id, vectors.matrix))
    result = Library(records, data_dir, Learned()).search("矛盾纠纷化解")
    assert result.roads == ("dense:exact", "lexical")
