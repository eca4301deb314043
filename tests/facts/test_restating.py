"""Counts told anew by their names in the line that told them first."""

import pytest

from assistant.facts.restating import restated
from tests.facts.reading import read, usable


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("人15 证12（不对，老郑调走了，证11人14）", "人14 证11"),
        ("普24简5——写反了，普5简24", "普5简24"),
        ("普通24件，简易5件，写反了", "普通5件，简易24件"),
        ("现在16人里15人持证。（9.24更正：现在15人里14人持证，有1人调走）", "现在15人里14人持证，有1人调走"),
    ],
)
def test_counts_told_anew_take_the_places_of_those_of_their_names(said: str, meant: str) -> None:
    assert restated(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "培训15期，1020人次，上次报的是1002人次（写反了）",
        "罚款写反了，是8.6万",
        "记录仪8台（更正：核对为6台）",
        "立案20件，不对，普通5件简易14件",
    ],
)
def test_a_correction_of_another_kind_stays_for_those_who_read_it(said: str) -> None:
    assert restated(said) == said


def test_a_yes_to_one_figure_with_the_other_of_last_year_changes_what_was_told_and_settles_the_question() -> (
    None
):
    sheet = read(
        "老温：发资料7500份，单子在我这\n阿凤：你上次不是说5700吗\n老温：我看看……哦对 5700，7500是去年的"
    )
    assert [fact.text for fact in sheet.facts if fact.usable] == ["发资料5700份"]
    assert not sheet.questions


def test_the_tail_of_an_update_takes_no_figure_s_place() -> None:
    (fact, *_) = usable("9.10 记：18人里有17人持证。（9.24更正：现在17人里16人持证，有1人调走）")
    assert "17人里16人持证" in fact.text
