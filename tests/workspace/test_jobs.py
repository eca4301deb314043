"""Drafting in the background: it goes on alone, is stopped, fails in a sentence, and outlives its process."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from assistant.domain import DraftSection
from assistant.editing import SetNotes, SetText
from assistant.errors import Busy, EndpointFailure
from assistant.records import JobRecords, JobState, KeptJob
from assistant.settings import Settings
from assistant.testing import openai_server
from assistant.workspace import Drafted, DraftRequest, Workspace
from assistant.workspace.works import Work
from tests.workspace.conftest import NOTES


class Gate:
    """In the place of the worker's writing: it says one section, waits, and goes on or fails."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, workspace: Workspace, error: Any = None) -> None:
        self.begun, self.open, self._error = Event(), Event(), error
        self._real = workspace.jobs.workers.draft
        monkeypatch.setattr(workspace.jobs.workers, "draft", self._draft)

    def _draft(self, request: DraftRequest, on_section: Any, *others: Any) -> Drafted:
        on_section(DraftSection("achievements", "主要举措", ()))
        self.begun.set()
        assert self.open.wait(20)
        if self._error:
            raise self._error
        return self._real(request, on_section, *others)


def until(workspace: Workspace, work: Work, holds: Callable[[KeptJob], bool]) -> KeptJob:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        job = workspace.jobs.latest("王", work.id)
        if job and holds(job):
            return job
        time.sleep(0.02)
    raise AssertionError(f"the job did not come so far: {workspace.jobs.latest('王', work.id)}")


def ended(workspace: Workspace, work: Work) -> KeptJob:
    return until(workspace, work, lambda job: not job.state.under_way)


def test_a_work_is_drafted_and_its_job_done(workspace: Workspace, work: Work) -> None:
    workspace.jobs.draft("王", work.id)
    job = ended(workspace, work)
    assert (job.state, job.progress) == (JobState.DONE, 1.0)
    document = workspace.works.open(work.id, "王").state.document
    assert document is not None and "12场" in document.text
    assert job.result["sections"][0]["heading"]


def test_what_is_typed_meanwhile_stays(
    workspace: Workspace, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch, workspace)
    workspace.jobs.draft("王", work.id)
    assert gate.begun.wait(20)
    now = workspace.works.open(work.id, "王").revision
    workspace.works.apply(work.id, "王", now, SetNotes(NOTES + "又一条。"))
    gate.open.set()
    assert ended(workspace, work).state is JobState.DONE
    state = workspace.works.open(work.id, "王").state
    assert state.notes.endswith("又一条。") and state.document


def test_a_models_lines_are_told_as_they_come_and_a_stop_is_heeded(tmp_path: Path) -> None:
    notes = "\n".join(f"开展第{number}类法治宣传{number + 10}场。" for number in range(1, 30))
    with openai_server(mode="by_line", pace=0.1) as server:
        settings = Settings(data_dir=tmp_path / "model", model="m", openai_base_url=server.url)
        with Workspace.open(settings) as workspace:
            new = workspace.works.new("王", issuer="栗坪镇人民政府", year=2025)
            work = workspace.works.apply(new.id, "王", new.revision, SetNotes(notes))
            workspace.jobs.draft("王", work.id)
            job = until(workspace, work, lambda job: len(job.result.get("lines", ())) > 1)
            assert job.result["lines"][1].startswith("开展") and "⟦" not in str(job.result["lines"])
            assert "（1/" in job.message and job.result["sections"] == []
            workspace.jobs.stop("王", work.id)
            assert ended(workspace, work).state is JobState.STOPPED
            job = workspace.jobs.latest("王", work.id)
            assert job and job.result["sections"] == []
            assert workspace.works.open(work.id, "王").state.document is None


def test_a_stop_waits_for_no_line_of_a_slow_model(tmp_path: Path) -> None:
    with openai_server(mode="drip") as server:
        settings = Settings(data_dir=tmp_path / "model", model="m", openai_base_url=server.url)
        with Workspace.open(settings) as workspace:
            new = workspace.works.new("王", issuer="栗坪镇人民政府", year=2025)
            work = workspace.works.apply(new.id, "王", new.revision, SetNotes(NOTES))
            workspace.jobs.draft("王", work.id)
            until(workspace, work, lambda _: bool(server.requests))
            workspace.jobs.stop("王", work.id)
            stopped = time.monotonic()
            assert ended(workspace, work).state is JobState.STOPPED
            assert time.monotonic() - stopped < 2


def test_a_work_is_drafted_once_at_a_time(
    workspace: Workspace, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch, workspace)
    workspace.jobs.draft("王", work.id)
    with pytest.raises(Busy, match="正在起草"):
        workspace.jobs.draft("王", work.id)
    gate.open.set()
    ended(workspace, work)


def test_a_job_that_is_stopped_changes_nothing(
    workspace: Workspace, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.works.draft(work.id, "王", work.revision)
    own = workspace.works.open(work.id, "王")
    assert own.state.document
    own = workspace.works.apply(
        work.id, "王", own.revision, SetText(own.state.document.text + "手写的一句。")
    )
    gate = Gate(monkeypatch, workspace)
    workspace.jobs.draft("王", work.id)
    assert gate.begun.wait(20)
    workspace.jobs.stop("王", work.id)
    gate.open.set()
    assert ended(workspace, work).state is JobState.STOPPED
    assert workspace.works.open(work.id, "王").revision == own.revision


def test_what_goes_wrong_is_said_in_its_sentence(
    workspace: Workspace, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch, workspace, EndpointFailure("模型接口没有回答。"))
    gate.open.set()
    workspace.jobs.draft("王", work.id)
    job = ended(workspace, work)
    assert (job.state, job.message) == (JobState.FAILED, "模型接口没有回答。")


def test_a_job_whose_process_has_gone_is_interrupted_and_can_be_asked_again(
    workspace: Workspace, work: Work
) -> None:
    records = JobRecords.open(workspace.settings.data_dir)
    records.begin(records.add("王", "draft", work.id, {"section": ""}).id)
    records.close()
    job = workspace.jobs.latest("王", work.id)
    assert job and job.state is JobState.INTERRUPTED and "重新开始" in job.message
    workspace.jobs.draft("王", work.id)
    assert ended(workspace, work).state is JobState.DONE


def test_nobody_sees_or_stops_anothers_job(
    workspace: Workspace, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch, workspace)
    workspace.jobs.draft("王", work.id)
    assert workspace.jobs.latest("李", work.id) is None
    workspace.jobs.stop("李", work.id)
    gate.open.set()
    assert ended(workspace, work).state is JobState.DONE


def test_a_month_after_its_end_a_job_is_forgotten(workspace: Workspace, work: Work) -> None:
    workspace.jobs.draft("王", work.id)
    until(workspace, work, lambda job: not job.state.under_way)
    records = JobRecords.open(workspace.settings.data_dir)
    assert workspace.jobs.forget_old() == 0
    assert records.forget_ended(before="2999-01-01") == 1
    assert workspace.jobs.latest("王", work.id) is None
    records.close()
