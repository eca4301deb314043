"""Tables as they are pasted."""

import pytest

from tests.facts.reading import read, usable


@pytest.mark.parametrize(
    "notes",
    [
        "村\t调解员\t成功\n石桥\t5\t21\n小湾\t4\t12",
        "村|调解员|成功\n石桥|5|21\n小湾|4|12",
        "村,调解员,成功\n石桥,5,21\n小湾,4,12",
        "村 调解员 成功\n石桥 5 21\n小湾 4 12",
        "村\n调解员\n成功\n石桥\n5\n21\n小湾\n4\n12",
    ],
)
def test_rows_are_read_whatever_parts_their_cells(notes: str) -> None:
    assert [fact.text for fact in usable(notes)] == [
        "石桥调解员5名，调解成功21件",
        "小湾调解员4名，调解成功12件",
    ]


def test_of_two_years_side_by_side_the_one_reported_on_counts() -> None:
    assert [fact.text for fact in usable("指标\t单位\t2024\t2025\n调解纠纷\t件\t301\t326")] == [
        "调解纠纷326件"
    ]


def test_names_and_figures_line_by_line_are_rows() -> None:
    texts = [fact.text for fact in usable("网格数\n43\n网格员\n49\n上报\n6210")]
    assert texts == ["网格数43个", "网格员49名", "上报6210件"]


def test_a_cell_without_a_figure_is_asked_about_and_its_row_told() -> None:
    sheet = read("活动\t场次\t人数\n防溺水\t5\t若干\n禁毒\t2\t640")
    assert "防溺水5场次" in [fact.text for fact in sheet.facts if fact.usable]
    assert any("若干" in question.text for question in sheet.questions)


def test_words_in_lines_of_their_own_are_no_table() -> None:
    assert [fact.text for fact in usable("普法3场\n调解5件\n培训2期")] == ["普法3场", "调解5件", "培训2期"]


def told(notes: str) -> list[str]:
    return [fact.text for fact in usable(notes)]


def test_a_table_headed_in_speech_is_read_as_one() -> None:
    rows = "| 党政办 | 党委学法 / 会前学法 | 4次 / 11次 |\n| 司法所 | 调解 | 134，履行131 |"
    notes = f"| 站所 | 干了啥 | 数 |\n{rows}"
    assert told(notes) == ["党委学法4次，会前学法11次", "调解134件，履行131件"]


def test_last_year_s_figure_in_a_remark_does_not_keep_this_year_s_back() -> None:
    head = "指标\t单位\t2025\t2024\t说明\n"
    assert told(f"{head}工单\t件\t873\t910\t满意率95.3%（上年93.8%）") == ["工单873件，满意率95.3%"]
    assert told(f"{head}投入\t万元\t52.5\t40\t今年县补20") == ["投入52.5万元，今年县补20万元"]
    assert told(f"{head}演练\t次\t17\t15\t镇3 企业14") == ["演练17次，镇3次，企业14次"]


def test_what_the_year_ended_with_is_no_sum_of_its_halves() -> None:
    notes = "事项\t上半年\t下半年\t全年\n矫正在册（人）\t13\t11\t11\n巡查（次）\t2\t3\t5"
    assert told(notes) == ["矫正在册11人", "巡查5次"]


def test_a_numbered_row_named_after_problems_or_next_year_is_of_that_part() -> None:
    head = "序号\t指标\t单位\t2025\t2024\t说明\n1\t巡查\t次\t5\t4\t\n"
    assert told(f"{head}2\t问题\t\t\t\t败诉暴露程序意识弱") == ["巡查5次", "败诉暴露程序意识弱"]


def test_rows_parted_by_commas_may_quote_a_cell_and_sum_up() -> None:
    notes = '行业,检查,隐患,已整改,备注\n学校,14,11,11,"都复查,没问题"\n工地,31,140,138,\n小计,45,151,149,'
    assert told(notes)[-1] == "合计检查45次，排查隐患151处，整改149处"


def test_circled_numbers_part_items_written_without_a_mark() -> None:
    assert [f.text for f in usable("短板 ①法制员兼职②案卷慢③年轻人普法难")] == [
        "法制员兼职",
        "案卷慢",
        "年轻人普法难",
    ]


def test_a_scanned_table_is_read_as_it_was_printed() -> None:
    notes = (
        "序号 | 活动名称 | 时 间 | 场 次 | 发放资料(份)\n1 | 宪法宣传周 | 12月 | 6 | 3OOO\n"
        "2 | 禁毒 | 〃 | 5 | l200\n | 合计 | | 11 | 4200"
    )
    assert [fact.text for fact in usable(notes)] == [
        "12月，开展宪法宣传周活动6场次，发放资料3000份",
        "12月，开展禁毒活动5场次，发放资料1200份",
        "合计开展活动11场次，发放资料4200份",
    ]


def test_a_remark_on_another_count_does_not_doubt_the_rows_own() -> None:
    notes = "项目\t数量\t单位\t说明\n反诈劝阻\t58\t起\t止付金额待核\n普法\t3\t场\t参加不详"
    assert [fact.text for fact in usable(notes)] == ["反诈劝阻58起", "普法3场"]


def test_a_remark_with_marks_in_it_leaves_the_row_a_row() -> None:
    notes = "项目,数量,单位,说明\n案件,96,件,\n执法证,27,人,原填29系含调出2人，已改\n公示,203,条,"
    assert [fact.text for fact in usable(notes)] == ["案件96件", "执法证27人", "公示203条"]
