"""The offline road: a message taken apart into wishes, by patterns and by likeness to examples."""

from assistant.chat.router.answering import answer

__all__ = ["answer"]
