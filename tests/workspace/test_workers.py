"""Drafting in a process of its own: the same draft, the same errors, and nothing left behind."""

import os
import signal
from collections.abc import Iterator

import pytest

from assistant.domain import DraftSection
from assistant.errors import UserError
from assistant.facts import note_lines
from assistant.settings import Settings
from assistant.workspace import DraftRequest, Workspace
from assistant.workspace.job_progress import Stop
from assistant.workspace.workers import Workers
from tests.workspace.conftest import NOTES

REQUEST = DraftRequest(notes=note_lines(NOTES), issuer="栗坪镇人民政府", year=2025)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(data_dir=tmp_path_factory.mktemp("workers"))


@pytest.fixture
def workers(settings: Settings) -> Iterator[Workers]:
    made = Workers(settings)
    yield made
    made.close()


def heard(_: object) -> None:
    pass


def test_a_worker_writes_the_draft_that_the_workspace_writes_and_tells_its_sections(
    workers: Workers, settings: Settings
) -> None:
    told: list[DraftSection] = []
    drafted = workers.draft(REQUEST, told.append, heard, Stop())
    with Workspace.open(settings) as workspace:
        alone = workspace.draft(REQUEST)
    assert (drafted.text, drafted.check) == (alone.text, alone.check)
    assert [section.heading for section in told] == [each.heading for each in drafted.draft.sections]


def test_an_error_comes_with_its_sentence_and_the_worker_stays(workers: Workers) -> None:
    with pytest.raises(UserError, match="发文机关"):
        workers.draft(DraftRequest(notes=note_lines(NOTES), year=2025), heard, heard, Stop())
    (kept,) = workers.idle
    workers.draft(REQUEST, heard, heard, Stop())
    assert workers.idle == (kept,)


def test_a_listener_that_raises_ends_the_process_and_the_next_draft_has_another(workers: Workers) -> None:
    def stop(_: object) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        workers.draft(REQUEST, stop, heard, Stop())
    assert workers.idle == ()
    assert workers.draft(REQUEST, heard, heard, Stop()).text


def test_one_that_died_meanwhile_is_replaced(workers: Workers) -> None:
    workers.begin()
    (died,) = workers.idle
    os.kill(died, signal.SIGKILL)
    os.waitid(os.P_PID, died, os.WEXITED | os.WNOWAIT)
    assert workers.draft(REQUEST, heard, heard, Stop()).text
    assert died not in workers.idle


def test_none_is_left_when_they_are_closed(workers: Workers) -> None:
    workers.draft(REQUEST, heard, heard, Stop())
    (kept,) = workers.idle
    workers.close()
    with pytest.raises(ProcessLookupError):
        os.kill(kept, 0)
