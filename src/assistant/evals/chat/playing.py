"""A scenario played: a fresh installation, its past reports and notes, and the turns one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.chat import Done, Said, Step, asking
from assistant.chat import reply as shipped_reply
from assistant.chat.values import Asked
from assistant.editing import ReadNotes, SetNotes, State
from assistant.errors import NotFound
from assistant.evals.chat.scenarios import Scenario, Turn
from assistant.evals.values import Replier
from assistant.settings import load
from assistant.workspace import Workspace
from assistant.workspace.chats import WorkDesk

_OWNER = "评测"


@dataclass(frozen=True, slots=True)
class Played:
    """A turn with what came of it: `reply` is all that was said, `shown` the text it made.

    `asked` tells that the turn ended in a question to the clerk.
    """

    scenario: Scenario
    turn: Turn
    number: int
    intents: tuple[str, ...]
    reply: str
    shown: str
    before: State
    after: State
    asked: bool = False

    @property
    def id(self) -> str:
        return f"{self.scenario.id}/{self.number}"

    @property
    def produced(self) -> str:
        """What must not hold a forbidden word: the text that was made, else the reply."""
        return self.shown or self.reply


def played(scenario: Scenario, reply: Replier | None = None) -> tuple[Played, ...]:
    """Offline, whatever the machine is set to; `reply` answers instead of the assistant."""
    with TemporaryDirectory(prefix="chat-eval-") as folder:
        settings = load(Path(folder) / "data").model_copy(update={"model": None, "embedding": "hash"})
        with Workspace.open(settings, write=True) as workspace:
            known = replace(scenario, genre=_genre(workspace, scenario.genre))
            _library(workspace, known, Path(folder))
            return tuple(_turns(workspace, known, reply or shipped_reply))


def _genre(workspace: Workspace, name: str) -> str:
    """The genre's key; that of the usual one where a clerk's kind of report has no contract yet."""
    try:
        return workspace.genre(name).key
    except NotFound:
        return workspace.genre("").key


def _library(workspace: Workspace, scenario: Scenario, folder: Path) -> None:
    for past in scenario.past:
        path = folder / f"{past.title}.txt"
        path.write_text(f"{past.title}\n{past.text}\n", "utf-8")
        workspace.ingest((path,), issuer=scenario.issuer, year=past.year, genre=scenario.genre, index=False)


def _turns(workspace: Workspace, scenario: Scenario, reply: Replier) -> Iterator[Played]:
    work = workspace.works.new(_OWNER, issuer=scenario.issuer, year=scenario.year, genre=scenario.genre)
    if scenario.notes:
        work = workspace.works.apply(work.id, _OWNER, work.revision, SetNotes(scenario.notes))
        work = workspace.works.apply(work.id, _OWNER, work.revision, ReadNotes())
    for number, turn in enumerate(scenario.turns, 1):
        before = workspace.works.open(work.id, _OWNER).state
        said: list[str] = []
        shown: list[str] = []
        intents: tuple[str, ...] = ()
        asked = False
        for event in reply(WorkDesk(workspace, work.id, _OWNER), turn.say):
            match event:
                case Said(text):
                    said.append(text)
                case Step(result=result) if result is not None and result.shown:
                    shown.append(result.shown)
                case Asked(ask):
                    asked = True
                    said.append(asking(ask))
                case Done():
                    intents = event.intents
        after = workspace.works.open(work.id, _OWNER).state
        text = "\n".join(shown)
        yield Played(scenario, turn, number, intents, "".join(said), text, before, after, asked)
