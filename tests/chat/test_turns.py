"""Turns of the offline road: what they do to the draft, and what they say."""

from threading import Event as Flag

import pytest

from assistant.chat import Ask, Choice, asking
from assistant.editing import SetFigure, SetText
from tests.chat.conftest import OWNER, Open, Talk, text_of


def test_what_is_no_report_work_is_declined_in_a_sentence(talk: Talk) -> None:
    told = talk.say("帮我写个请假条")
    assert told.done.intents == ("refuse",) and "超出报告起草的范围" in told.said


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


def test_a_piece_of_a_sentence_that_is_quoted_gets_no_end_of_its_own(talk: Talk) -> None:
    talk.say("起草全文")
    work = talk.workspace.works.open(talk.id, OWNER)
    spoken = SetText(f"{text_of(talk)}\n我们镇搞了8场培训，大伙儿反映挺好。")
    talk.workspace.works.apply(talk.id, OWNER, work.revision, spoken)
    talk.say("把“我们镇搞了8场培训，大伙儿反映挺好”改得正式一点")
    assert text_of(talk).endswith("培训8场，群众反映较好。")


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


def test_a_rewrite_that_changed_nothing_is_not_undone(talk: Talk) -> None:
    talk.say("起草全文")
    assert talk.say("合同审查那句太啰嗦了，压短点").edits == 0
    assert talk.say("不行，还原").state.document is not None


def test_words_of_a_matter_ask_for_nothing(talk_with_library: Talk) -> None:
    talk_with_library.say("调解纠纷跟去年比呢")
    assert talk_with_library.say("那普法宣传哩？").calls == ("year_on_year",)


def test_a_question_about_a_place_writes_nothing_anew(talk: Talk) -> None:
    talk.say("起草全文")
    assert talk.say("最后一段写的啥").calls == ("show_draft",)


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


def test_what_is_to_go_in_other_words_is_asked_about(opened: Open) -> None:
    talk = Talk(opened(), "抓获嫌疑人11名。\n调解纠纷86件。\n")
    assert talk.say("抓捕那条拿掉").edits == 0
    assert [one.text for one in talk.say("要").state.sheet.facts if one.usable] == ["调解纠纷86件"]
