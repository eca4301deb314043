"""Counts in doubt are kept back, figures a line gives up are not told, claims are asked about."""

import pytest

from assistant.domain import FactSheet, Status
from assistant.facts import note_lines, read_facts
from assistant.facts.superseding import without_superseded
from assistant.genres import genre


def read(notes: str, year: int = 2025) -> FactSheet:
    return read_facts(note_lines(notes), year=year, genre=genre("fazhi-annual"))


def told(notes: str, year: int = 2025) -> str:
    return "；".join(fact.text for fact in read(notes, year).facts if fact.usable)


@pytest.mark.parametrize(
    "notes",
    [
        "违建查处18处\n违建我们登记的是21处",
        "隐患2043，改1997\n镇消防站报：隐患1880",
        "法庭反馈司法确认31件，所里台账34件",
        "安全服务站说检查企业531家次；经发办的表是498家次。",
        "全年调解案件328件，成功321件。\n所里登记的调解案件是345件，与328件不一致。",
        "反诈宣讲：派出所台账12场，乡综治中心记10场",
        "县里交办的隐患：我们口径51处，县安委办通报写的54处，没对上",
        "法律咨询763人次，律所台账：咨询702人次",
        "止付金额派出所46万元，综治49万元，听哪个的",
        "自建房D级6栋，都腾空了\n县住建发的表上D级是8栋",
        "送法进校21场\n送法进校（教育口另报）19场",
        "上半年18件，下半年29件，合计45件",
    ],
)
def test_no_count_is_told_where_a_second_office_gives_another_and_the_clerk_is_asked(notes: str) -> None:
    sheet = read(notes)
    assert not [fact for fact in sheet.facts if fact.usable]
    assert any("不一致" in question.text or "不符" in question.text for question in sheet.questions)


def test_a_row_whose_months_so_far_do_not_come_to_its_total_is_asked_about() -> None:
    rows = (
        "| 指标 | 1月 | 2月 | 3月 | 4月 | 合计 |",
        "|---|---|---|---|---|---|",
        "| 培训（人次） | 11 | 7 | 8 |  | 29 |",
    )
    asked = [question.text for question in read("\n".join(rows)).questions]
    assert any("＝26" in text for text in asked)


def test_what_stands_beside_a_count_in_doubt_is_still_told() -> None:
    text = told("受理纠纷143件，调解成功140件，其中申请司法确认29件\n司法确认，法庭那边说是26")
    assert "调解成功140件" in text
    assert "29件" not in text


@pytest.mark.parametrize(
    "note",
    [
        "司法所调解120件，派出所调解45件，妇联调解13件",
        "上半年平台登记60件，下半年平台登记45件",
        "东埠村调解台账52件，盐仓村调解台账45件",
        "上半年18件，下半年27件，合计45件",
    ],
)
def test_counts_of_different_offices_places_or_times_are_no_contradiction(note: str) -> None:
    assert "45件" in told(note)


def test_a_count_that_takes_in_the_other_is_none() -> None:
    text = told("学校又补一条：演练6次；应急办说演练9次（含学校）")
    assert "6次" in text
    assert "9次" in text


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("查处 0→应为 5艘（0作废）", "查处 5艘"),
        ("拆 0.38万㎡（老数0.42万㎡作废，重新量过）", "拆 0.38万㎡"),
        ("“签订责任书 162 份” → 178 份", "签订责任书 178份"),
        ("上周我说 22 台，盘点后是 20 台", "盘点后是 20 台"),
        ("禁毒3场，原填5场，以3场为准", "禁毒3场"),
        ("入企检查由去年的190次降至124次", "入企检查由去年的190次降至124次"),
        ("办理时限由7天→3天", "办理时限由7天→3天"),
        ("清理文件21件（3件作废）", "清理文件21件（3件作废）"),
    ],
)
def test_a_line_tells_the_figure_meant(said: str, meant: str) -> None:
    assert without_superseded(said) == meant


@pytest.mark.parametrize(
    "note",
    [
        "律师坐班四五次",
        "做法在全省都是领先的",
        "好评几乎都是五颗星",
        "枫香社区申报市级民主法治示范社区，公示过了，还没正式命名",
        "初信初访办结100%（分子分母都没有）",
        "宪法周资料打算印5000份，收口时没印出来",
    ],
)
def test_a_claim_that_nobody_can_prove_is_asked_about(note: str) -> None:
    sheet = read(note)
    assert [fact.status for fact in sheet.facts] == [Status.UNCLEAR]
    assert sheet.questions


def test_a_table_s_total_that_takes_in_an_event_to_come_is_asked_about() -> None:
    table = "内容\t场次\t备注\n禁毒\t3\t\n宪法周\t2\t还没到日子\n普法\t4\t\n合计\t9\t"
    assert "合计" not in told(table)


def test_a_table_of_two_years_between_pipes_tells_this_year_s_figures() -> None:
    table = (
        "项目 | 2024年 | 2025年 | 备注\n行政处罚案件 | 25 | 19 | 简易16、普通3\n"
        "依申请公开 | 4 | 7 | 全在时限内，都答复了"
    )
    text = told(table)
    assert "19件" in text
    assert "7件" in text
    assert "25" not in text


def test_days_in_a_list_are_no_counts() -> None:
    assert "9月27日、12月13日" in told("安委会全体会5次（1月9号、3月28、6月6、9月27、12月13）")


def test_a_deed_belongs_to_the_leader_named_last() -> None:
    text = told("书记：专题研究法治5次；镇长：开执法协调会4次，出庭应诉1次")
    assert "镇长出庭应诉1次" in text


def test_a_sum_of_money_takes_no_unit_of_cases() -> None:
    assert "71.3万元" in told("法援34件，其中农民工讨薪20件，讨回71.3万")


def test_a_counter_that_is_no_known_unit_is_left_alone() -> None:
    assert "310具" in told("灭火器更换310具")


@pytest.mark.parametrize(
    "notes",
    [
        "4月起建房审批台账和综执队共享了 在建房巡查110次\n@村建所 台账是6月才弄起来的 4月只是开了个会",
        "综治中心5月挂牌，6家单位入驻\n综治中心挂牌是7月才挂的",
    ],
)
def test_dates_that_somebody_puts_right_are_asked_about_and_neither_is_told(notes: str) -> None:
    sheet = read(notes)
    assert not any(fact.usable and fact.dates for fact in sheet.facts)
    assert any("时间不一致" in question.text for question in sheet.questions)


def test_what_stands_beside_a_date_in_doubt_is_told() -> None:
    assert told("综治中心5月挂牌，6家单位入驻\n综治中心挂牌是7月才挂的") == "6家单位入驻"


def test_a_later_month_of_another_matter_is_no_correction() -> None:
    assert "4月起开展安全检查" in told("4月起开展安全检查12次\n新桥5月才完工")


def test_the_parts_of_a_total_in_doubt_are_kept_back_with_it() -> None:
    notes = "全年排查调处纠纷376件。邻里121件、婚姻104件、土地79件、其他72件。\n平安办：化解矛盾纠纷388件"
    assert "邻里" not in told(notes)


@pytest.mark.parametrize(
    "line",
    [
        "信访 41 全结 (信访办那边39?)",
        "充电桩 新增48 / 城建科说52",
        "成功率 97% 左右——分子我得再查，先别用",
        "过火面积不到1亩 吧 没量",
        "满意度我看有百分之九十九吧你就写百分之九十九",
        "指标\t单位\t2025\t2024\t备注\n调解\t件\t509\t466\t综治中心报531",
    ],
)
def test_a_count_that_another_office_or_the_writer_doubts_is_not_told(line: str) -> None:
    assert not told(line)


def test_a_bracket_of_a_cell_on_a_private_person_is_kept_back_alone() -> None:
    notes = "站所\t干了啥\t数\n民政\t救助对象公示\t4批（含许某某患癌那户，不写）"
    assert told(notes) == "民政救助对象公示4批"


def test_how_many_more_than_last_year_s_count_is_not_told_with_it() -> None:
    assert told("今年案子 26件，比去年那38少") == "今年案子26件"


@pytest.mark.parametrize(
    ("note", "this_year"),
    [
        ("道路事故2起死1人，同2024年比少1起", "道路事故2起死1人"),
        ("上线了十二个一件事，一件事去年是七个", "上线了十二个一件事"),
        ("去年调解30件，成功28件", ""),
    ],
)
def test_last_year_s_figure_behind_this_year_s_is_kept_back_alone(note: str, this_year: str) -> None:
    assert told(note) == this_year
