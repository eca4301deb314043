"""Facts told one by one: nothing told is lost, and what contradicts is asked about as in pasted notes."""

import pytest

from assistant.chat.router.clauses import bare
from tests.chat.conftest import Open, Talk, text_of


@pytest.mark.parametrize(
    "line",
    [
        "执法巡查57次，查出隐患点23个",
        "调解邻里纠纷45件，都成了",
        "网格员用手机上报线索31条",
    ],
)
def test_nothing_of_a_told_line_is_lost(opened: Open, line: str) -> None:
    talk = Talk(opened())
    talk.say(line)
    assert "，".join(fact.text for fact in talk.state.sheet.facts) == line


def test_totals_of_two_offices_told_one_after_the_other_are_asked_about(opened: Open) -> None:
    talk = Talk(opened())
    talk.say("司法所：今年调解纠纷152件")
    told = talk.say("综治办：矛盾纠纷调了170件")
    assert "以哪个为准" in told.said and not any(fact.usable for fact in told.state.sheet.facts)
    talk.say("以司法所的为准")
    assert [fact.text for fact in talk.state.sheet.facts if fact.usable] == ["今年调解纠纷152件"]


def test_what_is_told_contradicts_notes_that_are_pasted_later(opened: Open) -> None:
    talk = Talk(opened())
    talk.say("司法所：今年调解纠纷152件")
    told = talk.say("再给你一份：\n综治办：矛盾纠纷调了170件\n平安宣传6场\n法治讲座4次")
    assert any("以哪个为准" in question.text for question in told.state.sheet.questions)


def test_a_fact_that_holds_after_all_comes_into_the_draft_and_its_rival_goes(opened: Open) -> None:
    talk = Talk(opened(), "司法所：今年调解纠纷152件\n普法宣传6场\n")
    talk.say("起草全文")
    talk.say("加一条：综治办：矛盾纠纷调了170件")
    talk.say("以综治办的为准")
    assert "170件" in text_of(talk) and "152件" not in text_of(talk)


@pytest.mark.parametrize("head", ["问题", "存在问题", "存在的不足"])
def test_problems_are_told_under_their_name(opened: Open, head: str) -> None:
    talk = Talk(opened())
    talk.say(f"{head}：镇上懂法的人少，台账记得乱")
    assert [(fact.section, fact.text) for fact in talk.state.sheet.facts] == [
        ("shortcomings", "镇上懂法的人少，台账记得乱")
    ]


def test_counted_problems_are_told_one_by_one_and_their_causes_go_with_them(opened: Open) -> None:
    talk = Talk(opened())
    talk.say("问题有两个：一个是执法船只有1条，另一个是年轻人不愿当调解员")
    talk.say("原因分别是没有编制和补贴太低")
    assert [fact.text for fact in talk.state.sheet.facts] == [
        "执法船只有1条，原因是没有编制",
        "年轻人不愿当调解员，原因是补贴太低",
    ]


def test_a_cause_goes_to_the_problem_that_it_names(opened: Open) -> None:
    talk = Talk(opened(), "存在问题：执法力量不足；案卷质量不高\n")
    talk.say("“案卷质量不高”原因是新手多，没人带")
    assert talk.fact("案卷") == "案卷质量不高，原因是新手多，没人带"


def test_what_is_left_goes_behind_the_figure_put_right(opened: Open) -> None:
    talk = Talk(opened(), "排查渔船隐患61处，整改55处\n")
    talk.say("整改不是55处，是57处，另外4处在整改")
    assert talk.fact("渔船") == "排查渔船隐患61处，整改57处，其余4处在整改"


def test_a_figure_that_moves_with_the_one_put_right_is_moved_too(opened: Open) -> None:
    talk = Talk(opened(), "调解纠纷140件，成功131件\n")
    talk.say("调解那个数不对，应该是148，成功的也多8件")
    assert talk.fact("调解") == "调解纠纷148件，成功139件"


def test_what_succeeded_opens_no_sentence() -> None:
    assert bare("成了195件") == "成了195件"
    assert bare("行了，起草全文").endswith("起草全文")


def test_what_has_been_changed_is_listed(talk: Talk) -> None:
    talk.say("讲座改成6次")
    talk.say("还缺什么材料")
    shown = talk.say("我刚才改了哪些？").shown
    assert "讲座改成6次" in shown and "还缺" not in shown


def test_where_nothing_was_changed_that_is_said(talk: Talk) -> None:
    assert "没有改动过" in talk.say("刚才我都改了什么").said
