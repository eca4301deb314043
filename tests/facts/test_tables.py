"""Tables of the notes: rows under their heads, totals, cells of several figures."""

from assistant.domain import Hedge, QuestionKind, Status
from tests.facts.reading import all_figures, figures, read, usable

TABLE = "单位\t指标\t数量\t备注\n"


def test_a_table_row_says_what_its_columns_name() -> None:
    (fact,) = usable("活动\t时间\t场次\t人数\t备注\n法治讲座\t4月\t2\t176\t")
    assert figures(fact) == [("2", "场次", Hedge.EXACT), ("176", "人", Hedge.EXACT)]
    assert fact.dates == ("2025-04",)


def test_an_unknown_cell_has_no_figure() -> None:
    (fact,) = usable("活动\t场次\t人数\n反诈宣传\t11\t不详")
    assert figures(fact) == [("11", "场次", Hedge.EXACT)]


def test_a_total_row_that_does_not_add_up_is_asked_about() -> None:
    table = "类型\t受理（件）\n邻里\t14\n婚姻\t10\n合计\t25"
    assert [q.kind for q in read(table).questions] == [QuestionKind.CONFLICT]


def test_a_table_of_items_numbers_and_units_is_read() -> None:
    table = "项目\t数量\t单位\t备注\n接听12345热线\t286\t件\t办结率99.3%\n政务公开信息\t415\t条\t"
    assert all_figures(table)[:2] == [("286", "件"), ("99.3", "%")]


def test_a_table_pasted_with_commas_is_read() -> None:
    table = "项目,数量,单位\n政务公开信息,415,条\n应急演练,6,场\n"
    assert all_figures(table) == [("415", "条"), ("6", "场")]


def test_a_row_keeps_its_village() -> None:
    (fact,) = usable("村\t活动\t场次\t人数\n青石桥村\t法治讲座\t3\t210")
    assert fact.text == "青石桥村法治讲座3场次，参加210人"


def test_an_unknown_column_names_its_figure() -> None:
    assert "回访量" in read("活动\t场次\t回访量\n法治讲座\t3\t88户").facts[0].text


def test_a_column_of_several_units_takes_the_one_of_its_row() -> None:
    notes = "项目\t次/场\t人数(人次)\n旁听庭审\t2\t34\n民法典宣传月\t6\t720"
    assert all_figures(notes) == [("2", "次"), ("34", "人次"), ("6", "场"), ("720", "人次")]


def test_a_cell_of_two_figures_is_told_as_it_stands() -> None:
    assert all_figures(f"{TABLE}信访办\t信访\t41批63人次\t办结39批\n") == [
        ("41", "批"),
        ("63", "人次"),
        ("39", "批"),
    ]


def test_two_bare_figures_of_a_cell_are_never_run_together() -> None:
    (fact,) = read(f"{TABLE}综合执法队\t执法人员持证\t14/16\t\n").facts
    assert "14/16" in fact.text
    assert not fact.usable


def test_a_total_is_named_by_the_heading_above_its_table() -> None:
    table = "=====表格（政务公开，从系统粘的）=====\n栏目\t条数\n惠农补贴\t71\n村级财务\t38\n合计\t109"
    assert usable(table)[-1].text == "政务公开合计109条"


def test_a_row_told_before_stays_where_its_table_has_a_total() -> None:
    notes = "执法信息公示141条\n栏目\t条数\n执法信息公示\t141\n村级财务\t38\n合计\t179"
    assert [fact.text for fact in usable(notes)].count("执法信息公示141条") == 2


OFFICES = "序号\t单位\t工作内容\t数量\t单位\t进展\t备注\n"


def test_of_two_columns_of_one_name_the_one_that_holds_units_gives_the_units() -> None:
    rows = "1\t渔政办\t船只检查\t34\t艘次\t完成\t\n2\t畜牧站\t防疫进户\t870\t户\t完成\t"
    assert [fact.text for fact in usable(OFFICES + rows)] == ["船只检查34艘次", "防疫进户870户"]


def test_an_office_is_told_where_two_offices_report_one_thing() -> None:
    rows = "1\t渔政办\t安全宣传\t4\t场\t\t\n2\t畜牧站\t安全宣传\t6\t场\t\t"
    assert [fact.text for fact in usable(OFFICES + rows)] == ["渔政办安全宣传4场", "畜牧站安全宣传6场"]


def test_words_on_the_state_of_work_stay_with_their_row() -> None:
    rows = "1\t水利站\t堤坝加固\t2\t处\t完成70%\t\n2\t渔政办\t隐患整改\t31\t条\t剩3条在整改\t主要是旧船"
    assert [fact.text for fact in usable(OFFICES + rows)] == [
        "堤坝加固2处，完成70%",
        "隐患整改31条，剩3条在整改，主要是旧船",
    ]


def test_a_remark_on_another_thing_casts_no_doubt_on_the_figure() -> None:
    told = read(f"{OFFICES}1\t畜牧站\t栏舍改造\t12\t户\t完成\t补贴还没到账").facts
    assert [(fact.text, fact.usable) for fact in told] == [("栏舍改造12户", True), ("补贴还没到账", False)]


def test_a_remark_that_is_a_day_dates_its_row() -> None:
    (fact,) = usable(f"{OFFICES}1\t文化站\t广场宣传\t1\t场\t完成\t6月12日")
    assert fact.text == "6月12日，广场宣传1场"


def test_what_a_row_is_to_come_to_is_a_plan_of_its_own() -> None:
    told = usable(f"{OFFICES}1\t水利站\t堤坝加固\t2\t处\t完成70%\t计划明年3月完工")
    assert [(fact.text, fact.status) for fact in told] == [
        ("堤坝加固2处，完成70%", Status.DONE),
        ("堤坝加固计划明年3月完工", Status.PLANNED),
    ]


def test_the_figure_of_last_year_in_a_remark_is_kept_back_and_listed() -> None:
    told = read(f"{OFFICES}1\t派出所\t劝导\t120\t人次\t完成\t去年98").facts
    assert [(fact.text, fact.usable) for fact in told] == [("劝导120人次", True), ("去年98", False)]


def test_the_number_and_the_office_of_a_row_without_a_head_are_no_part_of_it() -> None:
    notes = "存在问题：\n1\t林场\t巡护力量弱\t护林员7人\n2\t水利站\t设备老旧\n"
    assert [fact.text for fact in usable(notes)] == ["林场，巡护力量弱，护林员7人", "设备老旧"]


def test_parts_that_add_up_to_their_whole_take_its_unit_unasked() -> None:
    sheet = read("应急演练7次，森林防火2、防汛2、消防3")
    assert sheet.facts[0].text == "应急演练7次，森林防火2次、防汛2次、消防3次"
    assert not sheet.questions


def test_of_a_half_year_beside_the_year_the_year_is_told_and_the_half_listed() -> None:
    told = read("指标\t上半年（件）\t全年（件）\n纠纷调解\t71\t146")
    assert [(fact.text, fact.usable) for fact in told.facts] == [
        ("纠纷调解上半年71件", False),
        ("纠纷调解146件", True),
    ]


def test_the_unit_of_a_row_s_label_goes_before_that_of_a_column_of_the_year() -> None:
    table = "指标\t上半年（件）\t全年（件）\n普法宣传（场次）\t8\t19"
    assert [fact.text for fact in usable(table)] == ["普法宣传19场次"]


def test_a_column_of_a_month_of_the_next_year_is_not_told() -> None:
    table = "事项\t2026-2\t2025\t单位\n检查企业\t6\t98\t家（处）"
    assert [fact.text for fact in usable(table)] == ["检查企业98家"]


def told(table: str) -> list[str]:
    return [fact.text for fact in usable(table)]


def test_whom_it_was_for_and_who_did_it_stay_with_their_row() -> None:
    table = "| 普法对象 | 责任单位 | 讲座（场） | 受众（人次） |\n| 渔民 | 农业农村办 | 6 | 540 |"
    assert told(table) == ["农业农村办面向渔民举办讲座6场，受众540人次"]


def test_an_activity_is_told_as_its_head_names_it() -> None:
    table = "活动主题\t场次（场）\t参加人数（人）\n消费维权\t4\t520\n合计\t4\t520"
    assert told(table) == ["开展“消费维权”主题活动4场，参加520人", "合计开展活动4场，参加520人"]


def test_a_remark_on_a_village_stands_behind_it() -> None:
    table = "村名\t普法活动（次）\t备注\n龙塘村\t5\t新村班子"
    assert told(table) == ["龙塘村（新村班子）开展普法活动5次"]


def test_a_remark_that_counts_some_of_a_figure_stands_behind_that_figure() -> None:
    table = "活动\t场次（场）\t参加人数（人）\t备注\n法治讲座\t5\t385\t码头企业3场"
    assert told(table) == ["法治讲座5场（其中码头企业3场），参加385人"]


def test_a_rate_keeps_its_name_and_is_never_summed() -> None:
    table = (
        "行业\t检查次数（次）\t发现隐患（条）\t已整改（条）\t整改率（%）\n"
        "渔船\t86\t142\t140\t98.6\n民宿\t54\t97\t97\t100\n合计\t140\t239\t237\t99.2"
    )
    sheet = read(table)
    assert sheet.facts[-1].usable
    assert sheet.facts[0].text == "检查渔船86次，发现隐患142条，整改140条，整改率98.6%"


def test_the_parts_of_a_sum_stand_in_brackets_behind_it() -> None:
    table = "安全投入（单位：万元）\n项目\t镇级\t村级\t合计\n应急物资\t7.2\t3.8\t11.0"
    assert told(table) == ["应急物资11.0万元（镇级7.2万元、村级3.8万元）"]


def test_indicators_in_rows_over_villages_in_columns_are_read() -> None:
    table = "指标\t青槐村\t石坎村\t合计\n调解纠纷（件）\t31\t22\t53"
    assert told(table) == ["调解纠纷53件（青槐村31件、石坎村22件）"]


def test_two_lines_of_heads_are_read_as_one() -> None:
    table = "单位\t检查（次）\t\n\t日常\t专项\n应急办\t88\t12\n司法所\t4\t2"
    assert told(table)[0] == "应急办开展日常检查88次，专项检查12次"


def test_a_line_that_introduces_a_table_gives_its_total_the_day_up_to_which_it_counts() -> None:
    table = "以下为各村报来的普法数据（截至11月底）。\n村名\t讲座（次）\n龙塘村\t5\n合计\t5"
    assert told(table) == ["龙塘村举办讲座5次", "截至11月底合计举办讲座5次"]


def test_a_problem_mended_is_told_as_done_and_an_open_one_with_its_term() -> None:
    head = "问题\t责任单位\t整改期限\t整改状态\n"
    table = f"{head}护栏缺损\t交管站\t6月底前\t已完成\n边坡松动\t村建所\t9月底前\t正在整改"
    assert told(table) == [
        "交管站完成“护栏缺损”问题整改",
        "边坡松动，正在整改（村建所），整改期限9月底前",
    ]


def test_two_tables_of_one_text_are_summed_apart() -> None:
    table = "村\t讲座（场）\n甲村\t2\n乙村\t3\n合计\t5\n\n村\t讲座（场）\n丙村\t1\n丁村\t1\n合计\t2"
    assert not [one for one in read(table).questions if one.kind is QuestionKind.CONFLICT]
