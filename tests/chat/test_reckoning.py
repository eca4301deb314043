"""Rates, rests and sums of the facts, and short answers to what is no wish."""

import pytest

from assistant.editing import SetText
from tests.chat.conftest import OWNER, Open, Talk, text_of

NOTES = "调解纠纷160件，成功148件\n排查隐患75处，整改72处\n法治讲座7场\n执法培训4场\n"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("调解成功率算一下", "148件÷160件=92.5%"),
        ("隐患整改率是多少", "72处÷75处=96%"),
        ("隐患还剩几处没改", "75处-72处=3处"),
        ("讲座和培训加起来多少场", "7+4=11场"),
    ],
)
def test_what_is_to_be_computed_is_shown_with_its_parts(opened: Open, question: str, answer: str) -> None:
    told = Talk(opened(), NOTES).say(question)
    assert answer in f"{told.said}\n{told.shown}" and not told.edits


def test_a_rate_is_written_where_that_is_wished_for(opened: Open) -> None:
    talk = Talk(opened(), NOTES)
    talk.say("隐患整改率算一下写进去")
    assert talk.fact("隐患") == "排查隐患75处，整改72处，整改率96%"


def test_a_rate_that_is_claimed_wrongly_is_not_written(opened: Open) -> None:
    told = Talk(opened(), NOTES).say("调解成功率是99%吧？写上")
    assert "对不上" in told.said and not told.edits


def test_a_rate_without_its_figures_is_not_made_up(opened: Open) -> None:
    told = Talk(opened(), NOTES).say("信访办结率多少")
    assert "算不出来" in told.said and "%" not in told.shown


@pytest.mark.parametrize(
    "text", ["你这写的什么玩意儿", "晚上吃啥好呢", "我没有台账怎么办", "别乱写，跟我们镇不搭界", "你是真人吗"]
)
def test_complaints_and_small_talk_get_a_short_answer(talk: Talk, text: str) -> None:
    told = talk.say(text)
    assert not told.edits and not told.shown and "现有事实" not in told.said


def test_a_part_that_is_wanting_is_said_to_be_untold(opened: Open) -> None:
    told = Talk(opened(), NOTES).say("存在问题咋没有")
    assert "没有" in told.said and not told.shown


@pytest.mark.parametrize("wish", ["把普法和调解的合成一段", "把调解放到普法前面"])
def test_paragraphs_that_are_not_named_as_such_stay_and_it_is_said_how(talk: Talk, wish: str) -> None:
    talk.say("起草全文")
    before = text_of(talk)
    assert "可以这样说" in talk.say(wish).said and text_of(talk) == before


def test_a_ruined_draft_is_not_passed(talk: Talk) -> None:
    talk.say("起草全文")
    text = text_of(talk)
    ruined = "\n".join(line for line in text.splitlines()[1:] if not line.startswith("四、"))
    work = talk.workspace.works.open(talk.id, OWNER)
    talk.workspace.works.apply(talk.id, OWNER, work.revision, SetText(ruined))
    said = talk.say("这稿子能直接报了吗").said
    assert "没有标题" in said and "必须补上" in said and "【待补】" in said


def test_last_year_is_the_office_s_own(talk_with_library: Talk) -> None:
    talk = talk_with_library
    talk.say("我们是云水镇人民政府")
    told = talk.say("去年普法搞了几场")
    assert "没有本单位2024年的报告" in told.said and "栗坪镇" in told.said and not told.shown


def test_another_office_is_quoted_where_it_is_named(talk_with_library: Talk) -> None:
    talk = talk_with_library
    talk.say("我们是云水镇人民政府")
    assert "14场" in talk.say("栗坪镇普法怎么写的").shown
