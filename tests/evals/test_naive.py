"""Cases are kept because some bad system fails them, and the good one is told from the bad."""

import pytest
from evals.naive.trying import BAD, SCORED, SHIPPED, Tried, measured, tried, unfailed

from assistant.evals.datasets import folder
from assistant.evals.runner import THRESHOLDS
from assistant.evals.thresholds import read_case_bounds, read_watched
from evals import datasheet

GOOD = Tried("facts", SCORED, SHIPPED, ("a", "b"), {"a": ("use/use",)}, {"use/use": 0.9})
POOR = Tried("facts", SCORED, "every-figure", ("a", "b"), {"b": ("use/use", "use/ask")}, {"use/use": 0.5})


def test_a_case_that_only_the_shipped_system_fails_tells_nothing() -> None:
    assert list(unfailed([GOOD, POOR])) == [("facts", SCORED, "a")]


def test_a_system_is_told_with_what_it_reaches_and_in_how_many_cases_it_misses_which_bound() -> None:
    found = measured([POOR])
    assert found.tables[0].rows == (("facts", SCORED, "every-figure", "2", "1", "use/use 1, use/ask 1"),)
    assert [(one.name, one.value) for one in found.scores] == [("facts/every-figure/use/use", 0.5)]


@pytest.mark.parametrize("suite", BAD)
def test_what_a_case_has_to_meet_is_watched_in_the_suite(suite: str) -> None:
    path = folder(suite) / THRESHOLDS
    assert read_case_bounds(path).keys() <= read_watched(path).keys()


@pytest.mark.slow
@pytest.mark.parametrize("suite", ["facts", "proofreading", "rewriting"])
def test_every_scored_case_is_failed_by_a_bad_system(suite: str) -> None:
    assert list(unfailed([tried(suite, SCORED, system) for system in BAD[suite][1]])) == []


def test_the_page_has_no_scored_case_that_no_bad_system_fails() -> None:
    _, _, table = datasheet.PAGE.read_text("utf-8").partition("#### Cases that no bad system fails")
    assert table and f"| {SCORED} |" not in table.partition("#")[0]
