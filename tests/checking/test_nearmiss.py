"""Wordings that miss a fixed phrase by a little, and those that only look like it."""

import pytest

from assistant.checking.proofreading.homophones import homophones, misspellings
from assistant.checking.proofreading.nearmiss import Phrase, near_misses

PHRASE = Phrase("严格规范公正文明执法")
LIST = Phrase("科学立法、严格执法、公正司法、全民守法")


def found(text: str, *right: str) -> list[str]:
    return [miss.span.of(text) for miss in near_misses(text, (PHRASE, LIST), tuple(map(Phrase, right)))]


@pytest.mark.parametrize(
    "wording",
    [
        "严格规范公正文名执法",
        "严格规范公文明执法",
        "严格规范的公正文明执法",
        "规范严格公正文明执法",
        "严格规范公正文明执发",
        "科学立法、严格执法、公平司法、全民守法",
        "严格执法、科学立法、公正司法、全民守法",
    ],
)
def test_a_character_changed_missing_added_or_moved_is_found(wording: str) -> None:
    assert found(f"坚持{wording}。") == [wording]


@pytest.mark.parametrize(
    "text",
    [
        "坚持严格规范公正文明执法。",
        "科学立法，严格执法，公正司法和全民守法。",
        "严格规范公正",
        "坚持严格规范\n公正文名执法。",
        "推进规范性文件公开。",
    ],
)
def test_the_phrase_itself_other_joints_and_parts_of_it_are_passed_over(text: str) -> None:
    assert not found(text)


def test_a_wording_known_to_be_right_is_passed_over() -> None:
    assert not found("严格规范公正文明司法。", "严格规范公正文明司法")


def test_quotation_marks_are_not_compared() -> None:
    phrase = Phrase("增强“四个意识”、坚定“四个自信”")
    assert not list(near_misses("增强四个意识、坚定四个自信。", (phrase,)))


def test_a_short_phrase_has_no_near_misses() -> None:
    assert not list(near_misses("依法行证", (Phrase("依法行政"),)))


def test_homophones_leave_the_character_itself_out() -> None:
    assert "意" in homophones("义") and "义" not in homophones("义")


@pytest.mark.parametrize(("line", "word"), [("召开联席会义3次", "联席会议"), ("严查烂用职权", "滥用职权")])
def test_a_homophone_in_a_long_word_is_found(line: str, word: str) -> None:
    assert [miss.word for miss in misspellings(line)] == [word]


@pytest.mark.parametrize("line", ["栗坪镇石门峪村张雨浦", "精文减会", "提高占比", "", "，。"])
def test_names_and_new_coinages_are_no_misspellings(line: str) -> None:
    assert not list(misspellings(line))
