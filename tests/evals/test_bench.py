"""The benchmarks measure what they say; how fast it is, `make bench` tells."""

from pathlib import Path
from subprocess import CalledProcessError

import pytest
from bench.__main__ import written
from bench.checking import digits_not_in
from bench.commands import run
from bench.drafting import replaced
from bench.material import draft, facts, jotted, notes, reports
from bench.values import Timing, in_turns, median_of

from assistant.reading import read_report


def test_a_long_draft_has_its_length_and_its_facts() -> None:
    text = draft(10_000)
    assert len(text) == 10_000 and len(notes(text, 60)) == 60


def test_every_number_is_another_text_also_when_the_corpus_is_used_up() -> None:
    assert len({draft(30_000, number) for number in range(8)}) == 8
    assert jotted(1) != jotted(2) and len(jotted(1).splitlines()) == 60


def test_a_library_has_reports_enough_and_is_the_same_every_time(tmp_path: Path) -> None:
    once, again = reports(tmp_path / "a", 144), reports(tmp_path / "b", 144)
    assert [path.read_text("utf-8") for path in once] == [path.read_text("utf-8") for path in again]
    assert len(once) == 4 and all(len(read_report(path).sections) == 6 for path in once)


def test_the_plain_ways_do_what_they_are_said_to_do() -> None:
    assert digits_not_in("讲座12场，巡查45次", facts(("讲座12场",))) == ["45"]
    assert replaced("我们镇搞了讲座") == "我镇开展讲座"


def test_both_ways_run_in_turns_and_see_the_number_of_the_round() -> None:
    done: list[tuple[str, int]] = []
    in_turns(lambda at: done.append(("ours", at)), lambda at: done.append(("plain", at)), 2)
    assert done == [(who, at) for at in range(3) for who in ("ours", "plain")]
    assert median_of([(1, 4), (3, 5), (2, 9)]) == (2, 5)


def test_a_process_is_told_by_its_memory_and_a_failed_one_is_no_figure() -> None:
    assert 1 < run((), "pass") < 100
    with pytest.raises(CalledProcessError):
        run((), "raise SystemExit(3)")


def test_the_page_tells_the_ratio_with_machine_and_day() -> None:
    made = written((Timing("check", 0.5, "digits", 0.005),), "Linux, 2 cores", "2026-11-26")
    assert "| check | 0.5 s | digits | 0.005 s | 100.0 |" in made and "2026-11-26, Linux, 2 cores." in made
