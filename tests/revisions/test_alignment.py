"""A place of one text is found in another that differs from it here and there."""

import pytest

from assistant.domain import Span
from assistant.revisions import Alignment

READ = "关于普法的报告\n一、主要举措\n开展普法宣传12场,发放资料300份。\n项目\t数量"
BODY = "关于普法的报告\n主要举措\n开展普法宣传12场,发放资料300份。\n项目\n数量"


def place(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def test_what_leads_to_the_other_text_is_told_in_its_smallest_pieces() -> None:
    other = READ.replace("场,", "场，").replace("300", "350")
    told = [(one.before, one.after) for one in Alignment(READ, other).changes()]
    assert told == [(",", "，"), ("0", "5")]


@pytest.mark.parametrize("words", ["主要举措", ",", "12场,发放", "数量", "份。\n项目"])
def test_words_that_both_have_are_found_exactly(words: str) -> None:
    found = Alignment(READ, BODY).exactly(place(READ, words))
    assert found == place(BODY, words)


@pytest.mark.parametrize("words", ["一、", "一、主要", "项目\t数量"])
def test_words_that_only_one_has_are_found_nowhere(words: str) -> None:
    assert Alignment(READ, BODY).exactly(place(READ, words)) is None


def test_the_nearest_place_is_as_much_as_is_there_or_the_character_beside_it() -> None:
    alignment = Alignment(READ, BODY)
    assert alignment.nearest(place(READ, "一、主要")).of(BODY) == "主要"
    assert alignment.nearest(place(READ, "一、")).of(BODY) == "主"
    assert alignment.nearest(place(READ, "\t")).of(BODY) == "目"


def test_texts_with_nothing_in_common_share_nothing() -> None:
    assert Alignment("甲乙", "丙丁").shared == 0
    assert [one.after for one in Alignment("甲乙", "丙丁").changes()] == ["丙丁"]
