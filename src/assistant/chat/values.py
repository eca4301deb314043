"""What a tool answers, what a turn tells as it goes, and what is kept of a conversation."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assistant.editing import Change

Arguments = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words of a past report stand."""

    issuer: str
    year: int | None
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several things a wish may mean: how it is shown, and the call that carries it out."""

    label: str
    tool: str
    arguments: Arguments


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to the clerk before anything is done."""

    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What a tool has done. `said` is for the clerk, in Chinese; `shown` is the piece of text it made.

    `changed` is its effect on facts and draft; `ask` stands instead of an effect where the wish is not clear.
    """

    said: str
    shown: str = ""
    citations: tuple[Citation, ...] = ()
    changed: tuple[Change, ...] = ()
    ask: Ask | None = None
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of the answer's text; the pieces of a turn joined are its answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """A tool that begins (`result` is None) or has ended; where it `failed`, nothing was done."""

    tool: str
    label: str
    result: Result | None = None
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    """The piece of work has changed; `revision` is its new one."""

    changes: tuple[Change, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class Asked:
    ask: Ask


@dataclass(frozen=True, slots=True)
class Done:
    """The end of a turn. `road` says who answered, `topic` what the turn was about.

    `intents` are the wishes met or declined, in order.
    """

    road: Literal["offline", "llm"]
    intents: tuple[str, ...] = ()
    stopped: bool = False
    topic: str = ""


Event = Said | Step | Edited | Asked | Done


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a thread. `topic` is what it was about, `ask` what the assistant wants to know.

    `changed` tells that facts or draft changed in that turn.
    """

    role: Literal["user", "assistant"]
    text: str
    shown: str = ""
    topic: str = ""
    intents: tuple[str, ...] = ()
    ask: Ask | None = None
    changed: bool = False
