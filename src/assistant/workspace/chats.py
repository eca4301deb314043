"""One piece of work on the chat's desk: its state at hand, its changes saved, its messages kept."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from assistant.chat import Message, message_json, message_of
from assistant.checking import Rule, explain
from assistant.domain import Check, Hit, Report, Rewriting
from assistant.editing import Change, Operation, State, the_document
from assistant.genres import Genre
from assistant.models.chat import chat_model
from assistant.settings import Settings
from assistant.workspace.values import Checked, CheckRequest, RewriteRequest
from assistant.workspace.works import Work, Works

_EXPORTS = "exports"


class Installation(Protocol):
    """What a desk reaches for; the workspace has it."""

    settings: Settings

    @property
    def has_records(self) -> bool: ...
    def genre(self, name: str | None) -> Genre: ...
    @property
    def works(self) -> Works: ...
    def check(self, text: str, request: CheckRequest) -> Checked: ...
    def search(
        self, query: str, *, k: int = 5, year: int | None = None, issuer: str | None = None
    ) -> Any: ...
    def own_reports(self, issuer: str, genre: Genre, before: int = 9999) -> tuple[Report, ...]: ...
    def rewrite(self, request: RewriteRequest) -> Rewriting: ...
    def export(self, text: str, path: Path) -> None: ...


class WorkDesk:
    """Implements `chat.ports.Desk` over the workspace. One conversation's turn at a time."""

    def __init__(self, workspace: Installation, id: str, owner: str) -> None:
        self._workspace = workspace
        self._id, self._owner = id, owner
        self._work = workspace.works.open(id, owner)

    @property
    def state(self) -> State:
        return self._work.state

    @property
    def revision(self) -> int:
        return self._work.revision

    @property
    def genre(self) -> Genre:
        return self._workspace.genre(self.state.genre)

    @cached_property
    def model(self) -> Any:
        settings = self._workspace.settings
        return chat_model(settings) if settings.has_model else None

    def apply(self, operation: Operation) -> tuple[Change, ...]:
        return self._now(self._workspace.works.apply(self._id, self._owner, self.revision, operation))

    def undo(self) -> tuple[Change, ...]:
        return self._now(self._workspace.works.undo(self._id, self._owner, self.revision))

    def restore_first(self) -> tuple[Change, ...]:
        the_document(self.state)
        first = self._workspace.works.versions(self._id, self._owner)[0]
        return self._now(self._workspace.works.restore(self._id, self._owner, self.revision, first.number))

    def draft(self, section: str = "") -> tuple[Change, ...]:
        drafted = self._workspace.works.draft(self._id, self._owner, self.revision, section=section)
        return self._now(drafted)

    def check(self) -> Check:
        return self._workspace.works.check(self._id, self._owner).check

    def proofread(self, text: str) -> Check:
        return self._workspace.check(text, CheckRequest(year=self.state.year)).check

    def explain(self, rule: str) -> Rule:
        return explain(rule)

    def search(self, query: str, *, year: int | None, k: int, own: bool = False) -> Sequence[Hit]:
        if not self._workspace.has_records or (own and not self.state.issuer):
            return ()
        issuer = self.state.issuer if own else None
        hits: Sequence[Hit] = self._workspace.search(query, k=k, year=year, issuer=issuer).hits
        return hits

    def past_reports(self) -> tuple[Report, ...]:
        state = self.state
        if not state.issuer:
            return ()
        return self._workspace.own_reports(state.issuer, self.genre, state.year or 9999)

    def rewrite(self, text: str, wish: str) -> str:
        state = self.state
        request = RewriteRequest(
            text, year=state.year, genre=state.genre, issuer=state.issuer, instruction=wish
        )
        return self._workspace.rewrite(request).text

    def export(self, name: str) -> Path:
        text = the_document(self.state).text
        folder = self._workspace.settings.data_dir / _EXPORTS
        folder.mkdir(parents=True, exist_ok=True)
        wanted = Path(name)
        stem = wanted.stem if not name.startswith(".") else self.state.title or "报告"
        suffix = wanted.suffix or name
        path = _free(folder, stem, suffix)
        self._workspace.export(text, path)
        return path

    def messages(self) -> tuple[Message, ...]:
        kept = self._workspace.works.messages(self._id, self._owner)
        return tuple(message_of(one.role, one.content) for one in kept)

    def say(self, messages: Iterable[Message]) -> None:
        said = [(message.role, message_json(message)) for message in messages]
        self._workspace.works.say(self._id, self._owner, said)

    def _now(self, work: Work) -> tuple[Change, ...]:
        self._work = work
        return work.changed


def _free(folder: Path, stem: str, suffix: str) -> Path:
    return next(path for path in _names(folder, stem, suffix) if not path.exists())


def _names(folder: Path, stem: str, suffix: str) -> Iterator[Path]:
    yield folder / f"{stem}{suffix}"
    number = 2
    while True:
        yield folder / f"{stem}（{number}）{suffix}"
        number += 1
