"""起草, without a browser: what each act of the page does and shows."""

import re
import time
from collections.abc import Callable, Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from assistant.domain import Status
from assistant.editing import SetNotes, State
from assistant.errors import Conflict, NotFound, Refused, UserError
from assistant.records import JobState
from assistant.settings import Settings
from assistant.ui import Outbox, save
from assistant.ui.writing.acts import act_of
from assistant.ui.writing.desk import Desk
from assistant.ui.writing.opening import clock, likely_year, with_files, year_from
from assistant.ui.writing.seen import seen_fact, seen_notes, seen_text
from assistant.ui.writing.tracing import behind
from assistant.workspace import Workspace
from assistant.workspace.past_wording import PastWording
from assistant.workspace.works import Work

ME, OTHER = "王芳", "李强"
ISSUER = "临澄县白石渡镇人民政府"
NOTES = "今年开展法治宣传12场，发放资料300份。\n我们所评上先进了。\n执法人员19人全部持证。\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.open(Settings(data_dir=tmp_path_factory.mktemp("data")), write=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def outbox() -> Outbox:
    return Outbox()


@pytest.fixture(scope="module")
def desk(workspace: Workspace, outbox: Outbox) -> Desk:
    return Desk(workspace, outbox)


@pytest.fixture(scope="module")
def drafted_id(workspace: Workspace, desk: Desk) -> str:
    """A work with a draft that no test changes."""
    id = new(workspace, desk)
    desk.read(ME, id)
    desk.draft(ME, id)
    until(lambda: "text" in desk.watch(ME, id))
    return id


@pytest.fixture
def id(workspace: Workspace, desk: Desk) -> str:
    made = new(workspace, desk)
    desk.read(ME, made)
    return made


@pytest.fixture
def drafted(workspace: Workspace, id: str) -> str:
    workspace.works.draft(id, ME, workspace.works.open(id, ME).revision)
    return id


def new(workspace: Workspace, desk: Desk) -> str:
    id = str(desk.create(ME, ISSUER, "2025", "fazhi-annual")["work"])
    save(workspace, ME, id, "notes", seen_notes(State()), NOTES)
    return id


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def state(workspace: Workspace, id: str) -> State:
    return workspace.works.open(id, ME).state


def text(workspace: Workspace, id: str) -> str:
    document = state(workspace, id).document
    assert document is not None
    return document.text


def data_of(html: str, **wanted: str) -> dict[str, str]:
    """What the first part with these data attributes carries, as a click in the browser would."""
    for tag in re.findall(r"<[^>]*data-act[^>]*>", html):
        data = {name: unescape(value) for name, value in re.findall(r'data-(\w+)="([^"]*)"', tag)}
        if wanted.items() <= data.items():
            return data
    raise AssertionError(f"nothing to click: {wanted}")


def doubtful(workspace: Workspace, id: str) -> Any:
    return next(fact for fact in state(workspace, id).sheet.facts if fact.status is Status.UNCLEAR)


def test_a_page_without_works_says_what_to_do(desk: Desk) -> None:
    shown = desk.shelf("新来的")
    assert "样例" in shown["works"] and shown["new_genre"] == "fazhi-annual"


def test_a_work_is_made_listed_opened_again_and_removed(desk: Desk) -> None:
    id = str(desk.create("甲", ISSUER, "2025年", "fazhi-annual")["work"])
    assert data_of(desk.shelf("甲")["works"], act="open") == {"act": "open", "id": id}
    assert desk.arrive("甲", id)["steps"] == "notes"
    assert f'data-act="open" data-id="{id}"' not in desk.remove("甲", id)["works"]
    assert f'data-act="open" data-id="{id}"' in desk.bring_back("甲", id)["works"]


def test_a_page_that_comes_late_does_not_close_what_was_begun_since(desk: Desk) -> None:
    assert "work" not in desk.arrive(ME, "")


def test_a_work_that_has_gone_leads_to_the_list(desk: Desk) -> None:
    assert desk.arrive(ME, "deadbeef")["work"] == ""


def test_another_person_opens_reads_and_saves_nothing(
    desk: Desk, workspace: Workspace, drafted_id: str
) -> None:
    assert desk.arrive(OTHER, drafted_id)["work"] == ""
    for act in (desk.open, desk.read, desk.check, desk.watch, desk.draft, desk.versions, desk.remove):
        with pytest.raises(NotFound):
            act(OTHER, drafted_id)
    with pytest.raises(NotFound):
        save(workspace, OTHER, drafted_id, "notes", "", "我的")


def test_the_sample_is_there_at_one_click(desk: Desk, workspace: Workspace) -> None:
    work = workspace.works.open(str(desk.sample("乙")["work"]), "乙")
    assert work.state.issuer == ISSUER and "司法所老何" in work.state.notes and "\t" in work.state.notes


def test_the_year_is_the_one_that_reports_are_written_on() -> None:
    assert likely_year(date(2026, 1, 5)) == 2025
    assert likely_year(date(2025, 12, 5)) == 2025
    assert year_from("2025年") == 2025 and year_from(" ") is None
    with pytest.raises(UserError, match="2025 这样"):
        year_from("去年")


def test_files_join_the_notes_under_their_names(tmp_path: Path) -> None:
    path = tmp_path / "综治.txt"
    path.write_text("调解纠纷30件", "utf-8")
    assert with_files("甲", [str(path)]) == "甲\n\n=====综治.txt=====\n调解纠纷30件"


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


def test_a_fact_is_added(desk: Desk, workspace: Workspace, id: str) -> None:
    shown = desk.add(ME, id, "12月5日开展宪法宣传1场，参加120人")
    assert "120人" in shown["facts"] and shown["fact"] == ""


def test_notes_that_changed_are_said_to_be_unread(desk: Desk, workspace: Workspace, id: str) -> None:
    workspace.works.change(id, ME, SetNotes(NOTES + "再来一条"), lambda _: True)
    assert "重新读取" in desk.open(ME, id)["facts"]


def test_drafting_asks_for_what_it_lacks(desk: Desk) -> None:
    id = str(desk.create("丁", "", "", "fazhi-annual")["work"])
    with pytest.raises(UserError, match="还没有素材"):
        desk.draft("丁", id)


def test_every_sentence_of_a_draft_leads_to_its_facts(
    desk: Desk, workspace: Workspace, drafted_id: str
) -> None:
    sheet = desk.open(ME, drafted_id)["sheet"]
    place = next(
        trace.span
        for trace in state(workspace, drafted_id).document.traces
        if trace.facts == ("F1",)  # type: ignore[union-attr]
    )
    data = data_of(sheet, act="trace", start=str(place.start), end=str(place.end))
    shown = desk.trace(ME, drafted_id, data)["trace"]
    assert "素材第 1 行" in shown and "法治宣传12场" in shown
    assert "没有借用往年报告的写法" in shown


def test_past_wording_is_shown_with_its_year_and_office(workspace: Workspace, drafted_id: str) -> None:
    known = state(workspace, drafted_id)
    assert known.document
    trace = next(one for one in known.document.traces if one.facts)
    shown = behind(known, trace, (PastWording("栗坪镇<b>", 2023, "主要举措", "开展宣传〔数〕场。"),))
    assert "栗坪镇&lt;b&gt; 2023 年“主要举措”" in shown and "开展宣传〔数〕场。" in shown


def test_the_draft_on_the_page_is_the_text(desk: Desk, workspace: Workspace, drafted_id: str) -> None:
    paragraphs = re.findall("<p>(.*?)</p>", desk.open(ME, drafted_id)["sheet"])
    assert "\n".join(re.sub("<[^>]+>", "", one) for one in paragraphs) == text(workspace, drafted_id)


def test_a_finding_is_ignored_with_a_reason_and_heeded_again(desk: Desk, drafted: str) -> None:
    findings = desk.check(ME, drafted)["findings"]
    data = data_of(findings, act="ignore")
    desk.act(ME, drafted, {**data, "value": "已核实无误"})
    ignored = desk.check(ME, drafted)["findings"]
    assert "已忽略" in ignored and "已核实无误" in ignored
    desk.act(ME, drafted, data_of(ignored, act="heed"))
    assert "已忽略" not in desk.check(ME, drafted)["findings"]


def test_a_sentence_is_changed_where_it_stands(desk: Desk, workspace: Workspace, drafted: str) -> None:
    span = next(t.span for t in state(workspace, drafted).document.traces if t.facts)  # type: ignore[union-attr]
    trace = desk.trace(ME, drafted, {"start": str(span.start), "end": str(span.end)})["trace"]
    data = data_of(trace, act="sentence")
    shown = desk.act(ME, drafted, {**data, "value": "改过的一句。"})
    assert "改过的一句。" in text(workspace, drafted) == shown["text"]
    with pytest.raises(Refused):
        desk.act(ME, drafted, {**data, "value": "又改。"})


def test_a_text_written_by_hand_is_saved_checked_and_undone(
    desk: Desk, workspace: Workspace, drafted: str
) -> None:
    before = text(workspace, drafted)
    save(workspace, ME, drafted, "text", seen_text(state(workspace, drafted)), before + "\n共计99场,")
    assert "半角" in desk.check(ME, drafted)["findings"] or "99" in desk.check(ME, drafted)["findings"]
    assert desk.step(ME, drafted, back=True)["text"] == before
    assert "99场" in desk.step(ME, drafted, back=False)["text"]


def test_versions_are_kept_compared_and_taken_back(desk: Desk, workspace: Workspace, drafted: str) -> None:
    first = text(workspace, drafted)
    save(workspace, ME, drafted, "text", seen_text(state(workspace, drafted)), first + "\n新的一句。")
    assert "送审稿" in desk.keep(ME, drafted, "送审稿")["versions"]
    data = {"number": "1"}
    assert "<ins>新的一句。</ins>" in desk.on_version(ME, drafted, {**data, "act": "compare"})["compared"]
    assert desk.on_version(ME, drafted, {**data, "act": "restore"})["text"] == first
    with pytest.raises(UserError, match="起个名字"):
        desk.keep(ME, drafted, " ")


def test_the_report_is_taken_away_by_its_owner(desk: Desk, outbox: Outbox, drafted_id: str) -> None:
    link = desk.export(ME, drafted_id, ".docx")["link"]
    token = re.findall(r"files/([\w-]+)/", link)[0]
    parcel = outbox.parcel(token, ME)
    assert parcel and parcel.content[:2] == b"PK" and "待补" in link
    assert outbox.parcel(token, OTHER) is None


def test_a_part_of_the_report_is_drafted_anew(desk: Desk, workspace: Workspace, drafted: str) -> None:
    assert ("举措成效", "achievements") in desk.open(ME, drafted)["part"][0]
    desk.draft(ME, drafted, "achievements")
    until(lambda: "text" in desk.watch(ME, drafted))
    job = workspace.jobs.latest(ME, drafted)
    assert job and (job.state, job.payload["section"]) == (JobState.DONE, "achievements")


def test_the_frame_is_set_and_a_bad_year_refused(desk: Desk, workspace: Workspace, id: str) -> None:
    assert desk.set_frame(ME, id, ISSUER, "2025", "fazhi-annual") == {}
    desk.set_frame(ME, id, ISSUER, "2024", "pufa-summary")
    work: Work = workspace.works.open(id, ME)
    assert (work.state.year, work.state.genre) == (2024, "pufa-summary")
    with pytest.raises(UserError):
        desk.set_frame(ME, id, ISSUER, "明年", "fazhi-annual")


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


def test_a_moment_is_shown_by_the_clock_of_the_office() -> None:
    assert re.fullmatch(r"\d\d月\d\d日 \d\d:\d\d", clock("2026-01-05T08:00:00.000000+00:00"))
