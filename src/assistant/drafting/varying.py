"""One order of equal wordings a place: another office or year gets another, the same always the same."""

from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import TypeVar

from assistant.genres import Genre

T = TypeVar("T")


def seed_of(issuer: str, year: int, genre: Genre) -> str:
    """What stands for a report in the choice of its wordings: not its facts, or a figure that is mended
    would change sentences elsewhere.
    """
    return _digest(f"{issuer}\n{year}\n{genre.key}")


def varied(choices: Iterable[T], place: str, text: Callable[[T], str] = str) -> tuple[T, ...]:
    """The choices in an order that depends on nothing but their texts and the place."""
    return tuple(sorted(choices, key=lambda choice: _digest(f"{place}\n{text(choice)}")))


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()
