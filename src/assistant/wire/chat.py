"""A conversation as JSON: what `chat --json` prints."""

from collections.abc import Iterable

from typing_extensions import TypedDict

from assistant import chat


class Citation(TypedDict):
    issuer: str
    year: int | None
    section: str
    text: str


class Change(TypedDict):
    what: str
    name: str
    before: str
    after: str


class Call(TypedDict):
    tool: str
    failed: bool


class Ask(TypedDict):
    text: str
    choices: list[str]


class Turn(TypedDict):
    say: str
    reply: str
    shown: str
    road: str
    intents: list[str]
    calls: list[Call]
    changed: list[Change]
    citations: list[Citation]
    ask: Ask | None
    file: str | None
    stopped: bool


class ChatAnswer(TypedDict):
    work: str
    turns: list[Turn]


def turn(say: str, events: Iterable[chat.Event]) -> Turn:
    """One turn out of its events; the iterator is drawn to its end."""
    told: Turn = {
        "say": say,
        "reply": "",
        "shown": "",
        "road": "offline",
        "intents": [],
        "calls": [],
        "changed": [],
        "citations": [],
        "ask": None,
        "file": None,
        "stopped": False,
    }
    for event in events:
        _add(told, event)
    told["reply"] = told["reply"].strip()
    return told


def _add(told: Turn, event: chat.Event) -> None:
    match event:
        case chat.Said(text):
            told["reply"] += text
        case chat.Step(tool, _, result, failed) if result is not None:
            told["calls"].append({"tool": tool, "failed": failed})
            told["shown"] = "\n".join(filter(None, (told["shown"], result.shown)))
            told["citations"] += [
                {"issuer": one.issuer, "year": one.year, "section": one.section, "text": one.text}
                for one in result.citations
            ]
            told["file"] = str(result.file) if result.file else told["file"]
        case chat.Edited(changes):
            told["changed"] += [
                {"what": one.what, "name": one.name, "before": one.before, "after": one.after}
                for one in changes
            ]
        case chat.Asked(ask):
            told["reply"] += chat.asking(ask)
            told["ask"] = {"text": ask.text, "choices": [one.label for one in ask.choices]}
        case chat.Done(road, intents, stopped):
            told["road"], told["intents"], told["stopped"] = road, list(intents), stopped
