"""Notes and facts: what is typed, read, answered and changed."""

import re

import pytest

from assistant.editing import SetNotes
from assistant.errors import Conflict, NotFound, UserError
from assistant.ui import save
from assistant.ui.writing.acts import act_of
from assistant.ui.writing.desk import Desk
from assistant.ui.writing.seen import seen_fact, seen_notes
from assistant.workspace import Workspace
from tests.ui.writing.conftest import ISSUER, ME, NOTES, data_of, doubtful, state, text


def test_what_is_typed_is_saved_from_what_was_seen(workspace: Workspace, id: str) -> None:
    first = save(workspace, ME, id, "notes", seen_notes(state(workspace, id)), "一")
    save(workspace, ME, id, "notes", first.seen, "一二")
    assert state(workspace, id).notes == "一二"


def test_a_window_that_has_not_seen_the_last_change_overwrites_nothing(workspace: Workspace, id: str) -> None:
    old = seen_notes(state(workspace, id))
    save(workspace, ME, id, "notes", old, "别的窗口写的")
    with pytest.raises(Conflict, match="重新载入"):
        save(workspace, ME, id, "notes", old, "这个窗口写的")
    assert state(workspace, id).notes == "别的窗口写的"


def test_an_answer_that_got_lost_is_no_conflict(workspace: Workspace, id: str) -> None:
    old = seen_notes(state(workspace, id))
    save(workspace, ME, id, "notes", old, "同样的话")
    save(workspace, ME, id, "notes", old, "同样的话")


def test_typing_is_not_stopped_by_clicks_in_the_same_window(
    workspace: Workspace, desk: Desk, id: str
) -> None:
    before = seen_notes(state(workspace, id))
    desk.act(ME, id, {"act": "drop", "id": "F1", "was": seen_fact(state(workspace, id).sheet.facts[0])})
    save(workspace, ME, id, "notes", before, NOTES + "又一条")


def test_there_is_no_other_part_to_save(workspace: Workspace, id: str) -> None:
    with pytest.raises(NotFound):
        save(workspace, ME, id, "facts", "", "x")


def test_without_notes_there_is_nothing_to_read(desk: Desk) -> None:
    id = str(desk.create("丙", ISSUER, "2025", "fazhi-annual")["work"])
    with pytest.raises(UserError, match="还没有素材"):
        desk.read("丙", id)


def test_what_became_no_fact_is_listed_with_its_line(desk: Desk, workspace: Workspace, id: str) -> None:
    seen = seen_notes(state(workspace, id))
    save(workspace, ME, id, "notes", seen, "白石渡镇2025年素材\n调解纠纷30件，成功28件\n散会后大家吃了顿饭\n")
    desk.read(ME, id)
    left = desk.open(ME, id)["facts"].partition("没有读成事实的文字 1 处")[2]
    assert "散会后大家吃了顿饭" in left and 'data-line="3"' in left


def test_facts_are_listed_with_their_doubts_and_lines(desk: Desk, workspace: Workspace, id: str) -> None:
    table = desk.open(ME, id)["facts"]
    fact = doubtful(workspace, id)
    assert "待确认 1 条" in table and fact.reason in table and 'data-line="2"' in table
    assert data_of(table, act="confirm")["id"] == fact.id


def test_a_doubtful_fact_is_confirmed_at_a_click_and_its_question_goes(
    desk: Desk, workspace: Workspace, id: str
) -> None:
    fact = doubtful(workspace, id)
    shown = desk.act(ME, id, data_of(desk.open(ME, id)["facts"], act="confirm", id=fact.id))
    assert "待确认" not in shown["facts"] and not state(workspace, id).sheet.questions


def test_a_fact_is_reworded_in_place(desk: Desk, workspace: Workspace, id: str) -> None:
    data = data_of(desk.open(ME, id)["facts"], act="text", id="F1")
    desk.act(ME, id, {**data, "value": "今年开展法治宣传15场，\n发放资料300份"})
    fact = state(workspace, id).fact("F1")
    assert fact is not None and fact.text == "今年开展法治宣传15场，发放资料300份"


@pytest.mark.parametrize(
    ("value", "more", "said"), [("15", {}, "15场"), ("期", {"number": "12"}, "12期"), ("15期", {}, "15期")]
)
def test_number_and_unit_are_changed_in_place_in_fact_and_draft(
    desk: Desk, workspace: Workspace, drafted: str, value: str, more: dict[str, str], said: str
) -> None:
    data = data_of(desk.open(ME, drafted)["facts"], act="figure", old="12场", **more)
    desk.act(ME, drafted, {**data, "value": value})
    fact = state(workspace, drafted).fact("F1")
    assert fact is not None and f"法治宣传{said}" in fact.text
    assert f"法治宣传{said}" in text(workspace, drafted)


def test_a_fact_that_changed_in_another_window_is_not_overwritten(
    desk: Desk, workspace: Workspace, id: str
) -> None:
    data = data_of(desk.open(ME, id)["facts"], act="text", id="F1")
    desk.act(ME, id, {**data, "value": "今年开展法治宣传15场"})
    with pytest.raises(Conflict):
        desk.act(ME, id, {**data, "value": "今年开展法治宣传18场"})


def test_a_question_is_answered_at_one_click(desk: Desk, workspace: Workspace, id: str) -> None:
    data = data_of(desk.open(ME, id)["questions"], act="answer", value="没有依据")
    assert "问题都答完了" in desk.act(ME, id, data)["questions"]


def test_what_the_draft_asks_about_a_fact_is_answered_beside_the_facts(
    desk: Desk, workspace: Workspace, id: str
) -> None:
    desk.add(ME, id, "开展执法培训3场")
    desk.add(ME, id, "举办法治讲座5场")
    workspace.works.draft(id, ME, workspace.works.open(id, ME).revision, drafter="offline")
    assert "去答复" in desk.open(ME, id)["tally"]
    training = next(fact for fact in state(workspace, id).sheet.facts if "培训" in fact.text)
    data = data_of(desk.open(ME, id)["questions"], act="answer", id="ask-crowd", fact=training.id)
    desk.act(ME, id, {**data, "value": "120人"})
    assert "培训3场，120人参加" in text(workspace, id)
    workspace.works.draft(id, ME, workspace.works.open(id, ME).revision, drafter="offline")
    assert "以下2条" not in desk.open(ME, id)["questions"]


def test_a_fact_is_added(desk: Desk, workspace: Workspace, id: str) -> None:
    shown = desk.add(ME, id, "12月5日开展宪法宣传1场，参加120人")
    assert "120人" in shown["facts"] and shown["fact"] == ""


def test_notes_that_changed_are_said_to_be_unread(desk: Desk, workspace: Workspace, id: str) -> None:
    workspace.works.change(id, ME, SetNotes(NOTES + "再来一条"), lambda _: True)
    assert "重新读取" in desk.open(ME, id)["facts"]


@pytest.mark.parametrize(("head", "said"), [("2024年法治材料\n", True), ("2025年法治材料\n", False)])
def test_notes_of_another_year_than_the_report_are_noticed(
    desk: Desk, workspace: Workspace, id: str, head: str, said: bool
) -> None:
    workspace.works.change(id, ME, SetNotes(head + NOTES), lambda _: True)
    assert ("素材开头写的是2024年" in desk.read(ME, id)["facts"]) is said


def test_nothing_in_notes_becomes_markup(desk: Desk, workspace: Workspace) -> None:
    nasty = '<img src=x onerror=alert(1)>开展宣传"12场"，<script>${alert(1)}</script>'
    id = str(desk.create(ME, f"{ISSUER}<u>", "2025", "fazhi-annual")["work"])
    workspace.works.change(id, ME, SetNotes(nasty), lambda _: True)
    desk.read(ME, id)
    workspace.works.draft(id, ME, workspace.works.open(id, ME).revision)
    shown = {**desk.open(ME, id), **desk.check(ME, id), **desk.shelf(ME)}
    panels = ("facts", "questions", "sheet", "findings", "head", "works")
    page = "".join(str(shown[name]) for name in panels)
    assert not re.search(r"<(?:img|script|u>)", page)


def test_a_click_that_is_none_of_ours_is_told_so() -> None:
    with pytest.raises(UserError, match="刷新"):
        act_of({"act": "explode"})
    with pytest.raises(UserError, match="刷新"):
        act_of({"act": "accept", "start": "x"})
