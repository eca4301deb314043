"""The report as a whole: parts that say something, promises of headings, tense, form, publication."""

import pytest

from assistant.checking import check
from assistant.genres import genre
from tests.checking.evidence import sheet

REPORT = """栗坪镇2024年法治政府建设年度报告
县委、县政府：
2024年，我镇扎实推进依法行政。现将有关情况报告如下：
一、主要举措和成效
法治宣传12场，调解纠纷40件。
二、存在的不足和原因
一是力量不足，主要原因是编制少。二是宣传单一，由于经费有限。
三、党政主要负责人履行推进法治建设第一责任人职责情况
镇党委书记听取法治建设汇报2次。
四、2025年主要安排
组织执法培训2期。
特此报告。
栗坪镇人民政府
2025年1月12日
"""
CONTRACT = {
    "section-missing",
    "section-empty",
    "section-order",
    "item-unmet",
    "heading-promise",
    "problem-without-cause",
    "plan-in-results",
    "deed-in-plans",
    "addressee",
    "sign-off-form",
    "sign-off-date",
    "sign-off-late",
    "title-genre",
    "too-long",
    "not-for-public",
    "request-in-report",
    "heading-sequence",
}


def rules(draft: str, *notes: str) -> list[tuple[str, str]]:
    facts = sheet(*notes, year=2024) if notes else None
    answer = check(draft, facts, year=2024, genre=genre("fazhi-annual"))
    kept = [one for one in answer.findings if one.rule in CONTRACT]
    return [(one.rule, one.severity.value) for one in kept if one.rule != "item-unmet" or one.span]


def test_a_report_that_keeps_its_contract_raises_nothing() -> None:
    assert not rules(REPORT)


@pytest.mark.parametrize(
    ("old", "new", "rule", "severity"),
    [
        ("组织执法培训2期。", "【待补：下年安排】", "section-empty", "warning"),
        ("组织执法培训2期。\n", "", "section-empty", "warning"),
        ("组织执法培训2期", "坚持把法治建设摆在全局工作的重要位置", "section-empty", "warning"),
        ("四、2025年主要安排\n组织执法培训2期。\n", "", "section-missing", "error"),
        ("，主要原因是编制少。二是宣传单一，由于经费有限", "。二是宣传单一", "heading-promise", "warning"),
        ("，由于经费有限", "", "problem-without-cause", "info"),
        ("和原因\n", "、原因和整改情况\n", "heading-promise", "warning"),
        ("调解纠纷40件。", "调解纠纷40件。下一步将组织培训。", "plan-in-results", "warning"),
        ("组织执法培训2期。", "将加强培训。全年已开展执法培训3次。", "deed-in-plans", "warning"),
        ("县委、县政府：", "李县长：", "addressee", "warning"),
        ("县委、县政府：", "县政府、县司法局、县委政法委：", "addressee", "warning"),
        ("县委、县政府：", "各村、镇直各单位：", "addressee", "warning"),
        ("2025年1月12日", "2025年3月8日", "sign-off-late", "warning"),
        ("2025年1月12日", "2024年3月8日", "sign-off-date", "warning"),
        ("现将有关情况报告如下", "现将普法工作情况总结如下", "title-genre", "warning"),
        ("特此报告。", "妥否，请批示。", "request-in-report", "error"),
        ("调解纠纷40件。", "调解纠纷40件，其中2件稳控在位。", "not-for-public", "warning"),
        ("调解纠纷40件。", "调解信访人张某土地纠纷。", "not-for-public", "warning"),
        ("三、党政", "四、党政", "heading-sequence", "error"),
    ],
)
def test_a_report_that_breaks_it_is_flagged(old: str, new: str, rule: str, severity: str) -> None:
    assert (rule, severity) in rules(REPORT.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("三、党政主要负责人履行推进法治建设第一责任人职责情况\n", "党政主要负责人履行第一责任人职责，"),
        ("调解纠纷40件。", "将法治建设纳入考核，调解纠纷40件，其余村计划明年开展。"),
        ("组织执法培训2期。", "在已建成2个广场的基础上，再建1个。"),
        ("2025年1月12日", "2025年3月1日"),
        ("县委、县政府：", "永溪县人民政府："),
        ("主要原因是编制少", "因近三年无人报考"),
    ],
)
def test_what_reports_may_do_is_no_breach(old: str, new: str) -> None:
    draft = REPORT.replace(old, new)
    if "三、" not in draft:
        draft = draft.replace("四、2025", "三、2025")
    assert not rules(draft)


def test_an_item_the_notes_have_is_not_met_by_a_placeholder() -> None:
    draft = REPORT.replace("调解纠纷40件。", "调解纠纷【待补：件数】件。")
    assert ("item-unmet", "info") in rules(draft, "法治宣传12场", "调解纠纷40件")


def test_a_joint_report_is_signed_by_both() -> None:
    title = "中共永溪县栗坪镇委员会\n永溪县栗坪镇人民政府\n关于2024年法治政府建设情况的报告"
    joint = REPORT.replace("栗坪镇2024年法治政府建设年度报告", title)
    both = joint.replace("\n栗坪镇人民政府", "\n中共永溪县栗坪镇委员会\n永溪县栗坪镇人民政府")
    assert ("sign-off-form", "warning") in rules(joint)
    assert not rules(both)


def test_a_report_beyond_the_usual_length_is_told_so() -> None:
    long = REPORT.replace("调解纠纷40件。", "调解纠纷40件。" * 700)
    assert ("too-long", "info") in rules(long)


def test_a_summary_without_a_usual_part_is_only_worth_a_look() -> None:
    draft = "栗坪镇2024年普法工作总结\n一、主要做法\n宣传12场。\n二、存在问题\n力量不足，原因是编制少。"
    found = check(draft, None, year=2024, genre=genre("pufa-summary")).findings
    assert [one.severity.value for one in found if one.rule == "section-missing"] == ["warning"]
