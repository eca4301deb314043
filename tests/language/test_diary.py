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


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("昨天到敬老院讲了一课", ["--09-10"]),
        ("前天晚上巡查", ["--09-09"]),
        ("今早开的会", ["--09-11"]),
        ("上周五去了三中", ["--09-06"]),
        ("周一开例会", ["--09-02", "--09-09"]),
        ("五天前就通知了", ["--09-06"]),
        ("8号办的", ["--08-08", "--09-08"]),
        ("上个月20号启动", ["--08-20"]),
        ("20-22号连着三天", ["--08-20/--08-22", "--09-20/--09-22"]),
        ("每周三坐班", ["2024-09-11"]),
    ],
)
def test_a_chat_message_names_days_from_the_day_in_its_head(line: str, days: list[str]) -> None:
    noted = noted_dates(["小李 2024-09-11 08:30", line], 2024)
    assert sorted({one.period.value for one in noted if one.line == 1}) == days


def test_the_day_of_a_heading_holds_for_the_lines_below() -> None:
    noted = noted_dates(["5月6日 星期一", "下乡走访"], 2024)
    assert [(one.period.value, one.own) for one in noted if one.line == 1] == [("2024-05-06", False)]


def test_a_day_below_the_heading_of_a_month_is_of_that_month() -> None:
    noted = noted_dates(["5月", "6号走访"], 2024)
    assert "--05-06" in [one.period.value for one in noted]


def test_bare_numbers_that_open_lines_below_the_heading_of_a_month_are_days() -> None:
    noted = noted_dates(["10月", "21-23 集中评查"], None)
    assert "--10-21/--10-23" in [one.period.value for one in noted]
