"""Words and n-grams."""

import pytest

from assistant.language import grams, tokens


@pytest.mark.parametrize(
    "term",
    [
        "案卷评查",
        "三重一大",
        "法律明白人",
        "依申请公开",
        "综合行政执法队",
        "习近平法治思想",
        "人民调解委员会",
    ],
)
def test_a_term_of_the_domain_stays_one_word(term: str) -> None:
    assert term in tokens(f"今年{term}工作")


def test_words_leave_blanks_out() -> None:
    assert tokens("发放 资料") == ("发放", "资料")


def test_grams_cover_each_run_on_its_own() -> None:
    assert grams("普法，宣传") == ["普", "法", "普法", "宣", "传", "宣传"]


def test_letters_and_digits_are_one_gram() -> None:
    assert grams("APP１２") == ["app12"]


def test_grams_have_the_sizes_asked_for() -> None:
    assert grams("普法宣", (3,)) == ["普法宣"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("信访办结12件", ("信访", "办结", "12", "件")),
        ("执法办理案件", ("执法", "办理", "案件")),
        ("信访办受理9件", ("信访办", "受理", "9", "件")),
    ],
)
def test_an_office_does_not_take_the_beginning_of_a_verb(text: str, words: tuple[str, ...]) -> None:
    assert tokens(text) == words
