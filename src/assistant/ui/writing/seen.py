"""A short mark of what a window has seen, by which a change tells whether that is still so."""

from collections.abc import Callable
from hashlib import sha256

from assistant.domain import Fact
from assistant.editing import State

_LENGTH = 16


def seen(value: object) -> str:
    return sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def seen_notes(state: State) -> str:
    return seen(state.notes)


def seen_text(state: State) -> str:
    return seen(state.document.text if state.document else None)


def seen_fact(fact: Fact) -> str:
    """Only what a window shows of a fact counts."""
    return seen((fact.text, fact.status, fact.section))


def fact_as(id: str, mark: str) -> Callable[[State], bool]:
    """Whether a fact is as it was seen; one that is gone is left to the operation to complain of."""

    def holds(state: State) -> bool:
        fact = state.fact(id)
        return fact is None or seen_fact(fact) == mark

    return holds
