"""Pieces of work as the page and the chat use them."""

import pytest

from assistant.editing import (
    IgnoreFinding,
    ReadNotes,
    SetFigure,
    SetFrame,
    SetNotes,
    SetText,
)
from assistant.errors import Conflict, NotFound, Refused
from assistant.workspace import Workspace
from assistant.workspace.works import Work
from tests.workspace.conftest import NOTES


def drafted(workspace: Workspace, work: Work) -> Work:
    return workspace.works.draft(work.id, "王", work.revision)


def text_of(work: Work) -> str:
    assert work.state.document is not None
    return work.state.document.text


def test_a_work_is_found_again_by_its_owner(workspace: Workspace, work: Work) -> None:
    assert [entry.id for entry in workspace.works.all_of("王")] == [work.id]
    assert workspace.works.open(work.id, "王").state.notes == NOTES
    assert work.state.genre == "fazhi-annual"


def test_a_work_is_not_found_by_another(workspace: Workspace, work: Work) -> None:
    assert workspace.works.all_of("李") == ()
    with pytest.raises(NotFound):
        workspace.works.open(work.id, "李")
    with pytest.raises(NotFound):
        workspace.works.apply(work.id, "李", work.revision, ReadNotes())


def test_a_work_outlives_the_process_that_made_it(workspace: Workspace, work: Work) -> None:
    with Workspace.open(workspace.settings) as other:
        assert other.works.open(work.id, "王").state == work.state


def test_an_edit_from_an_old_tab_is_told_so_whatever_it_asks(workspace: Workspace, work: Work) -> None:
    workspace.works.apply(work.id, "王", work.revision, ReadNotes())
    with pytest.raises(Conflict):
        workspace.works.apply(work.id, "王", work.revision, SetText("报告"))


def test_a_genre_is_set_by_any_of_its_names_and_an_unknown_one_refused(
    workspace: Workspace, work: Work
) -> None:
    after = workspace.works.apply(work.id, "王", work.revision, SetFrame(genre="法治年报"))
    assert after.state.genre == "fazhi-annual"
    with pytest.raises(NotFound):
        workspace.works.apply(work.id, "王", after.revision, SetFrame(genre="年画"))


def test_a_refused_edit_changes_nothing(workspace: Workspace, work: Work) -> None:
    with pytest.raises(Refused):
        workspace.works.apply(work.id, "王", work.revision, SetText("报告"))
    assert workspace.works.open(work.id, "王").revision == work.revision


def test_drafting_reads_notes_that_were_not_read_yet(workspace: Workspace, work: Work) -> None:
    assert "执法人员12人参加培训" in text_of(drafted(workspace, work))


def test_a_draft_is_one_step(workspace: Workspace, work: Work) -> None:
    after = drafted(workspace, work)
    assert workspace.works.undo(after.id, "王", after.revision).state == work.state


def test_a_call_tells_what_it_changed(workspace: Workspace, work: Work) -> None:
    after = drafted(workspace, work)
    changed = workspace.works.apply(after.id, "王", after.revision, SetFigure("F2", "12人", "15人")).changed
    assert [change.after for change in changed] == ["执法人员15人参加培训（可写）", "执法人员15人参加培训。"]
    undone = workspace.works.undo(after.id, "王", after.revision + 1).changed
    assert [change.after for change in undone] == ["执法人员12人参加培训（可写）", "执法人员12人参加培训。"]


def test_the_first_machine_draft_is_kept_and_compared_with_what_became_of_it(
    workspace: Workspace, work: Work
) -> None:
    first = drafted(workspace, work)
    edited = workspace.works.apply(work.id, "王", first.revision, SetFigure("F2", "12人", "15人"))
    again = workspace.works.draft(work.id, "王", edited.revision)
    kept = workspace.works.versions(work.id, "王")
    assert [version.author for version in kept] == ["起草", "经办人"]
    assert kept[0].reason == "起草全文"
    found = workspace.works.compare(work.id, "王", 1)
    assert [(item.before, item.after) for item in found] == [
        ("执法人员12人参加培训。", "执法人员15人参加培训。")
    ]
    restored = workspace.works.restore(work.id, "王", again.revision, 1)
    assert text_of(restored) == text_of(first)
    fact = restored.state.fact("F2")
    assert fact is not None and fact.text == "执法人员15人参加培训"


def test_a_version_is_kept_by_name(workspace: Workspace, work: Work) -> None:
    after = drafted(workspace, work)
    edited = workspace.works.apply(work.id, "王", after.revision, SetText(f"{text_of(after)}附件：1\n"))
    workspace.works.keep_version(edited.id, "王", "送审稿")
    assert workspace.works.versions(work.id, "王")[-1].reason == "送审稿"


def test_a_section_is_drafted_anew_under_its_chinese_name(workspace: Workspace, work: Work) -> None:
    after = drafted(workspace, work)
    edited = workspace.works.apply(after.id, "王", after.revision, SetFigure("F2", "12人", "15人"))
    again = workspace.works.draft(work.id, "王", edited.revision, section="举措成效")
    assert text_of(again) == text_of(edited)


def test_what_was_changed_during_the_drafting_is_not_overwritten(workspace: Workspace, work: Work) -> None:
    workspace.works.apply(work.id, "王", work.revision, SetNotes("别的素材\n"))
    with pytest.raises(Conflict):
        drafted(workspace, work)


def test_a_check_holds_the_text_against_the_facts_as_edited(workspace: Workspace, work: Work) -> None:
    after = drafted(workspace, work)
    typed = text_of(after).replace("12人", "13人")
    workspace.works.apply(work.id, "王", after.revision, SetText(typed))
    quotes = [item.quote for item in workspace.works.check(work.id, "王").check.findings]
    assert any("13人" in quote for quote in quotes)


def test_an_ignored_finding_is_told_apart_with_its_reason(workspace: Workspace, work: Work) -> None:
    after = drafted(workspace, work)
    text = text_of(after).replace("特此报告。", "特此报告,请审阅。")
    edited = workspace.works.apply(work.id, "王", after.revision, SetText(text))
    rule = "half-width-mark"
    assert rule in {item.rule for item in workspace.works.check(work.id, "王").check.findings}
    workspace.works.apply(work.id, "王", edited.revision, IgnoreFinding(rule, "引用原文", "特此报告,请审阅"))
    checked = workspace.works.check(work.id, "王")
    assert rule not in {item.rule for item in checked.check.findings}
    assert "引用原文" in {item.reason for item in checked.ignored}


def test_nothing_is_checked_or_kept_as_a_version_before_there_is_a_draft(
    workspace: Workspace, work: Work
) -> None:
    with pytest.raises(Refused, match="先起草"):
        workspace.works.check(work.id, "王")
    with pytest.raises(Refused, match="先起草"):
        workspace.works.keep_version(work.id, "王", "送审稿")


def test_a_removed_work_is_gone(workspace: Workspace, work: Work) -> None:
    workspace.works.remove(work.id, "王")
    assert workspace.works.all_of("王") == ()


def test_a_section_without_facts_does_not_take_those_of_the_main_one(workspace: Workspace) -> None:
    new = workspace.works.new("王", issuer="栗坪镇人民政府", year=2025)
    noted = workspace.works.apply(new.id, "王", new.revision, SetNotes("全年开展法治宣传12场。\n"))
    whole = workspace.works.draft(new.id, "王", noted.revision)
    again = workspace.works.draft(new.id, "王", whole.revision, section="plans")
    assert text_of(again).count("法治宣传12场") == 1
