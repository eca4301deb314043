"""Days as clerks jot them: 6.26, 12.1-7, 7月15起."""

import pytest

from assistant.facts.hints import dotted_dates, listed_days
from tests.facts.reading import usable


@pytest.mark.parametrize(
    ("jotted", "day"),
    [
        ("禁毒：6.26 展板20块", "禁毒：6月26日 展板20块"),
        ("宪法周(12.1-7)展板9", "宪法周(12月1日至7日)展板9"),
        ("下放处罚权52项，9.1起行使", "下放处罚权52项，9月1日起行使"),
        ("7月15起施行", "7月15日起施行"),
    ],
)
def test_a_day_beside_its_event_is_read_as_a_day(jotted: str, day: str) -> None:
    assert listed_days(dotted_dates(jotted, diary=False)) == day


@pytest.mark.parametrize("text", ["考核得分 9.25，全县第六", "罚款 6.15万", "办结率 9.15", "7月15起火灾"])
def test_a_measure_is_no_day(text: str) -> None:
    assert listed_days(dotted_dates(text, diary=True)) == text


def test_the_day_of_a_tally_is_no_date_of_what_it_counts() -> None:
    notes = "3.15 摆摊1次\n11.20 调解统计：1—11月调解187件"
    assert not usable(notes)[-1].text.startswith("11月20日")
