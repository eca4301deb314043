import re
from collections import Counter

import pytest

from assistant.genres import all_phrases, genres, phrases

CLAIMS = re.compile(
    r"[0-9０-９]|全覆盖|显著|明显|有效|圆满|成功|(?<!效)率|满意|首次|荣获|零|做到|已|了$|领导小组|专班|工作站"
)
PLACES = re.compile(r"[镇乡]|街道|社区|村(?!规民约)")


def test_every_theme_of_every_genre_has_openers_methods_aims_and_topics() -> None:
    counts = Counter((phrase.theme, phrase.kind) for phrase in all_phrases())
    themes = {theme.key for genre in genres() for theme in genre.themes if theme.headings}
    assert all(counts[theme, kind] >= 2 for theme in themes for kind in ("opener", "method", "aim", "topic"))
    assert all(counts[theme, "method"] + counts[theme, "aim"] >= 8 for theme in themes)


def test_no_phrase_belongs_to_an_unknown_theme_and_no_lead_to_an_unknown_section() -> None:
    themes = {theme.key for genre in genres() for theme in genre.themes}
    sections = {section.key for genre in genres() for section in genre.sections}
    leads = {phrase.theme for phrase in all_phrases() if phrase.kind == "lead"}
    assert {phrase.theme for phrase in all_phrases() if phrase.kind != "lead"} <= themes
    assert leads <= sections


def test_a_free_phrase_claims_nothing() -> None:
    free = [phrase.text for phrase in all_phrases() if phrase.condition is None and phrase.kind != "topic"]
    assert [text for text in free if CLAIMS.search(text)] == []


def test_a_neutral_phrase_names_no_kind_of_place() -> None:
    neutral = [phrase.text for phrase in all_phrases() if phrase.level == "any"]
    assert [text for text in neutral if PLACES.search(text)] == []


def test_topic_phrases_are_all_of_one_pattern() -> None:
    assert {len(phrase.text) for phrase in all_phrases() if phrase.kind == "topic"} == {6}


def test_no_phrase_stands_twice_under_a_theme_for_the_same_condition() -> None:
    seen = Counter((phrase.theme, phrase.text, phrase.condition) for phrase in all_phrases())
    assert [key for key, count in seen.items() if count > 1] == []


def test_a_condition_asks_for_a_fact() -> None:
    without = {phrase.text for phrase in phrases("study", "topic", 2023, facts="会前学法12次")}
    with_exam = {phrase.text for phrase in phrases("study", "topic", 2023, facts="法律知识考试66人")}
    assert "组织学法考试" in with_exam - without and "坚持会前学法" in without - with_exam


@pytest.mark.parametrize(("year", "there"), [(2020, False), (2023, True), (2026, False)])
def test_a_campaign_ends_with_its_years(year: int, there: bool) -> None:
    texts = {phrase.text for phrase in phrases("popularisation", "opener", year)}
    assert any("八五" in text for text in texts) is there


def test_phrases_of_villages_are_kept_from_street_offices() -> None:
    anywhere = {phrase.text for phrase in phrases("popularisation", "method", 2023)}
    in_town = {phrase.text for phrase in phrases("popularisation", "method", 2023, level="town")}
    assert any("田间地头" in text for text in in_town - anywhere)
