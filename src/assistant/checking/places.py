"""Where something stands in the notes, as a clerk would say it."""

from assistant import labels
from assistant.domain import Fact, Source


def place_of(fact: Fact | None, source: Source) -> str:
    """With the fact's id, where it gave one."""
    return f"{fact.id}（{labels.place_of(source)}）" if fact else labels.place_of(source)


def named_place(fact: Fact | None, source: Source) -> str:
    """Told as the place of a fact, where it gave one."""
    return f"{'事实' if fact else ''}{place_of(fact, source)}"
