"""The offline road: a message taken apart into wishes, by patterns and by likeness to examples."""

from assistant.chat.router.answering import answer, calls_in
from assistant.chat.router.declining import refuses

__all__ = ["answer", "calls_in", "refuses"]
