"""What a later line takes back, and what it leaves alone."""

import pytest

from tests.facts.reading import read, usable


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("立57 结55\n更: 立57错→59  结55不动", "立59件，结55件"),
        ("罚了5.6万\n上面罚款打错了 是6.5万", "罚了6.5万元"),
        ("持证 12人\n前面持证写成12了，应为14人", "持证14人"),
        ("北坡社区 11场\n西坡社区 9场\n5. 北坡更正：场次12！", "北坡社区12场"),
        (
            "调解：全年受理 163件，成功 158件 —— 更正：受理应是 161件，158不变",
            "调解：全年受理161件，成功158件",
        ),
        ("信访 42批\n信访批数订正为44批", "信访44批"),
        ("检查企业118家\n企业那个数要改，漏了两家，120家", "检查企业120家"),
        ("隐患264条，整改258条\n隐患数又核了，系统里是267，整改的还是258", "隐患267条，整改258条"),
        ("罚没2.7万\n罚没2.7改3.1，财政对过账", "罚没3.1万元"),
        ("案：简9 普4\n更：案 简9 普5", "案：简9件，普5件"),
        ("罚款31.5万\n罚款刚才多打了，是30.5", "罚款30.5万元"),
        ("首违不罚19件\n上一封首违不罚改为16件，其他不变", "首违不罚16件"),
        ("巡逻260次，劝离88起\n更正：巡逻265次，劝离88起没错", "巡逻265次，劝离88起"),
        ("挂历2500本\n ——挂历数更正：2300本，200本还没发", "挂历2300本"),
        ("巡查312次\n前面报巡查312次，实际应为321次", "巡查321次"),
        ("撤离3回\n打更 不对 是撤离4回", "撤离4回"),
        ("发挂历3000份。（司法所说实际挂历是3600份，我们以司法所为准）", "发挂历3600份"),
        ("立案53件（原发51件）", "立案53件"),
        ("罚款5.12万元（上封写成6.3万，把押金算进去了）", "罚款5.12万元"),
        ("充电棚缺口，先前报您31处，不准，核完是 24处", "充电棚缺口，24处"),
        ("司法所：调解成功317件\n司法所：呃 成功是316，有一件反悔了", "调解成功316件"),
        ("立案59宗\n等等我看错行了，立案是 61 宗，59是前年的", "立案61宗"),
        ("转移930人次\n更正一下，转移的930只算了台风，梅雨那次加上是1034人次", "转移1034人次"),
        ("成功率：原98.6%，按新基数97.8%", "成功率：97.8%"),
        ("受众5200人次\n受众更正下 5020，打反了", "受众5020人次"),
    ],
)
def test_a_correction_mends_the_figure_of_the_thing_it_names(notes: str, told: str) -> None:
    assert usable(notes)[0].text == told


def test_a_correction_mends_every_figure_it_gives_anew() -> None:
    notes = "排查隐患196处 限期47处（已改43处）\n更正 上面隐患是 198 不是196，限期47 改45"
    assert usable(notes)[0].text == "排查隐患198处，限期47处（已改45处）"


def test_a_correction_leaves_another_thing_with_the_same_figure_alone() -> None:
    notes = "立57 结55\n法明 57\n更: 立57错→59"
    assert "法明57名" in [fact.text for fact in usable(notes)]


@pytest.mark.parametrize(
    ("line", "told"),
    [("普法 31场 不对 32场", "普法32场"), ("装充电桩 24个 接口… 不对 是24个桩", "装充电桩24个桩")],
)
def test_a_slip_of_the_same_breath_is_put_right(line: str, told: str) -> None:
    assert usable(line)[0].text == told


def test_two_offices_with_near_counts_of_one_thing_are_asked() -> None:
    sheet = read("发件人：渔业办\n全镇登记渔船 142艘\n发件人：应急站\n渔船我们底子是 147艘")
    assert [fact.usable for fact in sheet.facts] == [False, False]
    assert "以哪个为准" in sheet.questions[0].text


def test_a_second_count_in_the_same_line_keeps_back_the_first() -> None:
    assert not usable("组织法治文艺巡演10场。（注：宣传办口径是8场）")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("普法讲座24场——扣掉2场重复的，实际报22场", "普法讲座22场"),
        ("调解员培训原计划3期，实际2期", "调解员培训2期"),
        ("信访件原来报的37件，主任核了一遍说应该是35件", "信访件35件"),
        ("人民调解员42名（原44名，走了2个）", "人民调解员42名"),
    ],
)
def test_a_line_that_gives_up_its_own_figure_tells_the_one_meant(note: str, told: str) -> None:
    assert [fact.text for fact in usable(note)] == [told]


def test_a_figure_that_is_only_disowned_replaces_nothing() -> None:
    told, disowned = read("开展巡查1260次\n初稿里写的巡查1620次是打错了，以上面为准").facts
    assert told.text == "开展巡查1260次"
    assert not disowned.usable


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("讲座28场 ——改：29场（漏了煤矿那场）", "讲座29场"),
        ("看的人3200 ——错，写反了，是2300", "看的人2300人"),
        ("检查企业：312家次 → 更正：326家次", "检查企业：326家次"),
        ("罚款 8.9万（~~9.8万~~ 填反了）", "罚款8.9万元"),
        ("前一封里把案件数写成 38 件，漏了移来的，正确应为 43 件", "案件数43件"),
        ("看的人最多那次一千八百不是一千六百人 对一千六百", "看的人最多那次一千六百人"),
        ("排查96件（之前报95，少了1件）", "排查96件"),
    ],
)
def test_a_line_mended_in_place_tells_the_figure_meant(line: str, told: str) -> None:
    assert usable(line)[0].text == told


def test_what_a_line_says_anew_in_other_words_takes_the_place_of_its_last_clause() -> None:
    told = [fact.text for fact in usable("加油站3家 全过达标；更正：2家过，1家补报中")]
    assert told == ["加油站3家", "2家过，1家补报中"]


def test_what_a_correction_says_of_last_year_corrects_nothing() -> None:
    notes = "年底还有9件没办完\n首违不罚19件\n上一封首违不罚改为16件，有3件是去年的"
    assert [fact.text for fact in usable(notes)] == ["年底还有9件没办完", "首违不罚16件"]


def test_a_count_part_of_which_is_last_years_is_asked_about() -> None:
    sheet = read("立案38件，有3件是去年的")
    assert not [fact for fact in sheet.facts if fact.usable]
    assert "本年度的是多少" in sheet.questions[0].text


def test_a_mail_quoted_below_its_answer_gives_way_to_it() -> None:
    notes = "1. 立案53件，罚款7.85万元\n-------- 原始邮件 --------\n> 立案51件，罚款7.6万元"
    assert [fact.text for fact in usable(notes)] == ["立案53件，罚款7.85万元"]


def test_a_mail_quoted_below_a_few_corrections_stays() -> None:
    notes = "罚款应为7.85万元\n-------- 原始邮件 --------\n> 立案51件，罚款7.6万元，检查416次"
    assert any("立案51件" in fact.text for fact in usable(notes))


def test_two_totals_in_doubt_are_asked_about_once() -> None:
    sheet = read("司法所：罚款7.85万元，调解12件\n财政所：罚款7.6万元，调解12件")
    assert len(sheet.questions) == 1
    assert all(fact.text for fact in sheet.facts)


@pytest.mark.parametrize("why", ["，镇长说不好看", "（登记簿是3件）"])
def test_a_figure_is_not_changed_for_its_looks_or_against_the_register(why: str) -> None:
    facts = read(f"不予通过3件，退回重做\n备注，“不予通过3件”请改成“退回完善2件”{why}").facts
    assert not any(fact.usable for fact in facts)


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("罚款3.3万\n↑罚款3.3 → 3.03，多了个3", "罚款3.03万元"),
        ("普法18场\n普法18 → 加9月2场=20", "普法20场"),
        ("调解成功215件\n昨天那封里，调解成功应为211件，215是把没谈拢的4件也算进去了", "调解成功211件"),
        ("普法活动16场\n普法那个数核了，台账是18场，16是没加中秋前那两场", "普法活动18场"),
        ("信访受理30件，办结27件，另3件未到期\n信访办结改28件", "信访受理30件，办结28件"),
        ("自查40卷，有9卷缺签名\n（11月3日复查后改：是8卷，有1卷补签了）", "自查40卷，有8卷缺签名"),
        ("全年办件8120件\n说明：本汇编中窗口办件数在送审时更正为8210件", "全年办件8210件"),
        ("发资料 5200份  （5700份，不是5200，印刷厂发票为准）", "发资料5700份"),
        ("超期4件……等一下，4件里1件是批过延期的，不算超期，真正超期3件", "超期3件"),
        ("罚没4.4w\n撤回上条消息里的罚没，重发：4.04w", "罚没4.04万元"),
    ],
)
def test_a_count_is_told_as_it_was_put_right(notes: str, told: str) -> None:
    assert [fact.text for fact in usable(notes)] == [told]


def test_an_item_is_put_right_by_its_number() -> None:
    notes = "1. 全年坐班不到位的有9个村\n2. 缺车\n补：第1条里的9个村，所里刚来电话，8个，其中一个是刚好"
    assert usable(notes)[0].text == "全年坐班不到位的有8个村"


def test_a_slip_in_the_count_of_half_a_year_leaves_that_of_the_year() -> None:
    notes = "全年调解案件176件，成功168件\n原报的半年数中调解案件为101件，系笔误，应为91件，全年数不受影响"
    assert [fact.text for fact in usable(notes)] == ["全年调解案件176件，成功168件"]


def test_the_count_of_the_year_takes_in_that_of_its_first_months() -> None:
    notes = "前8个月调解纠纷108件，成功103件\n全年调解149件，成功142件"
    assert [fact.text for fact in usable(notes)] == ["全年调解149件，成功142件"]


def test_half_a_year_without_a_count_of_the_year_is_told() -> None:
    assert [fact.text for fact in usable("上半年办案12件\n全年普法20场")] == [
        "上半年办案12件",
        "全年普法20场",
    ]


def test_another_hand_that_objects_is_no_correction() -> None:
    sheet = read(
        "司法所老郑 9:00\n规范性文件今年出了2件\n党政办小罗 9:05\n不对吧郑所，我收发登记上规范性文件是3件"
    )
    assert not any(fact.usable for fact in sheet.facts) and len(sheet.questions) == 1


def test_what_is_counted_too_high_by_somebody_is_asked_about() -> None:
    sheet = read("司法确认14件\n更正一处：司法确认我多报了两件")
    assert "司法确认14件" not in [fact.text for fact in sheet.facts if fact.usable]
    assert sheet.questions


def test_parts_do_not_come_to_their_sum_whatever_they_are_called() -> None:
    sheet = read("村级调解131件，镇级调委会44件，合计185件")
    assert "合计175，与总数185不符" in sheet.questions[0].text


def test_of_two_figures_given_anew_each_takes_the_place_of_one() -> None:
    notes = "查出隐患289处\n更正：6月隐患48，合计由289，跟着改成279"
    assert usable(notes)[0].text == "查出隐患279处"


def test_a_count_of_last_year_told_beside_this_year_s_corrects_nothing() -> None:
    told = usable("安办：今年一般事故1起，去年是2起")
    assert [fact.text for fact in told] == ["今年一般事故1起"]


def test_a_correction_mends_what_the_same_hand_has_told_before_what_others_have() -> None:
    notes = "消防小陶：消防演练6场\n中学老庞：疏散演练每学期2场\n消防小陶：更正一下：演练是7场"
    assert [fact.text for fact in usable(notes)] == ["消防演练7场", "疏散演练每学期2场"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("普法活动原报46场次，更正为43场次", "普法活动43场次"),
        ("发放资料原报1.2万份，核对入库单后为9800份", "发放资料9800份"),
    ],
)
def test_a_line_that_names_the_figure_reported_first_tells_the_right_one_alone(line: str, told: str) -> None:
    assert usable(line)[0].text == told


def test_a_correction_may_name_an_earlier_year_as_its_cause() -> None:
    notes = (
        "规范性文件清理3件，废止1件、继续有效2件\n"
        "——更正第7条：又翻出一件2019年的，清理一共是4件，废止2件，以这个为准"
    )
    assert [fact.text for fact in usable(notes)] == ["规范性文件清理4件，废止2件、继续有效2件"]


def test_which_count_of_the_last_mail_was_wrong_and_why_is_read() -> None:
    notes = "罚款合计11.36万元\n上一封里罚款数不对，我把去年的加进去了，今年是7.92万元，11.36作废。"
    assert [fact.text for fact in usable(notes)] == ["罚款合计7.92万元"]


def test_a_row_of_what_has_not_begun_is_asked_about() -> None:
    table = (
        "项目\t数量\t单位\t说明\n禁毒\t4\t场\t\n普法推送\t148\t条\t\n宪法宣传周\t—\t—\t还没开始（12.1-12.7）"
    )
    assert any("宪法宣传周" in question.text for question in read(table).questions)


def test_a_bracket_behind_a_count_changes_it() -> None:
    notes = "发放资料8000份。（库房还有2200份没发，改成5800份）"
    assert [fact.text for fact in usable(notes)] == ["发放资料5800份"]


def test_a_total_held_to_mends_its_parts_by_name_and_answers_the_question() -> None:
    told = read(
        "11月18日 统计：全年行政执法案件29件（普通程序11件，简易程序17件）。数对不上，问执法队。\n"
        "11月19日 执法队回话：普通程序11件，简易程序18件，29件没错。"
    )
    (kept,) = [fact.text for fact in told.facts if fact.usable]
    assert kept.endswith("全年行政执法案件29件（普通程序11件，简易程序18件）")
    assert told.questions == ()


def test_a_total_held_to_mends_no_parts_of_other_names() -> None:
    told = usable("全年办案29件（普通程序11件，简易程序17件）\n市容12件，违建17件，29件没错")
    assert not any("简易程序18件" in fact.text for fact in told)
