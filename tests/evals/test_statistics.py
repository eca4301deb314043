"""Rates and averages, against published figures."""

import pytest

from assistant.evals.statistics import Rate, kappa, macro, rate


def test_wilson_of_all_out_of_two_hundred_is_that_of_the_books() -> None:
    low, high = Rate(200, 200).interval or (0, 0)
    assert (round(low, 3), high) == (0.981, 1.0)


def test_wilson_of_none_begins_at_zero() -> None:
    assert (Rate(0, 10).interval or (1, 1))[0] == 0.0


@pytest.mark.parametrize(("hits", "of"), [(1, 3), (5, 10), (97, 300)])
def test_the_share_lies_in_its_interval(hits: int, of: int) -> None:
    low, high = Rate(hits, of).interval or (1, 0)
    assert low < hits / of < high


def test_nothing_to_judge_is_no_rate() -> None:
    assert (Rate(0, 0).value, Rate(0, 0).interval, macro([Rate(0, 0)])) == (None, None, None)


def test_in_a_macro_average_each_class_counts_the_same() -> None:
    assert macro([Rate(1, 1), Rate(0, 99), Rate(0, 0)]) == 0.5


def test_a_rate_counts_what_is_true() -> None:
    assert rate([True, False, True]) == Rate(2, 3)


def test_kappa_is_that_of_the_books() -> None:
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15
    assert round(kappa(pairs) or 0, 2) == 0.4
