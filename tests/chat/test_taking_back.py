"""What was taken out comes back, and what is pointed at is meant."""

from tests.chat.conftest import Open, Talk, text_of


def test_a_fact_left_out_long_ago_is_written_again(opened: Open) -> None:
    talk = Talk(opened(), "普法宣传8场\n调解纠纷86件\n合同审查33份\n")
    for text in ("普法那条不要了", "合同审查改成35份", "普法还是写上"):
        talk.say(text)
    assert all(fact.usable for fact in talk.state.sheet.facts) and talk.fact("合同") == "合同审查35份"


def test_a_clause_cut_out_of_a_fact_is_put_back(opened: Open) -> None:
    talk = Talk(opened(), "执法立案15起，罚款2.6万元，简易程序12起\n调解纠纷86件\n")
    for text in ("罚款2.6万元那个删掉", "调解改成87件", "罚款还是要写的，加回来"):
        talk.say(text)
    assert "罚款2.6万元" in talk.fact("立案")


def test_the_figure_before_the_last_change_is_set_again(opened: Open) -> None:
    talk = Talk(opened(), "调解纠纷167件，成功160件\n普法宣传8场\n")
    talk.say("成功的不是160件，是161件")
    talk.say("算了还是160")
    assert talk.fact("调解") == "调解纠纷167件，成功160件"


def test_the_line_above_is_the_one_told_last(opened: Open) -> None:
    talk = Talk(opened(), "普法宣传8场\n")
    talk.say("加一条：请法官讲课1次，到场65人")
    talk.say("上一条的人数是56")
    assert talk.fact("讲课") == "请法官讲课1次，到场56人"


def test_the_first_draft_comes_back_whole(talk: Talk) -> None:
    first = talk.say("起草全文").shown
    talk.say("把“我镇”都改成“全镇”")
    talk.say("还是第一稿好，退回第一稿")
    assert text_of(talk).strip() == first


def test_a_question_of_a_list_that_is_left_open_drops_no_fact(talk: Talk) -> None:
    before = talk.state.sheet.facts
    talk.say("还缺什么")
    assert talk.say("第一个问题回头再说，第二个不写").state.sheet.facts == before


def test_one_sentence_is_cut_out_with_its_fact(opened: Open) -> None:
    talk = Talk(opened(), "普法宣传8场\n")
    talk.say("起草全文")
    talk.say("删掉“开展普法宣传8场。”这句")
    assert "普法宣传8场" not in text_of(talk)


def test_what_was_never_taken_out_is_not_put_back(talk: Talk) -> None:
    told = talk.say("水利那条加回来")
    assert not told.edits and "没有看出要写回哪一条" in told.said


def test_what_is_dropped_and_kept_in_one_message_stays_as_it_is(talk: Talk) -> None:
    before = talk.state.sheet
    talk.say("合同那条删了吧，等等，还是留着")
    assert talk.state.sheet == before


def test_only_the_last_step_is_taken_back(talk: Talk) -> None:
    talk.say("讲座改成6次")
    assert "从最后一步起" in talk.say("第一步改的退回去").said
    assert "6次" in talk.fact("讲座")


def test_not_to_drop_is_no_order_to_drop(talk: Talk) -> None:
    before = talk.state.sheet
    talk.say("不要去掉")
    assert talk.state.sheet == before


def test_a_sentence_that_is_not_to_be_written_goes(talk: Talk) -> None:
    talk.say("起草全文")
    talk.say("信访那句不写了")
    document = talk.state.document
    assert document is not None and "47件" not in document.text


def test_what_was_just_taken_out_comes_back_in_its_place(talk: Talk) -> None:
    talk.say("起草全文")
    before = text_of(talk)
    talk.say("信访那条删了吧")
    assert text_of(talk) != before
    talk.say("算了，还是加回来")
    assert text_of(talk) == before


def test_a_fact_kept_in_the_same_breath_is_not_taken_out(talk: Talk) -> None:
    assert talk.say("合同那条删了吧，等等，还是留着").edits == 0


def test_a_part_drafted_anew_tells_what_was_rewritten_in_it(talk: Talk) -> None:
    talk.say("起草全文")
    talk.say("把“调解86件，成功84件”改成“调解86件，其中成功84件”")
    talk.say("加一条：调解室建成2个")
    told = talk.say("重新写一下举措部分")
    assert "其中成功84件" in text_of(talk) or "改写过的句子" in told.said
