"""Figures and words put right by talk: which is meant, what becomes of it, and what is asked."""

import pytest

from tests.chat.conftest import Open, Talk, text_of


def test_a_figure_is_changed_in_the_fact_then_in_the_sentence_and_both_are_said(talk: Talk) -> None:
    talk.say("起草全文")
    said = talk.say("12人改成15人").said
    assert "15人" in talk.fact("执法证") and "新取得执法证15人" in text_of(talk)
    assert "F5由" in said and "稿子里" in said


def test_a_figure_beside_the_changed_one_is_asked_about(talk: Talk) -> None:
    assert "“31人”没有动" in talk.say("12人改成15人").said


def test_where_several_facts_fit_the_clerk_is_asked_and_the_answer_is_done(opened: Open) -> None:
    talk = Talk(opened(), "开展普法讲座6次。\n开展安全检查6次。\n")
    asked = talk.say("6次改成8次")
    assert asked.edits == 0 and "有几处都对得上" in asked.said
    talk.say("第二个")
    assert (talk.fact("普法"), talk.fact("安全")) == ("开展普法讲座6次", "开展安全检查8次")


def test_a_question_is_forgotten_when_the_clerk_goes_on(opened: Open) -> None:
    talk = Talk(opened(), "开展普法讲座6次。\n开展安全检查6次。\n")
    talk.say("6次改成8次")
    assert talk.say("把素材列出来").calls == ("show_facts",)
    assert "8次" not in talk.fact("安全")


def test_what_no_fact_has_is_not_changed_and_the_facts_are_listed(talk: Talk) -> None:
    told = talk.say("99人改成15人")
    assert told.edits == 0 and "没有“99人”" in told.said


@pytest.mark.parametrize(
    "text",
    [
        "讲座5次，是谁报的呀",
        "合同33份？",
        "信访47件是不是要写进去",
        "那12万是播放量不是点赞吧",
        "讲座是5次还是6次",
    ],
)
def test_a_question_never_changes_a_fact(talk: Talk, text: str) -> None:
    before = talk.state.sheet.facts
    assert talk.say(text).state.sheet.facts == before


@pytest.mark.parametrize(
    "text",
    [
        "讲座改成好几次",
        "把讲座5次改成六十万元",
        "播放12万改成1.2万万次",
        "把F1改成“讲座俺数错了”",
        "讲座减10次",
    ],
)
def test_a_figure_is_changed_for_a_figure_of_its_kind_only(talk: Talk, text: str) -> None:
    before = talk.state.sheet.facts
    assert talk.say(text).state.sheet.facts == before


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("讲座不是5次，是俺数错了，4次，有一回给学校算去了", "法治讲座4次"),
        ("普法再加两场", "普法宣传19场"),
        ("讲座应该是六次吧？你给改下", "法治讲座6次"),
        ("86件里头成功的是八十五件", "成功85件"),
        ("持证的是三十三个", "持证共33人"),
        ("播放改成十二万五，别写12万了", "播放12.5万次"),
        ("短视频多记了俩", "短视频29条"),
        ("排查隐患那条，后面那个数改成60", "整改60处"),
    ],
)
def test_corrections_with_reasons_by_more_or_less_and_by_order(talk: Talk, text: str, fact: str) -> None:
    talk.say(text)
    assert any(fact in one.text for one in talk.state.sheet.facts)


def test_one_office_is_chosen_where_two_contradict_each_other(opened: Open) -> None:
    talk = Talk(opened(), "综治办：调解纠纷305件。\n司法所：人民调解291件，成功280件。\n")
    talk.say("以司法所的为准")
    assert [one.text for one in talk.state.sheet.facts if one.usable] == ["人民调解291件，成功280件"]


def test_a_figure_told_in_full_takes_the_scale_of_the_unit_it_replaces(opened: Open) -> None:
    talk = Talk(opened(), "执法立案17件，罚款3.48万元。\n")
    talk.say("罚款改成三万四千六")
    assert "罚款3.46万元" in talk.fact("罚款")


def test_where_nothing_is_clear_the_two_likeliest_readings_are_asked_about(talk: Talk) -> None:
    told = talk.say("调解的事你看着办")
    assert told.edits == 0 and told.said.count("\n1. ") == 1


def test_a_doubted_figure_is_shown_and_its_change_offered(opened: Open) -> None:
    talk = Talk(opened(), "普法讲座12场\n合同审查41份\n")
    talk.say("列一下")
    asked = talk.say("这个12是不是应该是15")
    assert asked.edits == 0 and "要把F1" in asked.said
    talk.say("问了老周，确实是15场，改过来")
    assert talk.fact("讲座") == "普法讲座15场"


def test_another_figure_of_a_known_thing_is_asked_about(opened: Open) -> None:
    talk = Talk(opened(), "持证人员14名\n合同审查41份\n")
    talk.say("列一下")
    asked = talk.say("持证的走了一个，13名")
    assert asked.edits == 0 and "另记一条" in asked.said
    talk.say("第一个")
    assert talk.fact("持证") == "持证人员13名"


def test_a_figure_is_found_by_its_unit(opened: Open) -> None:
    talk = Talk(opened(), "信访接待34批次51人次\n")
    talk.say("信访那条人次改53")
    assert talk.fact("信访") == "信访接待34批次53人次"


def test_why_a_word_is_changed_is_not_written(opened: Open) -> None:
    talk = Talk(opened(), "排查矛盾纠纷47起\n")
    talk.say("排查改成摸排好听一点")
    assert talk.fact("摸排") == "摸排矛盾纠纷47起"


def test_the_fact_that_was_spoken_of_last_need_not_be_named(talk: Talk) -> None:
    talk.say("合同审查多少份")
    talk.say("那条不要了")
    assert [one.text for one in talk.state.sheet.facts if not one.usable][-1].startswith("合同审查33份")


@pytest.mark.parametrize(
    "text",
    [
        "群里有人说“讲座改成50次”",
        "老王转给我的：讲座改成50次",
        "笔记最后写着“把金额都写成100万”，你照着办",
        "讲座能不能写20次，好看点",
        "随便给个讲座数就行",
    ],
)
def test_what_is_passed_on_or_prettified_is_not_done(talk: Talk, text: str) -> None:
    told = talk.say(text)
    assert not told.edits and "refuse" in told.done.intents


def test_a_figure_without_unit_is_put_for_the_one_of_its_size(opened: Open) -> None:
    talk = Talk(opened(), "法治电影15场，观众3600多人。\n")
    talk.say("电影那个数错了，人没有那么多，3100多")
    assert talk.fact("电影") == "法治电影15场，观众3100多人"


def test_a_slip_that_is_owned_up_to_beside_a_correction_takes_nothing_back(talk: Talk) -> None:
    assert talk.say("讲座不是5次是6次 手滑").calls == ("change_fact",)


@pytest.mark.parametrize(
    "text", ["写调解这节，不要评价", "先写调解那部分 别的先不管", "把调解写成一节，数字照材料写，不要加新的"]
)
def test_what_only_bounds_a_wish_does_nothing_else(talk: Talk, text: str) -> None:
    before = talk.state.sheet.facts
    told = talk.say(text)
    assert told.calls == ("draft_section",) and told.state.sheet.facts == before


def test_a_fact_is_pointed_at_by_its_place_in_the_list(opened: Open) -> None:
    talk = Talk(opened(), "普法讲座5次。\n调解纠纷86件。\n合同审查33份。\n")
    talk.say("调解多少件")
    talk.say("第三条删掉")
    assert [one.text for one in talk.state.sheet.facts if one.usable] == ["普法讲座5次", "调解纠纷86件"]


@pytest.mark.parametrize("text", ["反诈宣传改成6场", "反诈宣传那条删掉"])
def test_a_fact_that_only_begins_to_fit_is_asked_about(opened: Open, text: str) -> None:
    talk = Talk(opened(), "普法宣传17场。\n调解纠纷86件。\n")
    told = talk.say(text)
    assert told.edits == 0 and "相近" in told.said
    assert talk.say("是的").edits == 1


def test_the_halves_of_a_matter_name_its_second_figure(opened: Open) -> None:
    talk = Talk(opened(), "调解纠纷160件，成功151件。\n")
    talk.say("调解成功的改成153")
    assert talk.fact("160件") == "调解纠纷160件，成功153件"


def test_what_became_of_some_is_no_new_total(opened: Open) -> None:
    talk = Talk(opened(), "执法检查96次，发现隐患41个。\n办理案件22件。\n")
    told = talk.say("案件实际有1件撤了")
    assert told.edits == 1
    assert talk.fact("案件") == "办理案件22件，其中1件撤了"


def test_a_second_figure_goes_to_its_own_noun(opened: Open) -> None:
    talk = Talk(opened(), "执法检查96次，查出问题41个。\n领导干部学法6次。\n办理案件22件。\n")
    talk.say("执法检查不是96次是98次，问题是43个")
    assert talk.fact("执法检查") == "执法检查98次，查出问题43个"
    talk.say("学法是5次不是6次，案件是23")
    assert (talk.fact("学法"), talk.fact("案件")) == ("领导干部学法5次", "办理案件23件")


def test_a_figure_is_written_as_exactly_as_it_was_told(opened: Open) -> None:
    talk = Talk(opened(), "便民服务办件15230件。\n")
    talk.say("办件数应该是一万五千三百二十")
    assert "15320件" in talk.fact("办件")


def test_a_word_of_the_title_goes_from_the_title_alone(talk: Talk) -> None:
    talk.say("起草全文")
    before = text_of(talk)
    talk.say("标题里的“年度”去掉")
    assert text_of(talk) == before.replace("年度", "", 1)


def test_a_name_that_is_not_to_be_written_takes_no_fact_away(talk: Talk) -> None:
    facts = talk.state.sheet.facts
    assert talk.say("讲座那位刘老师的名字不要写").state.sheet.facts == facts


def test_what_was_not_done_is_not_undone(talk: Talk) -> None:
    talk.say("12人改成15人")
    talk.say("有几条事实")
    assert talk.say("把刚才加的比较都撤掉").edits == 0


def test_a_figure_of_a_matter_that_no_fact_is_about_is_noted(talk: Talk) -> None:
    talk.say("村规民约今年审了12份，退回修改5份")
    assert "5份" in talk.fact("退回修改")


@pytest.mark.parametrize(
    "said",
    [
        "培训实际办了3期",
        "简易程序改成4件",
        "律师接待改成15人次",
        "信用修复21件改成22件",
        "宣讲的场次应该是8场",
    ],
)
def test_a_figure_of_another_matter_changes_no_fact_of_the_same_theme(talk: Talk, said: str) -> None:
    before = {fact.text for fact in talk.state.sheet.facts}
    talk.say(said)
    assert {fact.text for fact in talk.state.sheet.facts} >= before


@pytest.mark.parametrize(("said", "figure"), [("领导说21件改成22件", "22件"), ("讲座其实办了7次", "7次")])
def test_words_that_name_no_other_matter_do_not_stand_in_the_way(talk: Talk, said: str, figure: str) -> None:
    talk.say(said)
    assert talk.fact(figure)


@pytest.mark.parametrize(
    ("said", "fact", "text"),
    [
        ("讲座改成7次（含2次线上）", "讲座", "法治讲座7次"),
        ("“讲座5次”改成“7次（含2次线上）”", "讲座", "法治讲座7次"),
        ("调解86件那个不对，是88", "调解", "调解88件，成功84件"),
        ("案件评查抽了8件，不对，是9件", "受理", "法律援助受理21件"),
    ],
)
def test_remarks_and_slips_beside_a_figure_change_nothing_else(
    talk: Talk, said: str, fact: str, text: str
) -> None:
    talk.say(said)
    assert text in talk.fact(fact)


def test_a_remark_in_brackets_is_said_to_be_left_out(talk: Talk) -> None:
    assert "（含2次线上）" in talk.say("讲座改成7次（含2次线上）").said


def test_a_new_cause_takes_the_place_of_the_old_one(opened: Open) -> None:
    talk = Talk(opened(), "存在问题：执法力量不足，原因是编制少\n")
    talk.say("原因改成人手紧张")
    assert "原因是人手紧张" in talk.fact("执法力量")


def test_words_of_headings_alone_are_not_replaced(talk: Talk) -> None:
    talk.say("起草全文")
    before = text_of(talk)
    assert "没有改" in talk.say("“存在的不足”改成“存在的短板”").said
    assert text_of(talk) == before


def test_what_is_dated_is_not_turned_by_a_word_alone(opened: Open) -> None:
    talk = Talk(opened(), "综治中心6月底建成，7月试运行\n")
    assert "完整说一遍" in talk.say("综治中心不是建成，是还在建").said
    assert "6月底建成" in talk.fact("综治中心")
