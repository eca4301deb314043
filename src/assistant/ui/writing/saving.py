"""What is typed is kept as it changes: the notes, and the draft's text."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.editing import Operation, SetNotes, SetText, State
from assistant.errors import NotFound
from assistant.ui.writing.seen import seen_notes, seen_text
from assistant.workspace import Workspace

NOTES, TEXT = "notes", "text"
_PARTS: dict[str, tuple[Callable[[str], Operation], Callable[[State], str]]] = {
    NOTES: (SetNotes, seen_notes),
    TEXT: (SetText, seen_text),
}
_NO_PART = "没有这一项，请刷新页面后重试。"


@dataclass(frozen=True, slots=True)
class Saved:
    """`seen` goes with the next change from the same window."""

    seen: str
    revision: int


def save(workspace: Workspace, owner: str, work: str, part: str, seen: str, text: str) -> Saved:
    """Raises Conflict where the part has been changed since it was seen, else as `Workspace.apply`.

    A text that is there already, as after an answer that got lost on the way, is no conflict.
    """
    if part not in _PARTS:
        raise NotFound(_NO_PART)
    operation, mark_of = _PARTS[part]

    def holds(state: State) -> bool:
        return mark_of(state) == seen or _text_of(state, part) == text

    done = workspace.works.change(work, owner, operation(text), holds)
    return Saved(mark_of(done.state), done.revision)


def _text_of(state: State, part: str) -> str | None:
    if part == NOTES:
        return state.notes
    return state.document.text if state.document else None
