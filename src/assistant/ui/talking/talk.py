"""What each act of 对话 does, as functions from who asks and what he has open to what the panes show."""

import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from threading import Event as Flag
from threading import Lock
from typing import Any

from assistant.chat import Asked, Done, Edited, Event, Message, Said, Step, asking, message_of
from assistant.editing import Change
from assistant.errors import UserError
from assistant.ui.outbox import Outbox
from assistant.ui.parts import download_link
from assistant.ui.talking import showing
from assistant.ui.writing.opening import created, likely_year
from assistant.workspace import Workspace
from assistant.workspace.works import Work

Shown = dict[str, Any]
_NOTHING_SAID = "请先写一句话，或粘贴素材。"
_AT_WORK = "正在{}……"
_PAUSE_SECONDS = 0.15


class Talk:
    """Raises what the workspace raises. `owner` is who asks, `id` the work that he has open, "" for none."""

    def __init__(self, workspace: Workspace, outbox: Outbox) -> None:
        self._workspace = workspace
        self._outbox = outbox
        self._turns: dict[tuple[str, str], Flag] = {}
        self._lock = Lock()

    def show(self, owner: str, id: str) -> Shown:
        """What was said so far, and the draft."""
        work = self._workspace.works.open(id, owner) if id else None
        return {
            "thread": showing.thread(self._said(owner, id), work.state if work else None),
            **_beside(work),
            "stop": False,
        }

    def say(self, owner: str, id: str, text: str) -> Iterator[Shown]:
        """One turn, told as it goes; without a work it begins a new one. Raises UserError for no words."""
        if not text.strip():
            raise UserError(_NOTHING_SAID)
        work = self._workspace.works.open(id, owner) if id else self._new(owner)
        past = (*self._said(owner, work.id), Message("user", text))
        stop = self._begin(owner, work.id)
        answer = _Answer(self._outbox, owner)
        try:
            yield {
                "work": work.id,
                "message": "",
                "stop": True,
                "thread": showing.thread(past, work.state, answer.message(), answer.doing),
                **_beside(work),
            }
            for event in _paced(self._workspace.reply(work.id, owner, text, stop=stop), answer):
                now = {"thread": showing.thread(past, work.state, answer.message(), answer.doing)}
                if isinstance(event, Edited):
                    now |= _beside(self._workspace.works.open(work.id, owner), event.changes)
                yield now
        finally:
            self._end(owner, work.id, stop)
        said = showing.thread(self._said(owner, work.id), work.state)
        yield {"thread": said, "stop": False, "link": answer.links}

    def pick(self, owner: str, id: str, data: Mapping[str, str]) -> Iterator[Shown]:
        """A sentence that was offered, said by a click."""
        if data.get("act") == "say":
            yield from self.say(owner, id, data.get("text", ""))

    def stop(self, owner: str, id: str) -> Shown:
        """End the turn that is under way, if any; what it has done stays."""
        with self._lock:
            if flag := self._turns.get((owner, id)):
                flag.set()
        return {}

    def _begin(self, owner: str, id: str) -> Flag:
        """A turn under way in another window is ended, as the work can bear one at a time."""
        flag = Flag()
        with self._lock:
            if other := self._turns.get((owner, id)):
                other.set()
            self._turns[owner, id] = flag
        return flag

    def _end(self, owner: str, id: str, flag: Flag) -> None:
        with self._lock:
            if self._turns.get((owner, id)) is flag:
                del self._turns[owner, id]

    def _new(self, owner: str) -> Work:
        profile = self._workspace.profile()
        year = likely_year(datetime.now().astimezone().date())
        return created(self._workspace, owner, profile.issuer if profile else "", str(year), "")

    def _said(self, owner: str, id: str) -> tuple[Message, ...]:
        kept = self._workspace.works.messages(id, owner) if id else ()
        return tuple(message_of(one.role, one.content) for one in kept)


class _Answer:
    """What a turn has told so far; `doing` is what it is at."""

    def __init__(self, outbox: Outbox, owner: str) -> None:
        self._outbox, self._owner = outbox, owner
        self._said: list[str] = []
        self._shown: list[str] = []
        self.doing = _AT_WORK.format("想")
        self.links = ""

    def hear(self, event: Event) -> None:
        match event:
            case Said(text):
                self._said.append(text)
            case Asked(ask):
                self._said.append(asking(ask))
            case Step(label=label, result=None, failed=False):
                self.doing = _AT_WORK.format(label)
            case Step(result=result) if result is not None:
                self.doing = _AT_WORK.format("想")
                if result.shown:
                    self._shown.append(result.shown)
                if result.file is not None:
                    self.links += self._taken(result.file)
            case Done():
                self.doing = ""

    def message(self) -> Message:
        return Message("assistant", "".join(self._said), "\n".join(self._shown))

    def _taken(self, path: Path) -> str:
        parcel = self._outbox.put(self._owner, path.stem, path.suffix, path.read_bytes())
        return download_link(parcel)


def _paced(events: Iterator[Event], answer: _Answer) -> Iterator[Event]:
    """Every event is heard; words that arrive faster than they are read are shown together."""
    last = 0.0
    for event in events:
        answer.hear(event)
        if isinstance(event, Said):
            if time.monotonic() - last < _PAUSE_SECONDS:
                continue
            last = time.monotonic()
        yield event


def _beside(work: Work | None, changes: Sequence[Change] = ()) -> Shown:
    return {"head": showing.head(work), "sheet": showing.sheet(work.state if work else None, changes)}
