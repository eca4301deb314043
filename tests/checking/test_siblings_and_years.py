"""Figures that a line tells side by side, tables with a column a year, and what parts leave of a whole."""

import pytest

from assistant.domain import Severity
from tests.checking.evidence import alarms

_TABLE = """项目\t责任单位\t2023年\t2024年
公开信息（条）\t党政办\t244\t301
接访（批次/人次）\t信访办\t60/143\t52/117
持证人员（名）\t执法队\t8\t10"""


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        (
            "罚款11.26万元，其中生态类6.46万元、市容类4.8万元。",
            "罚款11.26万元，其中市容类4.8万元，生态类6.46万元",
        ),
        ("在册矫正对象11名，包括假释1名、缓刑10名。", "社区矫正对象11人，其中缓刑10人、假释1人"),
        ("巡查和联合执法分别开展41次、27次。", "全年联合执法27次，巡查41次"),
    ],
)
def test_siblings_of_a_line_may_be_told_in_another_order(draft: str, notes: str) -> None:
    assert alarms(draft, notes) == set()


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("办理普通程序案件94件、简易程序案件31件。", "办案：普通程序31件，简易程序94件"),
        ("巡查和联合执法分别开展27次、41次。", "全年联合执法27次，巡查41次"),
        ("审核45件，其中合同12件、文件33件。", "合法性审核45件，其中合同33、文件12"),
    ],
)
def test_a_figure_under_its_siblings_name_is_an_error(draft: str, notes: str) -> None:
    assert "figure-swapped" in alarms(draft, notes, Severity.ERROR)


@pytest.mark.parametrize(
    "draft",
    [
        "公开信息301条，比上年增加57条。",
        "接访52批次117人次，批次和人次分别比上年减少8批次、26人次。",
        "持证人员由8名增加到10名。",
    ],
)
def test_changes_between_the_columns_of_two_years_are_proved(draft: str) -> None:
    assert alarms(draft, _TABLE) == set()


@pytest.mark.parametrize(
    "draft",
    [
        "公开信息301条，比上年减少57条。",
        "接访52批次117人次，批次比上年增加8批次。",
        "持证人员由10名减少到8名。",
    ],
)
def test_a_change_told_against_the_columns_is_seen(draft: str) -> None:
    assert "direction-altered" in alarms(draft, _TABLE)


@pytest.mark.parametrize("told", ["占道经营12起", "其余12起均为占道经营"])
def test_what_the_notes_call_the_rest_is_no_error(told: str) -> None:
    notes = "办案46起，简易程序39起，普通程序7起，罚款5.34万元。违建占19起，秸秆焚烧15起，其余是占道经营"
    draft = (
        f"查办案件46起，简易程序39起、普通程序7起，罚款5.34万元。从类型看，违建19起，秸秆焚烧15起，{told}。"
    )
    assert alarms(draft, notes) == set()


def test_what_was_added_and_dropped_is_no_sum_of_parts() -> None:
    draft = "调整权责清单，新增4项、取消7项，调整后共118项。"
    assert alarms(draft, "权责清单调整了，取消7项，新增4项，现在118项") == set()


def test_a_difference_of_rates_is_told_in_points_not_in_percent() -> None:
    table = "项目\t单位\t2023年\t2024年\n一次办结率（%）\t便民中心\t91\t95.5"
    assert alarms("一次办结率95.5%，比上年提高4.5个百分点。", table) == set()
    assert alarms("一次办结率95.5%，比上年提高4.5%。", table, Severity.ERROR)
