"""Run-on speech cut into clauses and sentences."""

from assistant.register import Tracked


def punctuated(tracked: Tracked) -> Tracked:
    """The text with pauses where a voice message has none."""
    return tracked
