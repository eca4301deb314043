"""Figures against facts: what is supported, what is not, and what the finding says."""

import pytest

from assistant.checking import check
from assistant.checking.tables import told_rows
from assistant.domain import FactSheet, Finding, Profile, Severity, Source, Status
from tests.checking.evidence import fact, report, sheet

_OF_FIGURES = {"figure-untraced", "figure-altered", "unit-altered", "hedge-altered", "figure-swapped"}


def findings(draft: str, *notes: str, year: int = 2025, previous: str = "") -> list[Finding]:
    reports = (report(previous),) if previous else ()
    found = check(draft, sheet(*notes, year=year), year=year, previous=reports).findings
    return [one for one in found if one.rule != "fact-unused"]


def rules_of(draft: str, *notes: str) -> list[str]:
    return [finding.rule for finding in findings(draft, *notes)]


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        pytest.param("拨付资金3.5万元。", ["资金35000元"], id="rescaled"),
        pytest.param("发放手册1,200份。", ["发手册1200份"], id="grouped"),
        pytest.param("召开会议十二次。", ["开会12次"], id="chinese-numeral"),
        pytest.param("接待群众1200余人次。", ["接待群众1234人次"], id="rounded-down"),
        pytest.param("接待群众近1300人次。", ["接待群众1234人次"], id="rounded-up"),
        pytest.param("化解纠纷超400件。", ["化解纠纷400多件"], id="more-and-over-are-one"),
        pytest.param("召开会议4次。", ["开了4个会"], id="loose-counter-with-its-noun"),
        pytest.param("剩余9处隐患在改。", ["隐患342处，整改333处"], id="remainder"),
        pytest.param("受理信访48件，办结45件，办结率93.8%。", ["信访48件，办结45件"], id="rate"),
        pytest.param("全年共开展宣传24场。", ["集市宣传13场", "校园宣传7场", "企业宣传4场"], id="sum"),
        pytest.param("召开听证会1次，31人参加。", ["听证会31人参加"], id="an-event-is-held-once"),
        pytest.param("参考66人，合格率100%。", ["考试66人，全部合格"], id="all-is-a-hundred-per-cent"),
        pytest.param("学习培训4次。", ["学习培训：3.27、6.19、8.28、11.20"], id="counted-days"),
    ],
)
def test_a_figure_that_follows_from_the_facts_is_supported(draft: str, notes: list[str]) -> None:
    assert not {"figure-untraced", "figure-altered", "unit-altered", "hedge-altered"} & set(
        rules_of(draft, *notes)
    )


@pytest.mark.parametrize(
    ("draft", "note", "rule"),
    [
        ("法治宣传15场。", "法治宣传12场", "figure-altered"),
        ("接待群众430人。", "接待群众430人次", "unit-altered"),
        ("罚款4.68元。", "罚款4.68万元", "unit-altered"),
        ("化解纠纷约388件。", "化解纠纷388件", "hedge-altered"),
        ("接待群众近1200人次。", "接待群众1234人次", "hedge-altered"),
        ("化解纠纷400件。", "化解纠纷400多件", "hedge-altered"),
        ("拆除违法建设八处。", "法治宣传12场", "figure-untraced"),
        ("整改率98%。", "隐患342处，整改333处", "figure-untraced"),
    ],
)
def test_a_figure_that_differs_is_told_apart_by_the_field(draft: str, note: str, rule: str) -> None:
    assert rules_of(draft, note) == [rule]


def test_the_message_shows_the_nearest_fact_and_its_place() -> None:
    (finding,) = findings("法治宣传15场。", "法治宣传12场")
    assert finding.message == "草稿写“15场”，事实F1（notes.txt第1行）为“12场”，数值不一致。"
    assert finding.facts == ("F1",)
    assert finding.evidence is not None and finding.evidence.line == 1


def test_figures_exchanged_between_two_matters_are_both_flagged() -> None:
    notes = ("法治讲座6场", "应急演练11场")
    found = findings("开展法治讲座11场。组织应急演练6场。", *notes)
    assert [(finding.rule, finding.quote) for finding in found] == [
        ("figure-swapped", "11场"),
        ("figure-swapped", "6场"),
    ]


def test_a_figure_said_twice_in_place_of_another_of_its_fact_is_flagged() -> None:
    assert rules_of("评查发现问题19个，整改问题19个。", "评查发现问题19个，整改问题17个") == [
        "figure-swapped"
    ]


def test_a_fact_may_be_stated_twice() -> None:
    assert not rules_of("全年化解矛盾纠纷388件。\n化解矛盾纠纷388件，群众满意。", "化解矛盾纠纷388件")


def test_a_figure_of_last_year_is_shown_where_it_came_from() -> None:
    found = findings("排查安全隐患58处。", "法治宣传12场", previous="上年报告\n全年排查安全隐患58处。")
    assert [finding.rule for finding in found] == ["figure-stale"]
    assert found[0].evidence is not None and found[0].evidence.line == 2


def test_last_years_figure_is_supported_where_it_is_compared() -> None:
    draft = "受理信访36件，较上年的48件下降25%。"
    assert not findings(draft, "信访36件", previous="上年报告\n全年受理信访48件。")


def test_a_standing_fact_of_the_profile_is_evidence() -> None:
    profile = Profile(standing_facts=("26个行政村",))
    assert not check("26个行政村全部覆盖。", sheet("法治宣传12场"), profile=profile).findings[:-1]


def test_a_withheld_fact_supports_nothing() -> None:
    facts = sheet("法治宣传12场")
    aside = fact(2, "应急演练10场", status=Status.WITHHELD, reason="已由第9行更正为11场")
    found = check("组织应急演练10场。", FactSheet((*facts.facts, aside))).findings
    assert ("fact-withheld", Severity.ERROR) in [(one.rule, one.severity) for one in found]


def test_an_unclear_fact_is_no_more_than_a_hint() -> None:
    aside = fact(1, "应急演练10场", status=Status.UNCLEAR, reason="材料本身说不准")
    (finding,) = check("组织应急演练10场。", FactSheet((aside,))).findings
    assert (finding.rule, finding.severity) == ("fact-unconfirmed", Severity.INFO)
    assert "材料本身说不准" in finding.message


def test_titles_list_numbers_and_idioms_are_no_claims() -> None:
    head = "栗坪镇2025年法治政府建设年度报告\n县政府：\n"
    draft = f"{head}一是落实“三项制度”，学习《关于十条措施的意见》，建立一套机制。"
    assert "figure-untraced" not in rules_of(draft, "法治宣传12场")


def test_figures_of_the_plans_are_traced_too() -> None:
    draft = "一、主要成效\n法治宣传12场。\n二、下一步打算\n开展培训3期。"
    assert [finding.quote for finding in findings(draft, "法治宣传12场")] == ["3期"]


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        pytest.param(
            "满意率较上年提高1.5个百分点。", ["满意率95.3%（上年93.8%）"], id="points-of-noted-rates"
        ),
        pytest.param(
            "财政投入经费38万元，较上年增加12万元。", ["财政列支38万（上年26）"], id="last-year-in-its-scale"
        ),
        pytest.param(
            "救护培训86人，近六成取得证书。", ["救护培训教了86人，拿证51人"], id="part-that-only-notes-tell"
        ),
        pytest.param("办结12350转办举报5件。", ["12350转来举报5件，办结5"], id="a-hotline-counts-nothing"),
        pytest.param("巡回法庭审理离婚案件1起。", ["巡回法庭开庭1次，离婚案，调撤了"], id="one-thing-named"),
        pytest.param(
            "公平竞争审查6件，纠正1件。",
            ["公平竞争审查6件，纠正1（限定本地施工队）"],
            id="a-deed-no-correction",
        ),
    ],
)
def test_a_figure_that_the_notes_bear_out_raises_no_alarm(draft: str, notes: list[str]) -> None:
    levels = [one.severity for one in findings(draft, *notes) if one.rule in _OF_FIGURES]
    assert not {Severity.ERROR, Severity.WARNING} & set(levels)


def test_a_row_may_lack_its_last_cell() -> None:
    rows = ("事项 | 全年 | 上年 | 备注", "巡查（次） | 56 | 88 |", "立案（件） | 22 | 35 | 无")
    lines = tuple(Source("notes.txt", at, text) for at, text in enumerate(rows, start=1))
    assert list(told_rows(lines).values()) == ["巡查，全年56次，上年88次", "立案，全年22件，上年35件"]


def test_a_figure_of_last_year_is_not_added_to_this_years() -> None:
    assert "figure-altered" in rules_of("党委组织学法10次。", "党委组织学法：6次（去年4次）")


def test_a_figure_that_says_what_its_own_line_says_is_no_exchange() -> None:
    notes = ("持证的21个人，队里连协管26人，协管那5个不能办证", "协管的退出，招4个有证的。文书模板统一")
    draft = "执法队26人，除5名协管人员外全部持证。下一步清退协管人员，补充4名持证人员，统一文书模板。"
    assert "figure-swapped" not in rules_of(draft, *notes)
