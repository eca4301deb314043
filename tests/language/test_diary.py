"""Dates as notes jot them, with the columns and headings above them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import noted_dates


def values(*lines: str, year: int | None = 2024) -> list[list[str]]:
    found: list[list[str]] = [[] for _ in lines]
    for noted in noted_dates(lines, year):
        found[noted.line].append(noted.period.value)
    return found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("镇长9.12给全体干部讲课", "--09-12"),
        ("1/14 党政班子会", "--01-14"),
        ("小型消防站6月28启用", "--06-28"),
        ("说明：验收已经来过（10.22）", "--10-22"),
        ("五月份搞了一次宣传", "--05"),
        ("三岔湾村的估计明年3月能用", "2025-03"),
        ("3.1-3.31 自建房回头看", "--03-01/--03-31"),
        ("宪法日在广场摆摊", "--12-04"),
    ],
)
def test_a_jotted_date_is_read(line: str, expected: str) -> None:
    assert expected in values(line)[0]


@pytest.mark.parametrize("line", ["罚款3.2万", "合格率9.5%", "平均2.5个", "复议/诉讼 0/2"])
def test_a_measure_is_no_date(line: str) -> None:
    assert values(line) == [[]]


def test_a_column_of_months_dates_its_rows() -> None:
    assert values("月份\t活动", "8\t法治营", "9\t网络安全")[1:] == [["--08"], ["--09"]]


def test_a_month_alone_holds_for_the_lines_below_it() -> None:
    assert values("九月", "消防抽查", "6月", "禁毒宣传") == [["--09"], ["--09"], ["--06"], ["--06"]]


def test_a_date_that_is_taken_back_is_not_noted() -> None:
    assert values("时间不是5月12日，是5月15日") == [["--05-15"]]


@given(st.lists(st.text(alphabet="0123456789.·/-月日年号明去九三\t 会讲，。（）", max_size=30), max_size=6))
def test_any_text_is_read_the_same_way_twice(lines: list[str]) -> None:
    assert noted_dates(lines, 2024) == noted_dates(lines, 2024)
