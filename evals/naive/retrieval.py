"""Searches that somebody would build in a day."""

from collections.abc import Callable, Sequence
from random import Random

from assistant.domain import Passage
from assistant.language import grams
from assistant.library import Library

_ALL = 10_000


def at_random(library: Library, query: str, most: int) -> tuple[str, ...]:
    found = list(_all(library, query))
    Random(query).shuffle(found)  # noqa: S311 - an order, no secret
    return _texts(found, most)


def newest(library: Library, query: str, most: int) -> tuple[str, ...]:
    """What shares a pair of characters with the query, the newest reports first."""
    return _texts(_ranked(library, query, lambda one: (_shared(query, one.text) > 0, one.year or 0)), most)


def titles(library: Library, query: str, most: int) -> tuple[str, ...]:
    """By what the heading and the office share with the query; the text is not looked at."""
    return _texts(_ranked(library, query, lambda one: (_shared(query, one.heading + one.issuer),)), most)


def _ranked(library: Library, query: str, key: Callable[[Passage], tuple[int, ...]]) -> Sequence[Passage]:
    return sorted(_all(library, query), key=key, reverse=True)


def _all(library: Library, query: str) -> Sequence[Passage]:
    return [hit.passage for hit in library.search(query, k=_ALL, kind="sentence").hits]


def _shared(one: str, other: str) -> int:
    return len(set(grams(one, (2,))) & set(grams(other, (2,))))


def _texts(found: Sequence[Passage], most: int) -> tuple[str, ...]:
    return tuple(one.text for one in found[:most])


SYSTEMS = {"random": at_random, "newest": newest, "titles": titles}
