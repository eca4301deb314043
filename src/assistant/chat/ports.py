"""What the chat reaches for; the workspace offers it for one piece of work of one owner."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assistant.chat.values import Message
from assistant.checking import Rule
from assistant.domain import Check, Hit, Report
from assistant.editing import Change, Operation, State
from assistant.genres import Genre

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


class Desk(Protocol):
    """A piece of work on the desk. What changes it raises Conflict where somebody else has changed it."""

    @property
    def state(self) -> State: ...

    @property
    def revision(self) -> int: ...

    @property
    def genre(self) -> Genre: ...

    @property
    def model(self) -> "BaseChatModel | None":
        """The chat model of the settings, None where none is set."""
        ...

    def apply(self, operation: Operation) -> tuple[Change, ...]: ...

    def undo(self) -> tuple[Change, ...]: ...

    def restore_first(self) -> tuple[Change, ...]:
        """The first draft becomes the text again. Raises Refused where nothing was drafted."""
        ...

    def draft(self, section: str = "") -> tuple[Change, ...]: ...

    def check(self) -> Check:
        """What is wrong with the draft. Raises Refused where there is none."""
        ...

    def proofread(self, text: str) -> Check:
        """What is wrong with a text on its own, without facts."""
        ...

    def explain(self, rule: str) -> Rule: ...

    def search(self, query: str, *, year: int | None, k: int, own: bool = False) -> Sequence[Hit]:
        """Passages of past reports, all or the office's own; none where there is no library."""
        ...

    def past_reports(self) -> tuple[Report, ...]:
        """The office's own reports of earlier years, oldest first."""
        ...

    def rewrite(self, text: str, wish: str) -> str:
        """The text in written official Chinese; `wish` are the clerk's words for how, which a model reads."""
        ...

    def export(self, name: str) -> Path:
        """The draft as a file of a free name in the data folder. Raises Refused where there is none."""
        ...

    def messages(self) -> tuple[Message, ...]: ...

    def say(self, messages: Iterable[Message]) -> None: ...
