import io
from datetime import date, datetime

import openpyxl
import pytest

from assistant.errors import UnreadableFile
from assistant.reading.documents import Document
from assistant.reading.formats import parse


def book(**sheets: list[list[object]]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return made


def read(made: openpyxl.Workbook) -> Document:
    buffer = io.BytesIO()
    made.save(buffer)
    return parse(buffer.getvalue(), ".xlsx")


def shown(value: object, form: str) -> str:
    made = book(一=[[value]])
    made["一"]["A1"].number_format = form
    return read(made).text


def test_every_sheet_is_read_and_rows_know_where_they_stand() -> None:
    document = read(book(普法=[["活动", "场次"], [], ["宪法日", 3]], 调解=[["邻里", 52]]))
    assert [(block.sheet, block.number, block.cells) for block in document.blocks] == [
        ("普法", 1, ("活动", "场次")),
        ("普法", 3, ("宪法日", "3")),
        ("调解", 1, ("邻里", "52")),
    ]


def test_an_empty_cell_within_a_row_keeps_its_place() -> None:
    assert read(book(一=[["反诈", None, "和派出所一起"]])).text == "反诈\t\t和派出所一起"


def test_a_hidden_sheet_is_left_out_and_reported() -> None:
    made = book(明=[["普法"]], 暗=[["旧数"]])
    made["暗"].sheet_state = "hidden"
    document = read(made)
    assert (document.text, document.dropped) == ("普法", ("工作表“暗”是隐藏的，没有读入",))


def test_merged_cells_appear_once() -> None:
    made = book(一=[["合计", "合计", 5]])
    made["一"].merge_cells("A1:B1")
    assert read(made).text == "合计\t\t5"


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (0.976, "0.0%", "97.6%"),
        (1, "0%", "100%"),
        (0.1 + 0.2, "General", "0.3"),
        (48.0, "General", "48"),
        (12000, "#,##0", "12000"),
        (date(2023, 3, 15), "yyyy-mm-dd", "2023年3月15日"),
        (datetime(2023, 3, 15), 'm"月"d"日"', "2023年3月15日"),  # noqa: DTZ001 - sheets know no zones
        (date(2023, 3, 1), 'yyyy"年"m"月"', "2023年3月"),
        (True, "General", "是"),
    ],
)
def test_values_read_as_the_sheet_shows_them(value: object, form: str, text: str) -> None:
    assert shown(value, form) == text


def test_a_workbook_without_text_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="没有文字"):
        read(book(一=[]))


def test_a_formula_without_a_stored_result_is_reported() -> None:
    document = read(book(一=[["合计", "=1+1"]]))
    assert document.text == "合计" and "公式" in document.dropped[0]
