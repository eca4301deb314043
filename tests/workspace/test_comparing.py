"""This year against the year before, as the workspace offers it; no data folder is needed."""

from pathlib import Path

import pytest

from assistant.domain import Report, SentenceKind
from assistant.errors import NotFound, UserError
from assistant.facts import note_lines
from assistant.reading import parse_report
from assistant.settings import load
from assistant.workspace import CompareRequest, Drafted, DraftRequest, Workspace
from assistant.workspace.comparing import report_before
from tests.drafting.comparison.past import past

TOWN = "清源县柳河镇人民政府"
NOTES = "全年调解矛盾纠纷286件，成功281件\n普法宣传搞了47场\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.open(load(tmp_path))


def drafted(workspace: Workspace, **changed: object) -> Drafted:
    given: dict[str, object] = {
        "notes": note_lines(NOTES),
        "issuer": TOWN,
        "year": 2025,
        "previous": (past(),),
    }
    return workspace.draft(DraftRequest(**(given | {"drafter": "offline"} | changed)))  # type: ignore[arg-type]


def of(year: int | None, issuer: str = TOWN) -> Report:
    return Report(title="", text="", issuer=issuer, year=year)


@pytest.mark.parametrize(
    ("reports", "chosen"),
    [
        ([of(2022), of(2024), of(2023)], 1),
        ([of(2025), of(2026)], None),
        ([of(2024, "白石渡镇人民政府"), of(2023)], 1),
        ([of(None)], 0),
        ([of(2024, "")], 0),
        ([], None),
    ],
)
def test_the_latest_earlier_report_of_the_office_counts(reports: list[Report], chosen: int | None) -> None:
    assert report_before(reports, 2025, TOWN) is (None if chosen is None else reports[chosen])


def test_a_draft_is_compared_with_last_years_report(workspace: Workspace) -> None:
    found = drafted(workspace).year_on_year
    assert found and found.previous_year == 2024
    assert any(row.change and row.change.difference == 89 for row in found.rows)
    assert found.copied and all(0 <= part.share <= 1 for part in found.copied)


def test_without_a_past_report_nothing_is_compared(workspace: Workspace) -> None:
    assert drafted(workspace, previous=()).year_on_year is None


def test_another_offices_report_is_not_compared(workspace: Workspace) -> None:
    other = parse_report(
        "白石渡镇人民政府关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n调解纠纷9件。"
    )
    assert drafted(workspace, previous=(other,)).year_on_year is None


def test_a_change_is_told_only_where_it_is_asked_for(workspace: Workspace) -> None:
    assert "较上年" not in drafted(workspace).text
    told = drafted(workspace, with_comparison=True)
    assert "286件，较上年增加89件、增长45.2%" in told.text
    kinds = {s.kind for section in told.draft.sections for s in section.sentences if "较上年" in s.text}
    assert kinds == {SentenceKind.DERIVED}


def test_plans_not_mentioned_are_asked_last(workspace: Workspace) -> None:
    ids = [question.id for question in drafted(workspace).draft.pending]
    assert ids[-1] == "need-plan-1" and ids.count("need-plan-1") == 1


def test_a_section_of_its_own_asks_nothing_of_last_years_plans(workspace: Workspace) -> None:
    pending = drafted(workspace, section="plans").draft.pending
    assert not [question for question in pending if question.id.startswith("need-plan-")]


def test_an_answer_on_a_plan_becomes_a_fact(workspace: Workspace) -> None:
    told = drafted(workspace, answers={"need-plan-1": "5月制定执法音像记录归档清单1份"})
    assert "归档清单" in told.text
    assert not [question for question in told.draft.pending if question.id == "need-plan-1"]


def test_a_plan_that_was_not_carried_out_is_asked_no_more(workspace: Workspace) -> None:
    told = drafted(workspace, answers={"need-plan-1": "没有"})
    assert not [question for question in told.draft.pending if question.id == "need-plan-1"]


def test_facts_are_compared_without_a_draft(workspace: Workspace) -> None:
    request = CompareRequest(notes=note_lines(NOTES), year=2025, previous=(past(),))
    assert workspace.year_on_year(request).rows


@pytest.mark.parametrize(
    ("changed", "error", "words"),
    [
        ({"issuer": TOWN}, NotFound, "上年的报告"),
        ({}, UserError, "发文机关全称"),
        ({"year": None, "issuer": TOWN}, UserError, "报告年度"),
    ],
)
def test_what_is_lacking_is_said(
    workspace: Workspace, changed: dict[str, object], error: type[Exception], words: str
) -> None:
    given: dict[str, object] = {"notes": note_lines(NOTES), "year": 2025}
    with pytest.raises(error, match=words):
        workspace.year_on_year(CompareRequest(**(given | changed)))  # type: ignore[arg-type]
