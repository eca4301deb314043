"""Facts told, left out and taken back by talk."""

import pytest

from tests.chat.conftest import Open, Talk, text_of


def test_what_may_be_talk_is_offered_and_added_on_yes(talk: Talk) -> None:
    told = talk.say("昨天去李家坝走访了8户")
    assert told.edits == 0 and "要不要记为一条事实" in told.said
    assert talk.say("要").edits == 1


def test_several_steps_are_undone_together(talk: Talk) -> None:
    for text in ("12人改成15人", "讲座改成8次", "撤两步"):
        talk.say(text)
    assert "12人" in talk.fact("执法证") and "5次" in talk.fact("讲座")


def test_an_honour_becomes_a_fact_and_its_document_is_asked_for(talk: Talk) -> None:
    said = talk.say("加上文殊村被命名为市级民主法治示范村").said
    assert "已记为事实" in said and "文号" in said


def test_an_added_fact_stands_in_the_draft_behind_those_of_its_theme(talk: Talk) -> None:
    talk.say("起草全文")
    talk.say("加上：开展反诈宣传7场")
    assert "反诈宣传7场" in text_of(talk)


def test_part_of_a_fact_is_dropped_by_its_figure(talk: Talk) -> None:
    talk.say("起草全文")
    talk.say("播放十二万去掉，那个平台数水得很")
    assert talk.fact("短视频") == "普法宣传17场，短视频31条" and "12万" not in text_of(talk)


def test_the_last_step_is_undone_and_what_it_was_is_said(talk: Talk) -> None:
    talk.say("12人改成15人")
    talk.say("把合同审查那条删了")
    assert "合同审查33份" in talk.say("撤销").said
    assert "15人" in talk.fact("执法证")


def test_why_something_is_taken_back_is_no_wish(talk: Talk) -> None:
    talk.say("讲座改成6次")
    told = talk.say("不行，太短了，还原")
    assert told.calls == ("undo",) and "讲座5次" in talk.fact("讲座")


def test_an_undo_after_a_turn_that_changed_nothing_asks_about_the_step_before(opened: Open) -> None:
    talk = Talk(opened(), "开展普法讲座6次。\n开展安全检查6次。\n")
    talk.say("普法讲座改成7次")
    talk.say("再加一条")
    told = talk.say("撤销")
    assert told.edits == 0 and "“普法讲座改成7次”" in told.said
    assert talk.say("要").edits == 1


def test_words_asked_for_become_one_fact(talk: Talk) -> None:
    assert "请把要补充的内容写出来" in talk.say("再加一条").said
    talk.say("镇里办了法治夜市2场，参加600人")
    assert talk.fact("夜市") == "镇里办了法治夜市2场，参加600人"


def test_what_is_left_out_already_is_said_to_be_out(talk: Talk) -> None:
    talk.say("讲座不要了")
    assert "本来就不写入" in talk.say("讲座那条去掉").said


def test_figures_told_with_taken_advice_are_written_as_told(talk: Talk) -> None:
    talk.say("帮我查查这段：\n今年开展活动12余场，约300余人参加，持证率100％。")
    told = talk.say("都按你说的改，12场是准数，300人左右")
    assert "12场，300人左右参加，持证率100%。" in told.shown


@pytest.mark.parametrize(
    "text",
    ["咋感觉干巴巴的，摆顺溜点，莫添油加醋", "标题带上街道名字", "只看调解和宣传两项就好", "别忘了讲座那条"],
)
def test_talk_is_not_noted_as_a_fact(talk: Talk, text: str) -> None:
    before = talk.state.sheet.facts
    talk.say(text)
    assert talk.state.sheet.facts == before


def test_facts_told_behind_a_word_of_adding_are_noted_one_by_one(opened: Open) -> None:
    talk = Talk(opened(), "合同审查41份\n")
    talk.say("记：普法夜校9期430人次；执法证换发7本")
    assert (talk.fact("夜校"), talk.fact("执法证")) == ("普法夜校9期430人次", "执法证换发7本")


def test_words_that_name_nothing_drop_nothing(talk: Talk) -> None:
    talk.say("帮我编个表彰写上")
    assert talk.say("那算了，不写就不写").edits == 0
    talk.say("帮我编个表彰写上")
    assert talk.say("合同审查那条不要了").edits == 1


def test_the_outcome_of_a_case_takes_no_step_back(talk: Talk) -> None:
    talk.say("讲座改成6次")
    assert "undo" not in talk.say("复议2件，其中1件撤销").calls


def test_what_was_dropped_last_can_stay_after_all(opened: Open) -> None:
    talk = Talk(opened(), "普法讲座12场\n合同审查41份\n")
    talk.say("合同那条去掉")
    talk.say("算了还是留着吧")
    assert all(fact.usable for fact in talk.state.sheet.facts)


def test_facts_told_apart_are_noted_one_by_one(opened: Open) -> None:
    talk = Talk(opened(), "调解纠纷3起。\n")
    told = talk.say("所里的数给你 破盗窃案14起 抓获11人 反诈宣传22场 记下来")
    assert [one.text for one in told.state.sheet.facts[1:]] == ["破盗窃案14起", "抓获11人", "反诈宣传22场"]


def test_figures_of_one_matter_are_noted_as_one_fact(opened: Open) -> None:
    talk = Talk(opened(), "维权普法14场。\n")
    talk.say("今年婚姻家庭纠纷调解一共是五十八件，其中调成了五十一件，麻烦您帮我记一下好吗，谢谢啦")
    assert "调解成功了51件" in talk.fact("58件")


def test_what_is_not_to_be_put_in_is_not_added(talk: Talk) -> None:
    before = len(talk.state.sheet.facts)
    assert len(talk.say("法律援助的内容不用放进去").state.sheet.facts) == before


def test_a_new_matter_is_not_taken_for_one_that_begins_alike(talk: Talk) -> None:
    talk.say("法律援助转介16件，记上")
    assert "21件" in talk.fact("法律援助受理")


def test_the_fact_added_last_is_pointed_at(opened: Open) -> None:
    talk = Talk(opened(), "普法讲座5次。\n调解纠纷86件。\n")
    talk.say("补一条：合同审查33份")
    talk.say("调解多少件")
    talk.say("刚加的那条改成35份")
    assert talk.fact("合同") == "合同审查35份"


@pytest.mark.parametrize(
    "line", ["普法讲座14场", "法治讲座办了6次", "法治宣讲搞了5次", "开展演讲比赛2场", "村里报告线索3条"]
)
def test_a_line_is_noted_with_its_own_words(opened: Open, line: str) -> None:
    talk = Talk(opened())
    talk.say(f"加一条：{line}")
    assert [fact.text for fact in talk.state.sheet.facts] == [line]
