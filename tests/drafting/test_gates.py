"""What a rewritten clause has to prove."""

import pytest

from assistant.drafting.gates import adds_nothing, dates_of, keeps_content, same_dates, same_figures


@pytest.mark.parametrize(
    ("before", "after"),
    [("办案7件", "办理案件7件"), ("罚款2.3万元", "罚款23000元"), ("四百多起", "400余起"), ("3场次", "3场")],
)
def test_the_same_figures_in_other_words_pass(before, after):
    assert same_figures(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("办案7件", "办理案件8件"),
        ("12件", "10余件"),
        ("10余件", "10件"),
        ("参加30人", "参加30人次"),
        ("3场", "3场，发放资料100份"),
        ("3场，100份", "3场"),
    ],
)
def test_a_changed_lost_or_added_figure_is_refused(before, after):
    assert not same_figures(before, after)


def test_a_changed_date_is_refused():
    assert not same_dates("3月15日普法", "3月16日普法")


def test_this_year_may_fall_away():
    assert same_dates("今年修订预案", "修订预案")


def test_a_lost_word_is_refused():
    assert not keeps_content("联合派出所开展宣传", "开展宣传", ())


def test_a_recorded_replacement_passes():
    assert keeps_content("搞宣传", "开展宣传", (("搞", "开展"),))


def test_a_word_from_nowhere_is_refused():
    assert not adds_nothing("开展宣传", "深入开展宣传", ())


def test_dates_take_the_year_of_the_report():
    assert dates_of("3月15日", 2025) == {"2025-03-15"}
