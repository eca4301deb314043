"""The checker as a whole: isolation, order, coverage, dates, names, the report's contract, and fixing."""

import logging
import time

import pytest

from assistant.checking import check, checker, fix
from assistant.checking.case import Case
from assistant.domain import Finding, Profile, Severity, Span
from assistant.evals.fidelity.cases import FidelityCase, read_cases
from assistant.genres import genre
from tests.checking.evidence import report, sheet
from tests.conftest import ROOT

PAIRS = [
    case for case in read_cases(ROOT / "evals/fidelity/development.jsonl") if case.id.startswith("pair-")
]
REPORT = """栗坪镇2025年法治政府建设年度报告
县政府：
2025年，我镇扎实推进依法行政。
一、主要举措和成效
法治宣传12场。
二、存在的不足和原因
力量不足，主要原因是编制少。
三、党政主要负责人履行推进法治建设第一责任人职责情况
镇党委书记听取汇报。
四、2026年主要安排
加强培训。
特此报告。
栗坪镇人民政府
2026年1月12日
"""


def rules_of(draft: str, *notes: str, year: int | None = 2025, **options: object) -> list[str]:
    facts = sheet(*notes, year=year) if notes else None
    return [finding.rule for finding in check(draft, facts, year=year, **options).findings]  # type: ignore[arg-type]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.id)
def test_a_paraphrased_draft_raises_no_alarm(pair: FidelityCase) -> None:
    found = check(pair.draft, sheet(*pair.notes.split("\n"), year=pair.year), year=pair.year).findings
    assert not [finding.message for finding in found if finding.severity is not Severity.INFO]


def test_without_facts_nothing_is_untraced_and_there_is_no_coverage() -> None:
    answer = check("法治宣传12场，，效果明显。", None)
    assert [finding.rule for finding in answer.findings] == ["doubled-mark"]
    assert answer.coverage is None


def test_findings_come_in_the_order_of_the_text_and_absent_ones_last() -> None:
    answer = check("宣传12场，，培训8场。", sheet("宣传12场", "拆除违法建设5处"))
    starts = [finding.span.start if finding.span else 99 for finding in answer.findings]
    assert starts == sorted(starts) and starts[-1] == 99


def test_a_check_is_the_same_twice() -> None:
    draft, facts = PAIRS[0].draft, sheet(*PAIRS[0].notes.split("\n"), year=2025)
    assert check(draft, facts, year=2025) == check(draft, facts, year=2025)


def test_a_check_that_raises_loses_only_its_own_findings(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(case: Case) -> tuple[Finding, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(checker, "_CHECKS", (broken,))
    with caplog.at_level(logging.ERROR):
        answer = check("召开会议，，研究工作。", None)
    assert [finding.rule for finding in answer.findings] == ["doubled-mark", "check-left-out"]
    assert "broken" in caplog.text


def test_a_check_that_raises_is_told_to_the_clerk(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(case: Case) -> tuple[Finding, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(checker, "_CHECKS", (broken,))
    (told,) = [f for f in check("召开会议3次。", None).findings if f.rule == "check-left-out"]
    assert "broken" in told.message


def test_coverage_says_where_a_fact_is_used_and_why_one_is_not() -> None:
    draft = "全年开展法治宣传12场。"
    covered = check(draft, sheet("法治宣传12场", "拆除违法建设5处")).coverage
    assert covered is not None
    assert [(use.fact, use.span.of(draft)) for use in covered.used] == [("F1", "全年开展法治宣传12场")]
    assert [(entry.fact, entry.reason) for entry in covered.unused] == [("F2", "草稿中没有找到")]


def test_parts_of_a_sum_count_as_used() -> None:
    covered = check("共开展宣传20场。", sheet("法治宣传12场", "禁毒宣传8场")).coverage
    assert covered is not None and not covered.unused


def test_a_fact_in_the_formal_words_of_the_register_is_used() -> None:
    covered = check("执法工作力量不足。", sheet("执法人手少")).coverage
    assert covered is not None and [use.fact for use in covered.used] == ["F1"]


def test_a_sentence_that_the_drafter_marked_tells_its_fact_whatever_its_words() -> None:
    covered = check("群众反映良好。", sheet("老百姓没啥意见"), marks=(("F1", Span(0, 7)),)).coverage
    assert covered is not None and not covered.unused


def test_a_mark_counts_for_nothing_once_the_figures_are_gone() -> None:
    draft = "成效较为明显。"
    covered = check(draft, sheet("拆除违法建设5处"), marks=(("F1", Span(0, len(draft))),)).coverage
    assert covered is not None and not covered.used


def test_the_date_of_another_matter_is_flagged() -> None:
    notes = ("3月防汛应急演练1次", "9月法律知识竞赛1场")
    assert rules_of("9月开展防汛应急演练1次。3月举办法律知识竞赛1场。", *notes) == [
        "date-altered",
        "date-altered",
    ]


@pytest.mark.parametrize("note", ["3月举办法治讲座6场", "举办法治讲座6场"])
def test_a_date_that_no_line_of_the_notes_has_is_an_error(note: str) -> None:
    (found,) = check("5月举办法治讲座6场。", sheet(note), year=2025).findings
    assert (found.rule, found.severity) == ("date-untraced", Severity.ERROR)


@pytest.mark.parametrize("year", ["2024年，", "2023年，"])
def test_a_wrong_year_in_the_opening_is_an_error(year: str) -> None:
    draft = REPORT.replace("2025年，", year)
    assert "year-wrong" in rules_of(draft, "法治宣传12场")


def test_a_title_of_last_years_report_is_shown_as_stale() -> None:
    draft = "印发《集体合同管理办法》，法治宣传12场。"
    last = report("上年报告\n制定《集体合同管理办法》。")
    (finding,) = check(draft, sheet("法治宣传12场"), previous=(last,)).findings
    assert finding.rule == "title-untraced" and "上年报告第2行" in finding.message


def test_a_place_of_the_profile_is_known() -> None:
    profile = Profile(places=("石门峪村",))
    assert "name-untraced" not in rules_of("在石门峪村宣传12场。", "宣传12场", profile=profile)


def test_a_whole_report_keeps_its_contract() -> None:
    assert not rules_of(REPORT, "法治宣传12场", "编制少，力量不够", genre=genre("fazhi-annual"))


def test_a_report_without_plans_lacks_a_section() -> None:
    draft = REPORT.replace("四、2026年主要安排\n加强培训。\n", "")
    notes = ("法治宣传12场", "编制少，力量不够")
    assert rules_of(draft, *notes, genre=genre("fazhi-annual")) == ["section-missing"]


def test_sections_in_an_unknown_order_are_worth_a_look() -> None:
    moved = REPORT.replace("一、主要举措和成效\n法治宣传12场。\n", "").replace(
        "特此报告。", "五、主要举措和成效\n法治宣传12场。\n特此报告。"
    )
    assert "section-order" in rules_of(moved, "法治宣传12场", genre=genre("fazhi-annual"))


def test_fixing_applies_exact_suggestions_only() -> None:
    draft = "召开会议12次，，加强普法宣传力度。"
    findings = check(draft, sheet("召开会议6次")).findings
    assert fix(draft, findings) == "召开会议12次，加大普法宣传力度。"


def test_of_overlapping_suggestions_the_first_wins() -> None:
    one = Finding("a", Severity.ERROR, "", "", Span(0, 2), "甲")
    other = Finding("b", Severity.ERROR, "", "", Span(1, 3), "乙")
    assert fix("一二三", (other, one)) == "甲三"


def test_quotations_and_titles_are_not_proofread() -> None:
    assert not rules_of("学习《关于加强法制宣传的意见》。")


@pytest.mark.slow
def test_a_long_draft_with_many_facts_is_checked_within_a_second() -> None:
    draft = "\n".join(pair.draft for pair in PAIRS * 3)[:4000]
    notes = [line for pair in PAIRS * 2 for line in pair.notes.split("\n")][:120]
    facts = sheet(*notes, year=2025)
    check(draft, facts, year=2025)
    started = time.process_time()
    check(draft.replace("全年", "全年度"), facts, year=2025)
    assert time.process_time() - started < 1.0


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "\n\n",
        "。",
        "12场",
        "《",
        "一、\n二、",
        "率100%0%0件/0件",
        "其中0件、0件、其他0件",
        "|a|1|\n|-|-|",
        "3—5月、13月45日",
    ],
)
@pytest.mark.parametrize("notes", [(), ("",), ("0件中0件，同比下降0%", "去年0件", "3—5月0场")])
def test_odd_input_breaks_no_check(
    draft: str, notes: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    last = report("上年报告\n0件，较2023年0件下降0%。")
    check(
        draft,
        sheet(*notes, year=2025),
        year=2025,
        previous=(last,),
        genre=genre("fazhi-annual"),
        issuer="某镇",
    )
    assert not caplog.records
