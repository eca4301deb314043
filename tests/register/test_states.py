"""States of talk and what cannot be done, in clauses that no row knows."""

import pytest

from assistant.register import Context, broken, formal

TALK = Context(spoken=True)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("医保交得慢吞吞的", "医保缴纳缓慢"),
        ("沙袋备得足足的", "沙袋储备充足"),
        ("账目清楚多了", "账目更为清楚"),
        ("老师讲得挺认真", "老师讲解较为认真"),
        ("工作不太主动", "工作不够主动"),
    ],
)
def test_a_state_is_written_with_its_degree(said: str, written: str) -> None:
    assert formal(said, TALK).text == written


@pytest.mark.parametrize("said", ["这回没再马虎", "许可规范的单位"])
def test_what_is_denied_or_part_of_a_word_is_no_state(said: str) -> None:
    assert "较" not in formal(said, TALK).text and "不够" not in formal(said, TALK).text


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("材料收不上来", "材料难以收取"),
        ("欠款要不回来", "欠款难以追回"),
        ("门打不开", "门难以打开"),
        ("水费收不齐", "水费难以收齐"),
    ],
)
def test_what_cannot_be_done_stays_so(said: str, written: str) -> None:
    assert formal(said, TALK).text == written


@pytest.mark.parametrize("text", ["雷打不动", "解决不了的问题", "不动产登记"])
def test_set_phrases_and_parts_of_words_are_no_complements(text: str) -> None:
    assert formal(text).text == text


def test_a_quotation_that_talks_locks_nothing_around_it() -> None:
    assert not broken("锦旗上绣着“暖了娘俩心”，挺好", "锦旗上绣着“暖了娘俩心”，较好")


def test_several_stays_several_by_another_name() -> None:
    assert not broken("说了好几遍", "多次说明")
    assert broken("说了好几遍", "说明3次")


def test_a_hamlet_keeps_its_name_before_any_word_of_place() -> None:
    assert "娃娃沟" in formal("娃娃沟边上那个塘子黑了", TALK).text
