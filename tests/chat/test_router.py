"""Messages taken apart into wishes: which tool, with which words."""

from pathlib import Path

import pytest

from assistant.chat.router.heard import Heard
from assistant.chat.router.pasted import pasted
from assistant.chat.router.wishes import wishes_of
from assistant.domain import Profile
from assistant.editing import Office, ReadNotes, SetNotes, State, apply
from assistant.genres import genre
from tests.chat.conftest import NOTES

GENRE = genre("fazhi-annual")
PHRASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "phrases.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
FLOOR = 0.97


@pytest.fixture(scope="module")
def state() -> State:
    office = Office(GENRE, Profile())
    blank = State("年度报告", "栗坪镇人民政府", 2025, "fazhi-annual")
    return apply(apply(blank, SetNotes(NOTES), office), ReadNotes(), office)


def heard(text: str, state: State, topic: str = "") -> Heard:
    return Heard(text, state, GENRE, topic)


def intents(text: str, state: State) -> str:
    wishes = wishes_of(text, heard(text, state))
    return "+".join(wish.intent for wish in wishes if wish.intent != "acknowledge")


def arguments(text: str, state: State, topic: str = "") -> dict[str, str]:
    return dict(wishes_of(text, heard(text, state, topic))[0].arguments)


def test_what_clerks_ask_for_is_understood(state: State) -> None:
    wrong = [(text, wanted, got) for text, wanted in PHRASES if (got := intents(text, state)) != wanted]
    assert len(wrong) <= (1 - FLOOR) * len(PHRASES), wrong


@pytest.mark.parametrize("text", ["第1个问题：文件是川司发〔2025〕12号", "Q1 文件是川司发〔2025〕12号"])
def test_a_question_is_answered_by_its_place_or_id(state: State, text: str) -> None:
    office = Office(GENRE, Profile())
    doubted = apply(apply(state, SetNotes("文殊村被评为示范村。"), office), ReadNotes(), office)
    assert arguments(text, doubted) == {"question": "Q1", "text": "文件是川司发〔2025〕12号"}


def test_a_question_about_a_question_answers_nothing(state: State) -> None:
    assert "add_fact" not in intents("第1个问题：什么意思？", state)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("12人改成15人", "12人", "15人"),
        ("讲座不是5次，是6次", "5次", "6次"),
        ("调解总数是89件不是86件", "86件", "89件"),
        ("讲座改6次", "", "6次"),
        ("讲座写错了，应该是6次", "", "6次"),
        ("把“文殊村”改成“文书村”", "文殊村", "文书村"),
        ("执法证12人那个，改成14人", "12人", "14人"),
    ],
)
def test_a_correction_says_what_was_and_what_is_to_be(state: State, text: str, old: str, new: str) -> None:
    assert arguments(text, state) | {"about": ""} == {"old": old, "new": new, "about": ""}


def test_a_correction_without_a_subject_is_about_what_was_talked_about(state: State) -> None:
    assert arguments("应该是89件", state, topic="调解")["about"] == "调解"


def test_a_fact_is_taken_in_the_words_behind_the_verb(state: State) -> None:
    assert (
        arguments("再补一条：7月组织防汛演练1次，120人参加", state)["text"] == "7月组织防汛演练1次，120人参加"
    )


def test_a_fact_goes_to_the_section_that_is_named(state: State) -> None:
    assert arguments("下一步加一个：新建法治公园1处", state)["section"] == "plans"


def test_facts_are_told_before_what_is_drafted_from_them(state: State) -> None:
    assert intents("写一下普法那部分，讲座改成6次", state) == "change_fact+draft_section"


def test_last_year_is_the_year_before_the_report(state: State) -> None:
    assert arguments("去年普法怎么写的", state) == {"query": "普法", "year": "2024", "whose": "本单位"}


@pytest.mark.parametrize(
    "text",
    [
        "1月开会2次\n3月讲座80人\n调解纠纷173起",
        "群里抄的：\n@所有人 3.15在广场发了六百份单子\n收到\n反诈9场",
        "素材如下：1月学法1次；4月请律师讲课80人",
        "张所 10:21\n上门调解纠纷3起\n李站 10:25\n发宣传册200本",
        "全年开会6次；讲座3场；调解268件，成功259件",
    ],
)
def test_pasted_notes_are_recognised(text: str) -> None:
    assert pasted(text) is not None


@pytest.mark.parametrize(
    "text", ["把素材列出来", "12人改成15人，讲座改6次", "检查一下\n再导出", "材料：列一下"]
)
def test_talk_is_not_taken_for_notes(text: str) -> None:
    assert pasted(text) is None


def test_a_request_beside_pasted_notes_is_done_after_they_are_read(state: State) -> None:
    text = "帮我写成报告\n1月开会2次\n3月讲座80人\n调解纠纷173起"
    assert intents(text, state) == "notes_pasted+draft_report"
