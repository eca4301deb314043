"""The default script of the fake chat: an obedient model that drafts from the facts in its prompt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_FACT = re.compile(r"^(?P<id>F\d+)[｜|]\s*(?P<text>.+?)[。；]?\s*$", re.M)
_SECTION = re.compile(r"^部分：(?P<key>\S+) (?P<heading>.+)$", re.M)


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a tool that a script answers with, instead of text."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


def draft_from_facts(body: dict[str, Any]) -> str:
    """One sentence a fact, in the draft format of prompts/draft-section.md; a fixed reply without facts."""
    prompt = asked(body)
    lines = [f"{fact['text']}。⟦{fact['id']}⟧" for fact in _FACT.finditer(prompt)]
    if not lines:
        return "已收到。"
    section = _SECTION.search(prompt)
    heading = [f"## {section['key']} {section['heading']}"] if section else []
    return "\n".join([*heading, "坚持依法办事，扎实推进各项工作。⟦⟧", *lines])


def asked(body: dict[str, Any]) -> str:
    """All the text of a chat request, message after message."""
    return "\n".join(_text(message.get("content")) for message in body.get("messages", ()))


def _text(content: object) -> str:
    if isinstance(content, list):
        return "".join(part.get("text", "") for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""
