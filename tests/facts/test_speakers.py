"""Who speaks: labels of chats and minutes in any form, the office that speaks, questions of a collector."""

import pytest

from assistant.facts.speakers import labelled, recurring
from tests.facts.reading import read, usable


@pytest.mark.parametrize(
    "label",
    [
        "大郑（执法队）",
        "卢（应急办）",
        "阿桂",
        "娟娟 便民",
        "财政-孙",
        "老彭-司法所",
        "姚姐",
        "司法所（老何）",
    ],
)
def test_a_label_that_names_a_colleague_is_no_part_of_the_fact(label: str) -> None:
    assert [fact.text for fact in usable(f"{label}：发放资料300份")] == ["发放资料300份"]


@pytest.mark.parametrize("label", ["专题会议（次）", "公开", "普法 进校", "调解（司法所）"])
def test_a_label_that_names_a_thing_stays(label: str) -> None:
    assert labelled(f"{label}：12", frozenset()) is None


def test_a_surname_that_heads_several_lines_speaks() -> None:
    assert recurring(["骆（人大）：视察2次", "骆：办结38件", "普法：3场", "普法：4场"]) == {"骆"}


def test_an_office_behind_a_name_is_that_in_whose_name_he_speaks() -> None:
    assert labelled("阿桂：党办：研究法治4次", frozenset()) == ("阿桂（党办）", "研究法治4次")


def test_we_are_the_office_of_the_label() -> None:
    assert usable("大郑（执法队）：我们队开展巡查12次")[0].text == "执法队开展巡查12次"


def test_a_question_of_the_collector_is_answered_by_the_next_line() -> None:
    notes = "老彭-司法所：开展宣传9场\n小满：彭所传单发了多少份\n老彭-司法所：800份，单子在我这"
    assert "传单发了800份" in [fact.text.split("，")[0] for fact in usable(notes)]


@pytest.mark.parametrize("said", ["学校那边有没有", "应急的谁报？", "传单发了多少份"])
def test_a_question_of_the_collector_is_told_nowhere(said: str) -> None:
    assert usable(f"小满：{said}") == []


def test_a_number_nobody_knows_is_no_question() -> None:
    assert read("传单不知道发了多少份").facts[0].usable is False


def test_what_a_colleague_is_asked_to_report_is_no_fact() -> None:
    assert usable("小童，县里要安全总结，再帮我把火灾的情况报一下") == []


def test_the_unit_in_a_label_speaks_where_no_heading_names_an_office() -> None:
    assert usable("河埠普法队：我们队宣讲12场")[0].text == "河埠普法队宣讲12场"


def test_a_single_character_that_opens_many_lines_is_a_speaker() -> None:
    talk = "问：普法呢\n答：普法28场\n问：信访呢\n答：信访30件\n问：还有吗\n答：培训2期"
    assert [fact.text for fact in usable(talk)] == ["普法28场", "信访30件", "培训2期"]
