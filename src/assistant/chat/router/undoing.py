"""What is taken back: only what the clerk has just seen done."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.chat.router.heard import REFUSE, Wish
from assistant.chat.tools.telling import clipped
from assistant.chat.values import Ask, Choice, Message

_UNDO = "undo"
_TRIED = frozenset({"add_fact", "change_fact", "drop_fact", "rewrite", REFUSE})
"""What a clerk who takes something back may believe done, though nothing came of it."""
_CHANGING = frozenset({"add_fact", "change_fact", "drop_fact", "rewrite", "draft_section", "draft_report"})
_NOTHING = "上一轮没有改动事实和稿子，没有可撤销的。"
_EARLIER = "再往前的一步是您说“{}”时做的，要撤销那一步请答“要”。"
_SOME_EARLIER = "要撤销更早的一步请答“要”。"
_LONGEST = 24
_JUST_NOW = re.compile("刚[才刚]?(?:加|改|写|删|补|记)的(?![都全也不那这])[\u4e00-\u9fff]{2}")
"""把刚才加的比较去掉: what is named as done just now, where nothing was."""


def only_what_was_seen(wishes: Sequence[Wish], thread: Sequence[Message], text: str = "") -> tuple[Wish, ...]:
    """The wishes; an undo asks first where the last turn was to change something and has not.

    One that names how many steps, or that stands behind a change of the same message, is done as it is.
    """
    at = next((at for at, wish in enumerate(wishes) if wish.tool == _UNDO), -1)
    if at < 0 or any(one.intent in _CHANGING for one in wishes[:at]):
        return tuple(wishes)
    last = next((one for one in reversed(thread) if one.role == "assistant"), None)
    untouched = not any(one.changed for one in thread)
    named = _JUST_NOW.search(text) is not None
    if not untouched and (last is None or last.changed or not (named or _expects_change(last))):
        return tuple(wishes)
    if wishes[at].arguments and not untouched:
        return tuple(wishes)
    asked = replace(wishes[at], tool="", said="", ask=_question(thread))
    return (*wishes[:at], asked, *wishes[at + 1 :])


def _expects_change(last: Message) -> bool:
    """Whether the clerk may believe that the turn has changed something; not where undoing was offered."""
    if last.ask:
        return all(choice.tool != _UNDO for choice in last.ask.choices)
    return bool(_TRIED & {*last.intents})


def _question(thread: Sequence[Message]) -> Ask:
    """Names the message whose change stands last; after an undo that is not known."""
    turns = pairwise(thread)
    changing = [(one.text, other) for one, other in turns if one.role == "user" and other.changed]
    if not changing:
        return Ask(_NOTHING, ())
    text, answer = changing[-1]
    earlier = _SOME_EARLIER if _UNDO in answer.intents else _EARLIER.format(clipped(text, _LONGEST))
    return Ask(_NOTHING + earlier, (Choice("撤销", _UNDO, {}),))
