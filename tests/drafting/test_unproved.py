"""What is told before it is so, or before it is counted."""

import pytest

from assistant.drafting.unproved import proved
from tests.drafting.sheets import fact


@pytest.mark.parametrize(
    "clause", ["检查频次较上年有所下降", "纠纷比去年少了很多", "办件时间较以前缩短", "满意度还没统计出来"]
)
def test_a_clause_that_nothing_proves_is_asked_about_and_its_neighbours_stay(clause):
    found = proved(fact(f"入企扫码143次，{clause}"), "achievements")
    assert found.fact.text == "入企扫码143次" and clause in found.asked[0].text


@pytest.mark.parametrize("text", ["纠纷较上年下降12%", "案件比上年减少6件", "检查频次有所下降的问题3个"])
def test_a_trend_with_its_figure_stands(text):
    found = proved(fact(text), "achievements")
    assert found.fact.text == text and not (found.reason or found.asked)


def test_a_trend_alone_is_left_out():
    assert proved(fact("上访比往年少了"), "achievements").reason


@pytest.mark.parametrize(
    "text", ["流动普法车1台（钱没着落）", "买2台水罐车，经费还没批", "请退休法官讲课（人还没定）"]
)
def test_a_plan_without_its_means_waits(text):
    assert proved(fact(text, section="plans"), "plans").reason


def test_a_shortcoming_may_be_that_the_means_are_lacking():
    assert not proved(fact("改造经费还没到位", section="shortcomings"), "shortcomings").reason


def test_an_honour_hoped_for_is_no_achievement_and_may_be_a_plan():
    hoped = fact("正在申报市级“法治政府建设示范乡”")
    assert proved(hoped, "achievements").reason and not proved(hoped, "plans").reason
