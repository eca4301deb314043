"""A desk with a piece of work on it, and what a turn comes to."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event as Flag

import pytest

from assistant.chat import Done, Edited, Event, Said, Step, asking
from assistant.chat.values import Asked
from assistant.editing import ReadNotes, SetNotes, State
from assistant.settings import load
from assistant.workspace import Workspace

OWNER = "王"
NOTES = (Path(__file__).parent / "notes.txt").read_text("utf-8")
PAST = (
    "栗坪镇2024年度法治政府建设工作情况报告\n"
    "深化普法宣传。2024年，我镇开展普法宣传14场，发放资料3600份。全年调解矛盾纠纷92件，成功90件。\n"
)


@dataclass(frozen=True)
class Told:
    """A turn: everything said and shown, its events, and the work afterwards."""

    said: str
    shown: str
    events: tuple[Event, ...]
    state: State

    @property
    def done(self) -> Done:
        return next(event for event in self.events if isinstance(event, Done))

    @property
    def calls(self) -> tuple[str, ...]:
        return tuple(one.tool for one in self.events if isinstance(one, Step) and one.result)

    @property
    def edits(self) -> int:
        return sum(isinstance(event, Edited) for event in self.events)


class Talk:
    """A conversation about one piece of work."""

    def __init__(self, workspace: Workspace, notes: str = "", year: int = 2025) -> None:
        self.workspace = workspace
        work = workspace.works.new(OWNER, issuer="栗坪镇人民政府", year=year)
        self.id = work.id
        if notes:
            work = workspace.works.apply(self.id, OWNER, work.revision, SetNotes(notes))
            workspace.works.apply(self.id, OWNER, work.revision, ReadNotes())

    @property
    def state(self) -> State:
        return self.workspace.works.open(self.id, OWNER).state

    def say(self, text: str, stop: Flag | None = None) -> Told:
        events = tuple(self.workspace.reply(self.id, OWNER, text, stop=stop))
        said = "".join(
            one.text if isinstance(one, Said) else asking(one.ask)
            for one in events
            if isinstance(one, Said | Asked)
        )
        shown = "\n".join(one.result.shown for one in events if isinstance(one, Step) and one.result)
        return Told(said, shown, events, self.state)

    def fact(self, words: str) -> str:
        return next(fact.text for fact in self.state.sheet.facts if words in fact.text)


Open = Callable[..., Workspace]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens workspaces of one data folder, with what a test sets."""
    held: list[Workspace] = []

    def open_with(**settings: object) -> Workspace:
        workspace = Workspace.open(load(tmp_path / "data").model_copy(update=settings), write=True)
        held.append(workspace)
        return workspace

    yield open_with
    for workspace in held:
        workspace.close()


@pytest.fixture
def talk(opened: Open) -> Talk:
    return Talk(opened(), NOTES)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one past report: building its index takes seconds, so tests copy it."""
    folder = tmp_path_factory.mktemp("library")
    path = folder / "2024.txt"
    path.write_text(PAST, "utf-8")
    with Workspace.open(load(folder / "data"), write=True) as workspace:
        workspace.ingest((path,), issuer="栗坪镇人民政府", year=2024, genre="fazhi-annual")
    return folder / "data"


@pytest.fixture
def talk_with_library(opened: Open, library: Path, tmp_path: Path) -> Talk:
    shutil.copytree(library, tmp_path / "data")
    return Talk(opened(), NOTES)


def text_of(talk: Talk) -> str:
    document = talk.state.document
    assert document is not None
    return document.text
