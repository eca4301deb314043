from datetime import date

import pytest

from assistant.genres import cited_too_early, era


@pytest.mark.parametrize(
    ("year", "spirit"),
    [(2022, "党的二十大精神"), (2024, "党的二十大和二十届二中、三中全会精神")],
)
def test_a_year_has_its_usual_line(year: int, spirit: str) -> None:
    assert era("fazhi-annual", year).spirit == spirit


def test_a_year_without_a_line_asks_the_clerk() -> None:
    found = era("fazhi-annual", 2026)
    assert found.spirit == "" and "2026年" in found.question and found.question.endswith("提供。")


def test_a_plan_whose_years_are_over_is_no_longer_cited() -> None:
    names = {item.name for item in era("fazhi-annual", 2026).citable}
    assert not any("纲要（2021" in name for name in names) and "法治宣传教育法" in names


@pytest.mark.parametrize(
    ("text", "year", "name"),
    [
        ("深入贯彻党的二十大和二十届二中、三中全会精神", 2023, "党的二十届三中全会"),
        ("认真落实党的二十届四中全会精神", 2024, "党的二十届四中全会"),
        ("学习《中华人民共和国法治宣传教育法》", 2024, "法治宣传教育法"),
        ("学习新修订的《中华人民共和国行政复议法》", 2022, "行政复议法（2023年修订）"),
        ("贯彻落实党的二十大精神", 2021, "党的二十大"),
    ],
)
def test_what_was_not_yet_known_is_found(text: str, year: int, name: str) -> None:
    found = cited_too_early(text, year)
    assert [item.name for item in found] == [name]
    assert found[0].span.of(text) == found[0].quote


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("深入贯彻党的二十大和二十届二中全会精神", 2023),
        ("学习《中华人民共和国行政复议法》", 2022),
        ("学习新修订的《中华人民共和国行政复议法》", 2023),
        ("全镇二十大项目", 2025),
        ("明年将宣传《法治宣传教育法》", 2025),
    ],
)
def test_what_was_known_is_not(text: str, year: int) -> None:
    assert cited_too_early(text, year) == ()


def test_the_date_of_the_report_decides() -> None:
    text = "认真落实党的二十届四中全会精神"
    assert cited_too_early(text, 2025, date(2025, 10, 1))
    assert not cited_too_early(text, 2025, date(2025, 12, 15))


def test_a_session_is_not_found_inside_a_larger_numeral() -> None:
    assert cited_too_early("一百二十大类", 2020) == ()
