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


def test_a_trend_takes_the_year_it_is_measured_by_with_it():
    assert proved(fact("去年排查隐患300余条，今年比去年多"), "achievements").reason


@pytest.mark.parametrize("text", ["满意率96.x", "粉丝9,8xx"])
def test_a_figure_with_digits_left_open_is_asked_about(text):
    found = proved(fact(f"办理工单384件，{text}"), "achievements")
    assert found.fact.text == "办理工单384件" and text in found.asked[0].text


@pytest.mark.parametrize("clause", ["电视台都来拍了", "群众都说好", "孩子们特别喜欢"])
def test_what_others_said_of_the_work_is_asked_about(clause):
    found = proved(fact(f"开展模拟法庭1次，{clause}"), "achievements")
    assert found.fact.text == "开展模拟法庭1次" and found.asked


def test_a_platform_where_people_speak_is_no_praise():
    assert not proved(fact("设立群众说事点15个，群众说事记录在册"), "achievements").asked
