"""The conversation about a piece of work: one list of tools, a model's road and an offline one."""

from assistant.chat.asking import asking
from assistant.chat.codec import message_json, message_of
from assistant.chat.conversation import reply
from assistant.chat.ports import Desk
from assistant.chat.tools import TOOLS, Tool
from assistant.chat.values import (
    Ask,
    Asked,
    Choice,
    Citation,
    Done,
    Edited,
    Event,
    Message,
    Result,
    Said,
    Step,
)

__all__ = [
    "TOOLS",
    "Ask",
    "Asked",
    "Choice",
    "Citation",
    "Desk",
    "Done",
    "Edited",
    "Event",
    "Message",
    "Result",
    "Said",
    "Step",
    "Tool",
    "asking",
    "message_json",
    "message_of",
    "reply",
]
