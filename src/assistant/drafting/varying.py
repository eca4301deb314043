"""One order of equal wordings a place: other places and other notes get another, the same always the same."""

from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import TypeVar

from assistant.domain import Fact

T = TypeVar("T")


def seed_of(facts: Sequence[Fact]) -> str:
    """What stands for a document in the choice of its wordings: the texts of its facts."""
    return _digest("\n".join(fact.text for fact in facts))


def varied(choices: Iterable[T], place: str, text: Callable[[T], str] = str) -> tuple[T, ...]:
    """The choices in an order that depends on nothing but their texts and the place."""
    return tuple(sorted(choices, key=lambda choice: _digest(f"{place}\n{text(choice)}")))


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()
