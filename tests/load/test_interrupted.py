"""A hundred drafts whose server is stopped or killed midway: nothing is lost, all are done at last."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from assistant.editing import SetNotes
from assistant.records import JobState
from assistant.settings import Settings
from assistant.testing import openai_server
from assistant.ui import Outbox
from assistant.ui.writing.desk import Desk
from assistant.workspace import Workspace
from tests.load.people import ISSUER
from tests.load.processes import served

pytestmark = pytest.mark.soak

_ROUNDS, _AT_ONCE, _PATIENCE = 20, 5, 300
_ME = "王芳"
_NOTES = "全年开展法治宣传{}场。\n执法人员12人参加培训。\n"


def test_a_hundred_drafts_are_interrupted_and_nothing_is_lost(tmp_path: Path) -> None:
    data, chance = tmp_path / "data", random.Random(7)
    done: dict[JobState, int] = {}
    with openai_server(mode="drip", pace=0.05) as model:
        env = {"ASSISTANT_MODEL": "m", "ASSISTANT_OPENAI_BASE_URL": model.url, "ASSISTANT_ANSWER_CACHE": "0"}
        for turn in range(_ROUNDS):
            with Workspace.open(Settings(data_dir=data)) as workspace:
                works = [_noted(workspace, turn * _AT_ONCE + number) for number in range(_AT_ONCE)]
            asked = {**env, "WORKS": ",".join(works)}
            with served("tests.load.drafting", data, "/health", asked) as (_, pid):
                time.sleep(chance.uniform(0, 2))
                os.kill(pid, chance.choice((signal.SIGTERM, signal.SIGKILL)))
                time.sleep(0.5)
            with Workspace.open(Settings(data_dir=data)) as workspace:
                for number, id in enumerate(works):
                    job = workspace.jobs.latest(_ME, id)
                    assert job and job.state in (JobState.DONE, JobState.INTERRUPTED), job
                    done[job.state] = done.get(job.state, 0) + 1
                    state = workspace.works.open(id, _ME).state
                    assert state.notes == _NOTES.format(turn * _AT_ONCE + number)
                    assert (job.state is JobState.DONE) <= (state.document is not None)
        assert sum(done.values()) == _ROUNDS * _AT_ONCE and done[JobState.INTERRUPTED] > _ROUNDS
        _tried_again(data, model.at("ok"))


def _noted(workspace: Workspace, number: int) -> str:
    work = workspace.works.new(_ME, issuer=ISSUER, year=2025)
    workspace.works.apply(work.id, _ME, work.revision, SetNotes(_NOTES.format(number)))
    return work.id


def _tried_again(data: Path, url: str) -> None:
    """By one click each."""
    settings = Settings(data_dir=data, model="m", openai_base_url=url)
    with Workspace.open(settings) as workspace:
        desk = Desk(workspace, Outbox())
        for work in workspace.works.all_of(_ME):
            job = workspace.jobs.latest(_ME, work.id)
            if job and job.state is JobState.INTERRUPTED:
                desk.on_job(_ME, work.id, {"act": "again"})
                _until_done(workspace, work.id)
            document = workspace.works.open(work.id, _ME).state.document
            assert document and "法治宣传" in document.text


def _until_done(workspace: Workspace, id: str) -> None:
    end = time.monotonic() + _PATIENCE
    while (job := workspace.jobs.latest(_ME, id)) and job.state.under_way:
        assert time.monotonic() < end
        time.sleep(0.05)
    assert job and job.state is JobState.DONE, job
