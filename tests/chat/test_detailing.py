"""More of what is known, told by pointing at it: it goes with its fact, and no talk becomes one."""

from tests.chat.conftest import Talk, text_of

OPENING = "起草全文"


def told(talk: Talk, notes: str) -> Talk:
    talk.say(f"材料：\n{notes}")
    return talk


def test_what_is_told_of_a_thing_pointed_at_goes_behind_its_fact(talk: Talk) -> None:
    talk.say("文殊村那个是县里和市里9月联合验收的")
    assert talk.fact("文殊村") == "文殊村建成法治广场1个，县里和市里9月联合验收"


def test_how_something_was_done_goes_with_what_was_told_just_before(talk: Talk) -> None:
    talk.say("补充：镇长述法1次")
    talk.say("镇长是在镇里，书面的")
    assert talk.fact("述法") == "镇长述法1次，镇长是在镇里，书面的"


def test_what_a_total_leaves_is_told_as_the_rest(talk: Talk) -> None:
    talk.say("剩下6处是危墙，还在等施工队")
    assert talk.fact("隐患").endswith("整改58处，其余6处是危墙，还在等施工队")


def test_what_is_done_grows_by_what_is_left_less(talk: Talk) -> None:
    told(talk, "摸排独居户50户，走访44户，剩6户没走\n清理沟渠9条\n发放折页700份")
    talk.say("那6户又走完了2户")
    assert talk.fact("独居户") == "摸排独居户50户，走访46户，剩4户没走"


def test_a_part_of_another_count_is_marked_so(talk: Talk) -> None:
    told(talk, "山界纠纷调解9件\n发放折页700份\n清理沟渠3条")
    talk.say("山界那9件是算在86件里面的，写清楚")
    assert talk.fact("山界") == "山界纠纷调解9件（含在86件内）"


def test_whether_a_count_is_part_of_another_is_asked_and_the_answer_heard(talk: Talk) -> None:
    told(talk, "山界纠纷调解9件\n发放折页700份\n清理沟渠3条")
    asked = talk.say("山界那9件算在86件里吗？")
    assert asked.edits == 0 and "没有相加" in asked.said
    talk.say("算在里面")
    assert "含在86件内" in talk.fact("山界")


def test_a_figure_pointed_back_to_is_no_new_fact(talk: Talk) -> None:
    talk.say("补充：行政复议2件")
    assert "已经有" in talk.say("对，复议就是这2件").said


def test_the_figure_that_is_named_by_its_unit_is_the_one_that_changes(talk: Talk) -> None:
    told(talk, "院坝会13场，1450人参加\n发放折页700份\n清理沟渠3条")
    talk.say("院坝会改成16场")
    talk.say("人也变了，1600")
    assert talk.fact("院坝会") == "院坝会16场，1600人参加"


def test_last_years_figure_is_compared_and_changes_nothing(talk: Talk) -> None:
    said = talk.say("去年法治讲座是4场，今年5次，怎么写好")
    assert said.edits == 0 and "增加1" in said.said and "25%" in said.said


def test_of_a_comparison_what_is_named_is_written(talk: Talk) -> None:
    talk.say("去年短视频是26条，能比一下吗")
    talk.say("只写多了5条就行")
    assert "比上年增加5条" in talk.fact("短视频") and "31条" in talk.fact("短视频")


def test_words_less_than_a_clause_are_cut_out_of_their_fact(talk: Talk) -> None:
    told(talk, "灯会、庙会期间设咨询点5个，发折页800份\n清理沟渠3条\n打井2口")
    talk.say("咨询点那条去掉庙会，今年没办")
    assert talk.fact("咨询点") == "灯会期间设咨询点5个，发折页800份"


def test_what_is_put_off_is_not_done_now(talk: Talk) -> None:
    talk.say(OPENING)
    assert talk.say("先到这里，明天再导出").calls == ()


def test_how_the_report_is_laid_out_is_no_fact(talk: Talk) -> None:
    known = len(talk.state.sheet.facts)
    assert talk.say("可以写了，顺序按规定的四块来").calls == ("draft_report",)
    assert len(talk.state.sheet.facts) == known


def test_why_some_are_left_is_a_question_and_changes_no_fact(talk: Talk) -> None:
    assert talk.say("隐患那个为什么还有6处没改，要不要写").edits == 0


def test_a_file_is_held_back_where_it_is_wanted_only_without_errors(talk: Talk) -> None:
    told(talk, "检查作坊50家，查隐患50处，整改44处，剩6处正在改\n清理沟渠9条\n发放折页700份")
    talk.say(OPENING)
    talk.say("整改44处改成48处")
    assert "没有导出" in talk.say("检查一遍，没问题就导出").said


def test_notes_pasted_beside_a_draft_are_written_where_it_waits_for_them(talk: Talk) -> None:
    talk.say(OPENING)
    talk.say("第一责任人：\n1、镇长听取汇报3次\n2、镇长年底述法1次\n3、镇长督办案件2件")
    assert "述法1次" in text_of(talk)


def test_what_is_planned_is_not_made_up(talk: Talk) -> None:
    said = talk.say("明年怎么写？你帮我想想")
    assert said.edits == 0 and "不替您编" in said.said and "执法力量不足" in said.said


def test_what_is_told_behind_it_goes_to_the_plans(talk: Talk) -> None:
    talk.say("明年怎么写？你帮我想想")
    talk.say("就写：给网格员办班2期")
    assert next(one for one in talk.state.sheet.facts if "办班2期" in one.text).section == "plans"


def test_a_plan_without_a_colon_is_noted_as_one(talk: Talk) -> None:
    talk.say("明年打算培养护林员6名，再把沟渠清理每季度做一次")
    assert next(one for one in talk.state.sheet.facts if "护林员" in one.text).section == "plans"


def test_a_cause_in_quotes_is_noted_in_the_clerks_words(talk: Talk) -> None:
    talk.say("原因写“资金投入不足、培训不够经常”就行")
    assert talk.fact("资金投入").endswith("资金投入不足、培训不够经常")


def test_a_part_of_a_sentence_becomes_a_paragraph(talk: Talk) -> None:
    talk.say(OPENING)
    assert "单独成一段" in talk.say("把信访受理单独成一段").said
    assert any(line.startswith("信访") or "信访" in line[:6] for line in text_of(talk).splitlines())


def test_a_rate_of_two_units_is_asked_about_before_it_is_written(talk: Talk) -> None:
    told(talk, "入户3100户，签承诺书3060份\n清理沟渠3条\n打井2口")
    assert "98.71%" in talk.say("签承诺书那个能不能写成率").said
    talk.say("是按户的，写吧")
    assert "签承诺书率98.71%" in talk.fact("承诺书")
