"""Problems and their causes."""

from dataclasses import replace

import pytest

from assistant.domain import Source
from assistant.drafting import draft_offline
from assistant.drafting.problems import caused, problem_sentences
from assistant.facts import note_lines, read_facts
from assistant.genres import genre
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, fact, sheet


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("审核慢，原因是村里不提前报", "审核慢。主要原因是村里不提前报"),
        ("审核慢，主要是村里不提前报", "审核慢。主要原因是村里不提前报"),
        ("台账不细，因为没有专人", "台账不细。主要原因是没有专人"),
        ("上报质量不高（原因：培训少）", "上报质量不高。主要原因是培训少"),
        ("隐患9处没销", "隐患9处没销"),
    ],
)
def test_a_cause_is_written_as_one(text, written):
    assert caused(text) == written


def test_a_cause_that_is_a_fact_of_its_own_follows_its_problem():
    (said,) = problem_sentences([fact("审核慢", "F1"), fact("原因嘛，司法所就3个人", "F2")], YEAR)
    assert said.facts == ("F1", "F2") and "主要原因是司法所仅3" in said.text


def test_no_cause_is_made_up():
    (said,) = problem_sentences([fact("公开信息好多是文件转发")], YEAR)
    assert "原因" not in said.text


def test_what_was_done_about_a_problem_follows_it():
    facts = [fact("是执法力量不够", "F1"), fact("改进：9月选派3人到县局跟班", "F2")]
    assert [sentence.text for sentence in problem_sentences(facts, YEAR)] == [
        "执法力量不够。针对上述问题，9月选派3人到县局跟班。"
    ]


def test_notes_for_the_problems_alone_are_all_taken_for_problems():
    notes = sheet("记录仪4台坏了2台，原因是没有经费", "14个村里有3个全年没有卷宗")
    draft = draft_offline(notes, ANNUAL, profile=TOWN, year=YEAR, only="shortcomings")
    assert {id for section in draft.sections for s in section.sentences for id in s.facts} == {"F1", "F2"}


def test_a_few_words_behind_a_comma_are_no_sentence_of_their_own() -> None:
    found = read_facts(
        note_lines("问题：\n公开信息好多是文件转发，群众看不懂"), year=2025, genre=genre("fazhi-annual")
    )
    assert [one.text for one in problem_sentences(found.facts, 2025)] == [
        "公开信息好多是文件转发，群众看不懂。"
    ]


def test_what_one_of_several_lines_tells_in_one_breath_is_one_problem() -> None:
    lines = "问题：\n1、村法律顾问一年只来2回，合同写的每季度1回，没有考核办法\n2、普法方式单一"
    found = read_facts(note_lines(lines), year=2025, genre=genre("fazhi-annual"))
    assert len(problem_sentences(found.facts, 2025)) == 2


def test_a_second_cause_follows_the_first():
    line = Source("notes.txt", 1, "赋权事项接不住，主要是专业人员少，综合执法队14人无人学过法律")
    texts = "赋权事项接不住，主要是专业人员少", "综合执法队14人无人学过法律"
    facts = [replace(fact(text, f"F{at}"), source=line) for at, text in enumerate(texts, 1)]
    assert [one.text for one in problem_sentences(facts, YEAR)] == [
        "赋权事项接不住。主要原因是专业人员少，综合执法队14人无人学过法律。"
    ]


def test_how_hard_the_clerk_finds_it_is_not_told():
    told = problem_sentences((fact("记：觉得最难的是案子没有懂的人办", section="shortcomings"),), YEAR)
    assert [one.text for one in told] == ["案子没有懂的人办。"]


def test_a_problem_held_against_a_result_is_told_without_its_but():
    told = problem_sentences((fact("但仍有3个村的宣传员只是挂名", section="shortcomings"),), YEAR)
    assert told[0].text.startswith("仍有3个村")


def test_notes_given_for_the_problems_are_about_them_though_some_are_told_by_their_words():
    notes = "石坝村的台账全年补登3次\n执法力量薄弱，夜里没人管"
    found = read_facts(note_lines(notes), year=YEAR, genre=ANNUAL)
    draft = draft_offline(found, ANNUAL, profile=TOWN, year=YEAR, only="shortcomings")
    assert {id for section in draft.sections for s in section.sentences for id in s.facts} == {"F1", "F2"}


def test_a_cause_led_in_twice_is_written_once() -> None:
    assert caused("原因主要是人手紧") == "主要原因是人手紧" == caused("究其原因，人手紧")
