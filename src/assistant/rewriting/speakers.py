"""Whose words a sentence is: the body at the head of its line (司法所：我们今年…)."""

import re

from assistant.domain import NameKind, Span
from assistant.language import names

_HEAD = re.compile(
    r"^\s*(?:【(?P<tag>[^】\n]{2,14})】|(?P<label>[^\s，。；：:、\d]{2,14}?)(?:\s+\d{1,2}[:：]\d{2})?\s*[：:])"
)


def line_of(text: str, sentence: Span) -> str:
    """The line up to the end of a sentence."""
    return text[text.rfind("\n", 0, sentence.start) + 1 : sentence.end]


def speaker_of(text: str, sentence: Span) -> str:
    """The body's name; "" where the line names none."""
    head = _HEAD.match(line_of(text, sentence))
    label = (head["tag"] or head["label"]) if head else ""
    return next((name.text for name in names(label) if name.kind is NameKind.BODY), "") if label else ""
