"""Tables as they are pasted."""

import pytest

from tests.facts.test_reader import read, usable


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
