"""起草, without a browser: a page without reports, works on it, and what a click carries."""

import re
import time
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from assistant.domain import Status
from assistant.editing import State
from assistant.ui import Outbox, save
from assistant.ui.writing.desk import Desk
from assistant.ui.writing.seen import seen_notes
from assistant.workspace import Workspace

ME, OTHER = "王芳", "李强"
ISSUER = "临澄县白石渡镇人民政府"
NOTES = "今年开展法治宣传12场，发放资料300份。\n我们所评上先进了。\n执法人员19人全部持证。\n"


@pytest.fixture(scope="module")
def workspace(without_reports: Workspace) -> Workspace:
    return without_reports


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
