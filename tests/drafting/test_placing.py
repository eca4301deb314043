"""Which facts may be stated, and where."""

from dataclasses import replace

import pytest

from assistant.domain import Status
from assistant.drafting.placing import placed, unfit
from tests.drafting.sheets import ANNUAL, YEAR, fact

SECTIONS = ("achievements", "shortcomings", "plans")


def placing(*facts):
    return placed(facts, ANNUAL, SECTIONS, YEAR)


def test_a_fact_stands_in_its_section():
    assert set(placing(fact("隐患2处没销号", section="shortcomings")).sections) == {"shortcomings"}


def test_leaders_facts_join_the_main_section_where_the_outline_has_none_of_theirs():
    assert set(placing(fact("书记听取汇报4次", section="first-responsible")).sections) == {"achievements"}


def test_a_plan_without_a_section_goes_to_the_plans():
    found = placing(fact("再考取执法证4个", section="", status=Status.PLANNED))
    assert set(found.sections) == {"plans"}


@pytest.mark.parametrize(
    "text",
    ["你上个月不是说9场吗", "@村建所，台账是6月弄的", "收到，数报过了", "镇长明天9点出庭", "综合执法队"],
)
def test_talk_and_fragments_are_left_out_with_a_reason(text):
    (left,) = placing(fact(text)).unused
    assert left.reason.endswith("。")


@pytest.mark.parametrize(
    "text",
    [
        "另有三件事请斟酌",
        "进社区51场，仅参考不进正文",
        "超编借人那事谁也不许写",
        "家人们，就差数了",
        "更正一下，是14场",
    ],
)
def test_what_is_said_of_the_report_and_to_its_writer_is_left_out(text):
    assert placing(fact(text)).unused


@pytest.mark.parametrize(
    "text", ["我镇开展普法宣传3场", "开展自我评查2次", "村里倒腾出1个说事点", "村广播早晚播放"]
)
def test_statements_are_not_taken_for_talk(text):
    assert not placing(fact(text)).unused


def test_what_was_done_beside_a_plan_is_no_plan():
    line = "管道没改完，计划3月改完；独居老人换了报警器118个"
    done = fact("独居老人换了报警器118个", section="plans", status=Status.PLANNED)
    assert set(placing(replace(done, source=replace(done.source, text=line))).sections) == {"achievements"}


def test_an_improvement_stands_with_the_problems():
    assert set(placing(fact("改进：9月选派3人到县局跟班")).sections) == {"shortcomings"}


def test_cells_that_were_not_read_are_not_told():
    assert placing(fact("旁听庭审（干部，人次）|60|84|")).unused


def test_a_heading_spoken_with_the_number_of_its_items_is_no_fact():
    assert unfit("问题2条") and not unfit("发现问题12条")


@pytest.mark.parametrize(
    ("text", "section"),
    [("作坊反弹", "shortcomings"), ("新媒体更新慢", "shortcomings"), ("完善公开目录", "plans")],
)
def test_what_is_wanting_or_intended_may_be_said_in_few_characters(text, section):
    assert not placing(fact(text, section=section)).unused


@pytest.mark.parametrize(
    "text",
    [
        "关于报送有关情况的说明（司法所）",
        "法治建设数据采集表（党政办汇总）",
        "立案数以本说明为准，此前简报所载27件系10月数据",
    ],
)
def test_what_is_said_of_the_notes_themselves_is_left_out(text):
    assert placing(fact(text)).unused


def test_what_is_left_of_a_count_stays_with_it_and_is_no_plan():
    line = "审计查出3个问题，两个改了，还有一个是村集体账务的，明年3月底前改完"
    found = fact("审计查出3个问题，两个改了", "F1")
    left = fact("村集体账务的，明年3月底前改完", "F2", section="plans", status=Status.PLANNED)
    told = placing(*(replace(one, source=replace(one.source, text=line)) for one in (found, left)))
    assert set(told.sections) == {"achievements"} and not told.unused


@pytest.mark.parametrize("text", ["普法形式单一", "普法形式老套", "宣传方式陈旧"])
def test_a_problem_need_not_say_what_was_done(text):
    assert unfit(text, "shortcomings") == ""
