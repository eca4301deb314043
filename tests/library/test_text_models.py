"""BM25 and latent semantic analysis: fitted, kept on disk, and asked about what came later."""

import random
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexFailure
from assistant.library.fitted import TextModel
from assistant.library.lexical import Bm25
from assistant.library.lsa import Lsa
from tests.library.made import sentence

CHANCE = random.Random(7)
TEXTS = [sentence(CHANCE) for _ in range(150)]
QUERY = "矛盾纠纷排查化解"


def bm25() -> Bm25:
    return Bm25.fitted(TEXTS)


def lsa() -> Lsa:
    return Lsa.fitted(TEXTS, TEXTS)


@pytest.mark.parametrize("model", [bm25(), lsa()])
def test_a_later_text_is_scored_like_one_that_was_there(model: TextModel) -> None:
    assert np.allclose(model.holding(TEXTS).scores(QUERY), model.scores(QUERY), atol=1e-5)


@pytest.mark.parametrize("fitted", [bm25(), lsa()])
def test_a_saved_model_answers_as_before(fitted: Bm25 | Lsa, tmp_path: Path) -> None:
    fitted.save(tmp_path / "model")
    loaded = type(fitted).load(tmp_path / "model")
    assert np.allclose(loaded.scores(QUERY), fitted.scores(QUERY))
    later = ["化解纠纷"]
    assert np.allclose(loaded.holding(later).scores(QUERY), fitted.holding(later).scores(QUERY))


@pytest.mark.parametrize("kind", [Bm25, Lsa])
def test_a_model_that_cannot_be_read_is_a_failure_of_the_index(
    kind: type[Bm25 | Lsa], tmp_path: Path
) -> None:
    with pytest.raises(IndexFailure):
        kind.load(tmp_path / "nothing")


@pytest.mark.parametrize("model", [bm25(), lsa()])
@pytest.mark.parametrize("query", ["", "。", "@#", "２０２３"])
def test_a_query_without_letters_finds_nothing(model: TextModel, query: str) -> None:
    assert not model.scores(query).any()


@pytest.mark.parametrize("model", [bm25(), lsa()])
def test_nothing_later_is_no_score(model: TextModel) -> None:
    assert len(model.holding([]).scores(QUERY)) == 0


def test_bm25_does_not_know_a_word_that_never_stood_there() -> None:
    assert not bm25().scores("zzz").any()


def test_bm25_of_an_empty_library_answers() -> None:
    assert not Bm25.fitted([]).scores(QUERY).any()


def test_a_text_with_all_the_querys_grams_comes_near_the_ceiling() -> None:
    model = bm25()
    assert 0.5 < model.holding([QUERY]).scores(QUERY)[0] / model.ceiling(QUERY) <= 1.5


def test_lsa_is_the_same_on_every_run() -> None:
    assert np.array_equal(lsa().scores(QUERY), lsa().scores(QUERY))


def test_lsa_sees_that_two_texts_are_about_the_same_thing() -> None:
    law = ["调解邻里纠纷，化解矛盾，维护稳定", "排查矛盾隐患，调解纠纷，促进和谐稳定", "化解隐患，促进和谐"]
    farm = ["秋粮收获，秸秆禁烧，巡查田间", "秸秆还田，禁烧巡查，保护耕地", "耕地保护，田间管理"]
    model = Lsa.fitted((law + farm) * 20, [law[2], farm[2]])
    nearer, farther = model.scores("调解邻里纠纷")
    assert nearer > farther
