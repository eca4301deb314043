"""The benchmarks measure what they say; how fast it is, `make bench` tells."""

from bench.__main__ import page
from bench.checking import digits_not_in
from bench.material import draft, facts, notes
from bench.values import Timing, in_turns


def test_the_long_draft_has_its_length_and_its_facts() -> None:
    text = draft(10_000)
    assert len(text) == 10_000 and len(notes(text, 60)) == 60


def test_the_plain_way_finds_a_number_that_no_fact_has() -> None:
    assert digits_not_in("讲座12场，巡查45次", facts(("讲座12场",))) == ["45"]


def test_both_ways_run_in_turns() -> None:
    done: list[str] = []
    in_turns(lambda: done.append("ours"), lambda: done.append("plain"), 2)
    assert done == ["ours", "plain"] * 3


def test_the_page_tells_the_ratio_with_machine_and_day() -> None:
    made = page((Timing("check", 0.5, "digits", 0.005),), "Linux, 2 cores", "2026-11-26")
    assert "| check | 0.500 | digits | 0.0050 | 100.0 |" in made and "2026-11-26, Linux, 2 cores." in made
