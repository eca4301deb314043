"""What must not stand in a report: personal data, last year's leavings, honours without proof."""

import pytest

from assistant.checking import check
from assistant.domain import FactSheet, Finding, Severity, Status
from tests.checking.evidence import fact, report, sheet

SIGNED = "栗坪镇2024年法治政府建设年度报告\n县政府：\n2024年，我镇扎实推进依法行政。\n{}\n2025年1月12日"


def found(rule: str, draft: str, facts: FactSheet | None = None, **options: object) -> list[Finding]:
    answer = check(draft, facts, year=2024, **options)  # type: ignore[arg-type]
    return [finding for finding in answer.findings if finding.rule == rule]


def facts_of(*entries: tuple[str, Status]) -> FactSheet:
    return FactSheet(
        tuple(fact(at, text, 2024, status) for at, (text, status) in enumerate(entries, start=1))
    )


@pytest.mark.parametrize(
    ("draft", "severity"),
    [
        ("村民身份证330324197003124519，已调解。", Severity.ERROR),
        ("联系人电话13857701234。", Severity.ERROR),
        ("卡号6222021234567890128，已退款。", Severity.ERROR),
        ("当事人坐过牢，已列入帮教。", Severity.ERROR),
        ("调处王建国与李秀兰纠纷。", Severity.WARNING),
        ("社区矫正对象王大力经教育帮扶，思想状况稳定。", Severity.WARNING),
    ],
)
def test_personal_data_is_found_without_any_facts(draft: str, severity: Severity) -> None:
    assert severity in {finding.severity for finding in found("personal-data", draft)}


@pytest.mark.parametrize(
    "draft",
    [
        "新建50个残疾人温馨家园，创建无障碍示范乡镇。",
        "张桂兰同志荣获“模范人民调解员”称号，调解纠纷30件。",
        "设立监督电话0376-6221234。",
        "党委书记赵启明、镇长孙佳包案化解信访积案2件。",
        "对有前科人员12人开展帮教。",
    ],
)
def test_what_is_public_or_of_many_is_no_personal_data(draft: str) -> None:
    assert not found("personal-data", draft)


@pytest.mark.parametrize(
    ("signer", "issuer", "altered"),
    [
        ("溪口镇人民政府", "溪口岭镇人民政府", True),
        ("溪口岭镇人民政府", "溪口岭镇人民政府", False),
        ("溪口岭镇人民政府", "永溪县溪口岭镇人民政府", False),
        ("中共溪口岭镇委员会\n溪口岭镇人民政府", "溪口岭镇人民政府", False),
        ("溪口镇人民政府", "", False),
    ],
)
def test_the_signer_is_the_issuer(signer: str, issuer: str, altered: bool) -> None:
    assert bool(found("issuer-altered", SIGNED.format(signer), issuer=issuer)) is altered


def test_a_half_year_report_may_be_signed_in_summer() -> None:
    draft = "栗坪镇2024年上半年工作总结\n县政府：\n我镇扎实推进。\n栗坪镇人民政府\n2024年7月3日"
    assert not found("sign-off-date", draft)


def test_a_day_given_by_the_clerk_is_kept() -> None:
    draft = SIGNED.format("栗坪镇人民政府").replace("2025年1月12日", "2024年10月8日")
    assert not found("sign-off-date", draft, dated="2024年10月8日")


@pytest.mark.parametrize("status", [Status.UNCLEAR, Status.WITHHELD])
def test_an_honour_of_an_unproved_fact_names_that_fact(status: Status) -> None:
    facts = facts_of(("宣传3场", Status.DONE), ("获评全市法治建设先进乡镇", status))
    (finding,) = found("honour-untraced", "我镇获评“全市法治建设先进乡镇”。", facts)
    assert finding.facts == ("F2",)


@pytest.mark.parametrize(
    "draft", ["我镇获全省法治政府建设示范镇。", "荣获“浙江省法治建设先进集体”称号。", "被县委评为优秀单位。"]
)
def test_an_invented_honour_is_found(draft: str) -> None:
    assert found("honour-untraced", draft, sheet("宣传3场"))


@pytest.mark.parametrize("draft", ["力争创成全省示范镇。", "申报并争取获评先进单位。", "获得群众认可。"])
def test_an_honour_hoped_for_is_no_claim(draft: str) -> None:
    assert not found("honour-untraced", draft, sheet("宣传3场"))


def test_last_years_figure_hidden_by_another_fact_is_stale() -> None:
    facts, last = sheet("研究法治工作3次", "讲法治课2次"), report("全年研究法治工作2次。")
    draft = "研究法治工作2次，讲法治课2次。"
    answer = check(draft, facts, previous=(last,), year=2024)
    assert any(finding.span and finding.span.start == 6 for finding in answer.findings)


def test_a_withheld_figure_of_last_year_is_found_behind_an_equal_one() -> None:
    facts = facts_of(("去年办理行政复议2件", Status.WITHHELD), ("办理行政诉讼2件", Status.DONE))
    last = report("办理行政复议2件。")
    assert found("figure-stale", "办理行政复议2件。", facts, previous=(last,))


def test_an_unchanged_figure_that_a_fact_bears_out_is_not_stale() -> None:
    last = report("全年研究法治工作2次。")
    assert not found("figure-stale", "研究法治工作2次。", sheet("研究法治工作2次"), previous=(last,))


def test_a_dropped_figure_is_named_once_a_fact() -> None:
    facts = sheet("提出审核意见47条，采纳45条，出具法律意见书9份")
    (finding,) = found("fact-figure-unused", "提出审核意见47条。", facts)
    assert "采纳" not in finding.message and "45条" in finding.message and finding.facts == ("F1",)


def test_an_altered_figure_is_not_also_called_left_out() -> None:
    facts = sheet("提出审核意见47条，采纳45条")
    assert not found("fact-figure-unused", "提出审核意见47条，采纳46条。", facts)
