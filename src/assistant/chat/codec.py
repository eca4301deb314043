"""Messages as JSON and back; keys that this version does not know are left aside."""

from dataclasses import asdict
from typing import Any

from assistant.chat.values import Ask, Choice, Message

Json = dict[str, Any]


def message_json(message: Message) -> Json:
    """The content of a message; its role is kept beside it."""
    return {key: value for key, value in asdict(message).items() if key != "role"}


def message_of(role: str, content: Json) -> Message:
    given = content.get("ask")
    choices = (
        tuple(Choice(one["label"], one["tool"], one["arguments"]) for one in given["choices"])
        if given
        else ()
    )
    return Message(
        role="user" if role == "user" else "assistant",
        text=str(content.get("text", "")),
        shown=str(content.get("shown", "")),
        topic=str(content.get("topic", "")),
        intents=tuple(content.get("intents", ())),
        ask=Ask(given["text"], choices) if given else None,
        changed=bool(content.get("changed", True)),
    )
