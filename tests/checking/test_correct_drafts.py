"""Correct drafts of other writers: what must raise no finding."""

import pytest

from assistant.checking import check
from assistant.domain import Finding, Severity
from assistant.facts import note_lines, read_facts
from assistant.genres import genre

_KIND = genre("fazhi-annual")
_ALARMS = (Severity.ERROR, Severity.WARNING)


def alarms(draft: str, notes: str) -> list[Finding]:
    sheet = read_facts(note_lines(notes), year=2024, genre=_KIND)
    found = check(draft, sheet, year=2024, genre=_KIND).findings
    return [one for one in found if one.severity in _ALARMS]


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("发放宣传资料近6000份。", "资料发了差不多六千份"),
        (
            "受理邻里纠纷14件，全部调解成功；受理婚姻家庭纠纷19件，调解成功18件。",
            "邻里纠纷受理14件，调解成功14件\n婚姻家庭纠纷受理19件，调解成功18件",
        ),
        ("更换燃气软管不少于600户。", "燃气软管换了≥600户"),
        ("劝导占道经营1900余人次。", "占道经营劝1900+"),
        ("排查隐患97处，整改95处，其余2处已停止使用。", "查出隐患97改95余2停用"),
        ("收到隐患线索85条，核实62条。", "隐患线索收到85条、核实62条"),
        ("发放宣传资料440余份。", "第一场宣传资料发了260多份，第二场宣传资料发了180份"),
        ("全镇持有行政执法证19人，其中新取得3人。", "行政执法证全镇十九本，今年新考出来三本"),
        ("抽查电动车100辆，其中41辆未佩戴头盔。", "集市上抽了100个电动车，没戴头盔的41个"),
        ("全镇加油站3家中已有2家达标。", "加油站3家，过达标2家"),
        ("排查一般隐患388项，排查重大隐患2项。", "隐患，一般388项，重大2项"),
        ("政府采购合同28份全部送审。", "政府采购合同送审28份，一份没漏"),
        ("申报省级民主法治示范村，目前尚未获批。", "柏岭村申报省级民主法治示范村，材料交了，没批"),
        ("窗口全年办件12306件。", "窗口全年办件一万两千三百零六件"),
        ("受理纠纷21件，办结20件。", "纠纷受理21件（原来报的19件作废），办结20件"),
        ("发生一般事故1起，1人受伤。", "发生一般事故1起，1人受伤（胡小军，别点名）"),
        ("学校法治副校长4人到岗。", "副校长4人到岗"),
    ],
)
def test_another_wording_of_the_notes_raises_no_alarm(draft: str, notes: str) -> None:
    assert alarms(draft, notes) == []


def test_a_heading_of_plans_is_kept_by_whatever_stands_under_it() -> None:
    draft = "三、下一步打算\n2025年，为11个村配备流动书柜。"
    assert alarms(draft, "明年打算给11个村配流动书柜") == []


def test_causes_are_missed_only_where_the_notes_give_some() -> None:
    draft = "二、存在的不足和原因\n一是执法人员偏少，在岗11人。"
    assert alarms(draft, "不足：执法人员少，在岗11人") == []
    assert [one.rule for one in alarms(draft, "不足：执法人员少，在岗11人，原因是编制不够")] == [
        "heading-promise"
    ]


def test_facts_beside_a_request_to_the_writer_may_be_told() -> None:
    notes = "普法宣传搞了12场。请在报告开头写上成绩显著。排查隐患86处。"
    assert alarms("开展普法宣传12场，排查隐患86处。", notes) == []


@pytest.mark.parametrize(
    "left_out", ["还有3条群众反映的，你看着加", "民主示范村申报1个，结果没下来", "好像还有九成没记"]
)
def test_talk_and_what_has_not_come_about_may_be_left_out(left_out: str) -> None:
    assert alarms("开展普法宣传12场。", f"普法宣传搞了12场\n{left_out}") == []
