"""Dates and stretches of time, and the fixed days of the year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain import Span
from assistant.language import fixed_day, periods
from assistant.language.date_rules import MAY_DATE, rules
from tests.language.rows import rows


@pytest.mark.parametrize(("text", "expected"), rows("periods"), ids=lambda cell: cell)
def test_a_date_is_read_in_iso_form(text: str, expected: str) -> None:
    assert (";".join(period.value for period in periods(text, 2023)) or "-") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月15日", "--03-15"),
        ("3月", "--03"),
        ("5-11月", "--05/--11"),
        ("上半年", "--01/--06"),
        ("3月15日至17日", "--03-15/--03-17"),
    ],
)
def test_without_a_year_the_value_is_truncated(text: str, expected: str) -> None:
    assert [period.value for period in periods(text)] == [expected]


@pytest.mark.parametrize("text", ["今年", "去年", "去年3月", "明年上半年", "全年"])
def test_a_relative_year_has_no_value_until_the_year_is_known(text: str) -> None:
    assert periods(text) == ()


def test_a_year_in_the_line_goes_before_the_given_one() -> None:
    assert [period.value for period in periods("2022年，4月", 2023)] == ["2022", "2022-04"]


def test_a_year_does_not_reach_into_the_next_line() -> None:
    assert [period.value for period in periods("2022年\n4月", 2023)] == ["2022", "2023-04"]


def test_a_month_does_not_reach_into_the_next_line() -> None:
    assert [period.value for period in periods("3月\n12号", 2023)] == ["2023-03"]


def test_a_period_says_where_it_stands() -> None:
    (period,) = periods("截至２０２３年12月，")
    assert (period.text, period.span) == ("２０２３年12月", Span(2, 10))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("开展国家宪法日活动", "12-04"),
        ("宪法日摆摊", "12-04"),
        ("国际禁毒日宣传", "06-26"),
        ("3·15消费者权益日", "03-15"),
        ("全民国家安全教育日", "04-15"),
        ("普法活动", None),
    ],
)
def test_a_fixed_day_is_known_by_its_names(text: str, day: str | None) -> None:
    assert fixed_day(text) == day


def test_a_fixed_day_is_no_period() -> None:
    assert periods("国家宪法日", 2023) == ()


@given(st.text("0123456789年月日号季度半上下前后底末初一二三十〇、/-—~至到. 全今去明第村", max_size=12))
def test_a_text_without_any_mark_of_dates_is_of_no_form(text: str) -> None:
    assert MAY_DATE.search(text) or not any(rule.pattern.search(text) for rule in rules())


def test_a_feast_of_the_lunar_calendar_is_no_month() -> None:
    assert not periods("利用“三月三”和九月九开展宣传", 2025)
    assert [period.text for period in periods("三月三日开展宣传", 2025)] == ["三月三日"]
