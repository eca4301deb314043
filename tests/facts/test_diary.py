"""Diaries: an entry's day belongs to what was done on it, and to no count of the year."""

from tests.facts.reading import read, usable


def first(entry: str) -> str:
    return usable(f"竹坪镇工作日记\n{entry}\n")[0].text


def test_an_entry_behind_blanks_keeps_its_day() -> None:
    assert first("4月8日  书记在党委会上听取法治工作汇报。").startswith("4月8日，书记")


def test_a_meeting_alone_behind_the_day_heads_what_was_done_there() -> None:
    assert first("2月6日  述法会。镇长现场述法，3名副镇长现场述法。").startswith("2月6日述法会上，镇长")


def test_a_count_of_cases_has_no_day_of_its_own() -> None:
    assert first("12月9日  便民窗口办件3200件。") == "便民窗口办件3200件"


def test_what_was_only_counted_on_a_day_does_not_bear_it() -> None:
    assert not first("11月5日  统计：全年普法22场。").startswith("11月5日")


def test_a_later_count_of_a_half_year_s_entry_is_of_that_half_too() -> None:
    half, year = "6月底  半年报：上半年调解40件。信访9件。", "12月8日  年底数：全年调解91件，信访20件。"
    notes = f"竹坪镇工作日记\n{half}\n{year}\n"
    told = read(notes).facts
    assert [fact.text for fact in told if "信访9件" in fact.text] == ["上半年信访9件"]


def test_a_crowd_is_not_put_under_the_leader_told_of_before() -> None:
    told = read("竹坪镇工作日记\n2月6日  书记带头述法，听众48人。\n").facts
    assert not any("书记听众" in fact.text for fact in told)
