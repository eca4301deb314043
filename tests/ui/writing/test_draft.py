"""The draft: written, traced to its facts, edited, checked, taken away."""

import re
from dataclasses import replace

import pytest

from assistant.errors import Refused, UserError
from assistant.records import JobState, KeptJob
from assistant.ui import Outbox, save
from assistant.ui.writing.desk import Desk
from assistant.ui.writing.seen import seen_text
from assistant.ui.writing.showing import judged
from assistant.ui.writing.tracing import behind, to_come
from assistant.workspace import Workspace
from assistant.workspace.past_wording import PastWording
from tests.ui.writing.conftest import ME, OTHER, data_of, doubtful, state, text, until


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
    assert "素材第1行" in shown and "法治宣传12场" in shown
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


def test_a_fact_confirmed_after_the_draft_comes_into_it(
    desk: Desk, workspace: Workspace, drafted: str
) -> None:
    doubt = doubtful(workspace, drafted)
    shown = desk.act(ME, drafted, data_of(desk.open(ME, drafted)["facts"], act="confirm", id=doubt.id))
    document = workspace.works.open(drafted, ME).state.document
    assert document is not None and any(doubt.id in trace.facts for trace in document.traces)
    assert "还没写进稿子" not in shown["tally"]


def test_a_confirmed_fact_that_the_text_lacks_is_said_to_come_with_the_next(
    desk: Desk, workspace: Workspace, drafted: str
) -> None:
    work = workspace.works.open(drafted, ME)
    (first, *_) = work.state.sheet.facts
    document = work.state.document
    assert document is not None and to_come(work.state) == ""
    lacking = tuple(trace for trace in document.traces if first.id not in trace.facts)
    assert "1 条事实已确认" in to_come(replace(work.state, document=replace(document, traces=lacking)))


def test_while_the_first_draft_is_written_a_reload_shows_it_coming(
    desk: Desk, workspace: Workspace, id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work = KeptJob("j", ME, "draft", id, JobState.RUNNING, {"section": ""}, 0.4, "正在写", {}, "")
    monkeypatch.setattr(workspace.jobs, "latest", lambda *_: at_work)
    shown = desk.open(ME, id)
    assert shown["steps"] == "text" and "写好一句，这里就显示一句" in shown["sheet"]


def test_what_the_drafter_could_not_do_stands_open_above_the_findings(
    desk: Desk, workspace: Workspace, drafted: str
) -> None:
    document = state(workspace, drafted).document
    assert document and document.manifest
    failed = replace(document.manifest, fell_back=("从“举措”起改用离线起草：接口不通。",))
    known = replace(state(workspace, drafted), document=replace(document, manifest=failed))
    shown = judged(known, workspace.works.check(drafted, ME))["findings"]
    assert 0 < shown.index("改用离线起草：接口不通") < shown.index('class="findings"')
    assert "<details" not in shown[: shown.index("接口不通")]


def test_a_part_of_the_report_is_drafted_anew(desk: Desk, workspace: Workspace, drafted: str) -> None:
    assert ("举措成效", "achievements") in desk.open(ME, drafted)["part"][0]
    desk.draft(ME, drafted, "achievements")
    until(lambda: "text" in desk.watch(ME, drafted))
    job = workspace.jobs.latest(ME, drafted)
    assert job and (job.state, job.payload["section"]) == (JobState.DONE, "achievements")
