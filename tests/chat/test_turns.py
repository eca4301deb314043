"""Turns of the offline road: what they do to facts and draft, and what they say."""

from threading import Event as Flag

import pytest

from assistant.chat import Ask, Choice, asking
from assistant.editing import SetFigure, SetText
from tests.chat.conftest import OWNER, Open, Talk


def text_of(talk: Talk) -> str:
    document = talk.state.document
    assert document is not None
    return document.text


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


def test_what_may_be_talk_is_offered_and_added_on_yes(talk: Talk) -> None:
    told = talk.say("昨天去李家坝走访了8户")
    assert told.edits == 0 and "要不要记为一条事实" in told.said
    assert talk.say("要").edits == 1


def test_several_steps_are_undone_together(talk: Talk) -> None:
    for text in ("12人改成15人", "讲座改成8次", "撤两步"):
        talk.say(text)
    assert "12人" in talk.fact("执法证") and "5次" in talk.fact("讲座")


def test_one_office_is_chosen_where_two_contradict_each_other(opened: Open) -> None:
    talk = Talk(opened(), "综治办：调解纠纷305件。\n司法所：人民调解291件，成功280件。\n")
    talk.say("以司法所的为准")
    assert [one.text for one in talk.state.sheet.facts if one.usable] == ["人民调解291件，成功280件"]


def test_what_is_no_report_work_is_declined_in_a_sentence(talk: Talk) -> None:
    told = talk.say("帮我写个请假条")
    assert told.done.intents == ("refuse",) and "超出报告起草的范围" in told.said


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


def test_wishes_of_one_message_are_done_in_order(talk: Talk) -> None:
    told = talk.say("讲座改6次，合同审查那个删了，再帮我看看隐患那句有没有问题")
    assert told.calls == ("change_fact", "drop_fact", "check") and told.edits == 2


def test_pasted_notes_become_facts_and_a_draft_is_offered(opened: Open) -> None:
    talk = Talk(opened())
    told = talk.say("素材如下：\n1月党委会学法1次\n4月请律师讲课80人\n调解纠纷173起，成功170起")
    assert "173起" in told.shown and "要不要现在起草全文" in told.said
    assert talk.say("好").calls == ("draft_report",)


def test_a_section_is_drafted_alone_and_the_rest_stays(talk: Talk) -> None:
    talk.say("起草全文")
    told = talk.say("把下一步打算重新写一下")
    assert told.shown.startswith("四、") and "2026年" in told.shown


def test_two_items_change_places_and_keep_their_numbers(opened: Open) -> None:
    talk = Talk(opened(), "下一步：培训调解员2名；执法证再考10人。\n")
    before = talk.say("写下一步打算").shown
    after = talk.say("第一条跟第二条换一下").shown
    assert before.index("2名") < before.index("10人")
    assert after.index("10人") < after.index("2名") and after.index("一是") < after.index("二是")


def test_a_place_that_holds_only_marks_is_not_rewritten(talk: Talk) -> None:
    talk.say("起草全文")
    assert "只有【待补】" in talk.say("第一责任人那部分写得正式一点").said


def test_problems_are_softened_in_words_only(opened: Open) -> None:
    talk = Talk(opened(), "存在问题：执法力量不足，原因是编制少。\n")
    talk.say("起草全文")
    said = talk.say("问题部分别写太难看").said
    assert "不删减" in said and "执法力量不足" in text_of(talk)


def test_what_is_missing_is_listed_without_inventing(opened: Open) -> None:
    assert "学法次数" in Talk(opened()).say("还缺什么材料").shown


def test_a_rule_is_explained_with_its_authority(talk: Talk) -> None:
    assert "〔" in talk.say("文号的括号用哪个，[]行不").said


def test_a_plea_for_money_is_not_written_and_the_rule_is_named(talk: Talk) -> None:
    told = talk.say("再加一条，争取县里给5万块")
    assert told.edits == 0 and "请示" in told.said


def test_an_exported_file_stays_in_the_data_folder_and_overwrites_nothing(talk: Talk) -> None:
    first, second = talk.say("导出word，文件名叫 ../../passwd"), talk.say("导出word，文件名叫 ../../passwd")
    files = [
        one.result.file for told in (first, second) for one in told.events if getattr(one, "result", None)
    ]
    assert [file.name for file in files if file] == ["passwd.docx", "passwd（2）.docx"]
    assert all(file.parent == talk.workspace.settings.data_dir / "exports" for file in files if file)


def test_past_reports_are_quoted_with_office_year_and_nothing_else(talk_with_library: Talk) -> None:
    told = talk_with_library.say("去年普法怎么写的")
    assert "开展普法宣传14场，发放资料3600份" in told.shown and "2024年报告" in told.shown
    assert "调解矛盾纠纷92件" not in told.shown


def test_what_the_library_does_not_have_is_said_not_made_up(talk_with_library: Talk) -> None:
    told = talk_with_library.say("去年河长制那段咋写的")
    assert "没有找到" in told.said and not told.shown


def test_two_years_are_set_side_by_side(talk_with_library: Talk) -> None:
    told = talk_with_library.say("调解比去年多了还是少了")
    assert "2024年92件，2025年86件，减少6件" in told.shown


def test_a_figure_that_last_year_lacks_is_not_compared(talk_with_library: Talk) -> None:
    assert "不能比较" in talk_with_library.say("信访办结率比去年高了几个点").said


def test_without_a_library_nothing_is_compared(talk: Talk) -> None:
    assert "没有本单位2024年的报告" in talk.say("跟去年比调解怎么样").said


def test_small_talk_changes_nothing(talk: Talk) -> None:
    before = talk.state
    assert talk.say("你吃饭了没").state == before


def test_what_is_not_understood_is_said_with_examples(talk: Talk) -> None:
    told = talk.say("嘟嘟嘟哒哒")
    assert "没有听懂" in told.said and not told.calls


def test_a_turn_that_is_stopped_does_no_more(talk: Talk) -> None:
    stop = Flag()
    stop.set()
    told = talk.say("12人改成15人", stop)
    assert told.done.stopped and told.edits == 0


def test_messages_are_kept_with_the_work(talk: Talk) -> None:
    talk.say("把素材列出来")
    kept = talk.workspace.works.messages(talk.id, OWNER)
    assert [one.role for one in kept] == ["user", "assistant"]
    assert "法治讲座5次" in kept[1].content["shown"]


def test_an_answer_left_half_way_is_kept_too(talk: Talk) -> None:
    turn = talk.workspace.reply(talk.id, OWNER, "把素材列出来")
    next(turn)
    turn.close()
    assert len(talk.workspace.works.messages(talk.id, OWNER)) == 2


def test_a_work_changed_in_another_window_is_not_overwritten(talk: Talk) -> None:
    turn = talk.workspace.reply(talk.id, OWNER, "12人改成15人")
    next(turn)
    work = talk.workspace.works.open(talk.id, OWNER)
    talk.workspace.works.apply(talk.id, OWNER, work.revision, SetFigure("F1", "5次", "9次"))
    said = "".join(getattr(event, "text", "") for event in turn)
    assert "别的窗口" in said and talk.fact("讲座") == "法治讲座9次"


@pytest.mark.parametrize("text", ["", "   ", "长" * 20_001])
def test_what_is_no_message_is_answered_and_does_nothing(talk: Talk, text: str) -> None:
    told = talk.say(text)
    assert told.said and not told.calls


def test_choices_are_numbered() -> None:
    ask = Ask("哪一条？", (Choice("F1 甲", "drop_fact", {}), Choice("F2 乙", "drop_fact", {})))
    assert asking(ask).splitlines()[1:3] == ["1. F1 甲", "2. F2 乙"]


def test_the_draft_is_looked_at_without_being_written_anew(talk: Talk) -> None:
    talk.say("起草全文")
    told = talk.say("那第二段呢")
    assert told.calls == ("show_draft",) and told.edits == 0
    assert told.shown.strip() in (told.state.document.text if told.state.document else "")


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


def test_a_figure_told_in_full_takes_the_scale_of_the_unit_it_replaces(opened: Open) -> None:
    talk = Talk(opened(), "执法立案17件，罚款3.48万元。\n")
    talk.say("罚款改成三万四千六")
    assert "罚款3.46万元" in talk.fact("罚款")


def test_a_rewrite_that_changed_nothing_is_not_undone(talk: Talk) -> None:
    talk.say("起草全文")
    assert talk.say("合同审查那句太啰嗦了，压短点").edits == 0
    assert talk.say("不行，还原").state.document is not None


def test_words_asked_for_become_one_fact(talk: Talk) -> None:
    assert "请把要补充的内容写出来" in talk.say("再加一条").said
    talk.say("镇里办了法治夜市2场，参加600人")
    assert talk.fact("夜市") == "镇里办了法治夜市2场，参加600人"


def test_where_nothing_is_clear_the_two_likeliest_readings_are_asked_about(talk: Talk) -> None:
    told = talk.say("调解的事你看着办")
    assert told.edits == 0 and told.said.count("\n1. ") == 1


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


def test_facts_told_behind_a_word_of_adding_are_noted_one_by_one(opened: Open) -> None:
    talk = Talk(opened(), "合同审查41份\n")
    talk.say("记：普法夜校9期430人次；执法证换发7本")
    assert (talk.fact("夜校"), talk.fact("执法证")) == ("普法夜校9期430人次", "执法证换发7本")


def test_why_a_word_is_changed_is_not_written(opened: Open) -> None:
    talk = Talk(opened(), "排查矛盾纠纷47起\n")
    talk.say("排查改成摸排好听一点")
    assert talk.fact("摸排") == "摸排矛盾纠纷47起"


def test_the_fact_that_was_spoken_of_last_need_not_be_named(talk: Talk) -> None:
    talk.say("合同审查多少份")
    talk.say("那条不要了")
    assert [one.text for one in talk.state.sheet.facts if not one.usable][-1].startswith("合同审查33份")


def test_words_that_name_nothing_drop_nothing(talk: Talk) -> None:
    talk.say("帮我编个表彰写上")
    assert talk.say("那算了，不写就不写").edits == 0
    talk.say("帮我编个表彰写上")
    assert talk.say("合同审查那条不要了").edits == 1


def test_the_outcome_of_a_case_takes_no_step_back(talk: Talk) -> None:
    talk.say("讲座改成6次")
    assert "undo" not in talk.say("复议2件，其中1件撤销").calls


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


def test_words_of_a_matter_ask_for_nothing(talk_with_library: Talk) -> None:
    talk_with_library.say("调解纠纷跟去年比呢")
    assert talk_with_library.say("那普法宣传哩？").calls == ("year_on_year",)


def test_a_question_about_a_place_writes_nothing_anew(talk: Talk) -> None:
    talk.say("起草全文")
    assert talk.say("最后一段写的啥").calls == ("show_draft",)


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


def test_a_figure_without_unit_is_put_for_the_one_of_its_size(opened: Open) -> None:
    talk = Talk(opened(), "法治电影15场，观众3600多人。\n")
    talk.say("电影那个数错了，人没有那么多，3100多")
    assert talk.fact("电影") == "法治电影15场，观众3100多人"


def test_a_new_matter_is_not_taken_for_one_that_begins_alike(talk: Talk) -> None:
    talk.say("法律援助转介16件，记上")
    assert "21件" in talk.fact("法律援助受理")


def test_a_slip_that_is_owned_up_to_beside_a_correction_takes_nothing_back(talk: Talk) -> None:
    assert talk.say("讲座不是5次是6次 手滑").calls == ("change_fact",)


@pytest.mark.parametrize(
    "text", ["写调解这节，不要评价", "先写调解那部分 别的先不管", "把调解写成一节，数字照材料写，不要加新的"]
)
def test_what_only_bounds_a_wish_does_nothing_else(talk: Talk, text: str) -> None:
    before = talk.state.sheet.facts
    told = talk.say(text)
    assert told.calls == ("draft_section",) and told.state.sheet.facts == before


def test_a_place_that_is_not_named_is_the_one_shown_last(opened: Open) -> None:
    talk = Talk(opened(), "下一步：搞个执法培训2次。\n调解纠纷86件，调成84件。\n")
    talk.say("起草全文")
    shown = talk.say("把调解那段给我看看").shown
    assert "86件" in talk.say("太干巴了，再书面些").shown and "86件" in shown


def test_what_is_declined_is_answered_with_what_stands_in_the_notes(talk: Talk) -> None:
    assert "84件" in talk.say("84件成功率直接写100%呗").said


def test_words_without_a_figure_are_cut_from_the_draft(opened: Open) -> None:
    talk = Talk(opened(), "调解纠纷86件。\n")
    talk.say("起草全文")
    works = talk.workspace.works
    wider = SetText(text_of(talk).replace("86件。", "86件，有效提升了群众满意感。"))
    works.apply(talk.id, OWNER, works.open(talk.id, OWNER).revision, wider)
    talk.say("“有效提升”那种话删去")
    assert "有效提升" not in text_of(talk) and "86件。" in text_of(talk)


def test_a_paragraph_that_is_written_already_is_shortened_by_what_tells_no_fact(opened: Open) -> None:
    talk = Talk(opened(), "镇综治中心接待群众740人次\n矛盾纠纷196件，化解189件\n普法讲座9场，发资料1200份")
    talk.say("起草全文")
    before = talk.state.document
    told = talk.say("化解纠纷那段改短一点")
    assert told.edits and "化解189件" in told.shown
    talk.say("退回去")
    assert before and talk.state.document and talk.state.document.text == before.text


def test_words_that_stand_nowhere_are_not_cut(talk: Talk) -> None:
    talk.say("起草全文")
    told = talk.say("“遥遥领先”那种话删去")
    assert told.edits == 0 and "不用删" in told.said


def test_what_not_to_do_yet_is_not_done(talk: Talk) -> None:
    assert talk.say("先别动笔，把事实摆出来看看").calls == ("show_facts",)


def test_a_fact_is_pointed_at_by_its_place_in_the_list(opened: Open) -> None:
    talk = Talk(opened(), "普法讲座5次。\n调解纠纷86件。\n合同审查33份。\n")
    talk.say("调解多少件")
    talk.say("第三条删掉")
    assert [one.text for one in talk.state.sheet.facts if one.usable] == ["普法讲座5次", "调解纠纷86件"]


def test_the_fact_added_last_is_pointed_at(opened: Open) -> None:
    talk = Talk(opened(), "普法讲座5次。\n调解纠纷86件。\n")
    talk.say("补一条：合同审查33份")
    talk.say("调解多少件")
    talk.say("刚加的那条改成35份")
    assert talk.fact("合同") == "合同审查35份"


@pytest.mark.parametrize("text", ["反诈宣传改成6场", "反诈宣传那条删掉"])
def test_a_fact_that_only_begins_to_fit_is_asked_about(opened: Open, text: str) -> None:
    talk = Talk(opened(), "普法宣传17场。\n调解纠纷86件。\n")
    told = talk.say(text)
    assert told.edits == 0 and "相近" in told.said
    assert talk.say("是的").edits == 1


def test_what_is_to_go_in_other_words_is_asked_about(opened: Open) -> None:
    talk = Talk(opened(), "抓获嫌疑人11名。\n调解纠纷86件。\n")
    assert talk.say("抓捕那条拿掉").edits == 0
    assert [one.text for one in talk.say("要").state.sheet.facts if one.usable] == ["调解纠纷86件"]


def test_the_halves_of_a_matter_name_its_second_figure(opened: Open) -> None:
    talk = Talk(opened(), "调解纠纷160件，成功151件。\n")
    talk.say("调解成功的改成153")
    assert talk.fact("160件") == "调解纠纷160件，成功153件"
