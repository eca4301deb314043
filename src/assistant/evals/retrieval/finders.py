"""Ways of searching the same library: the shipped one, and each of its roads alone."""

from collections.abc import Mapping

from assistant.evals.values import Finder
from assistant.library import Library
from assistant.library.search import DENSE, LEXICAL, LSA

SHIPPED = "shipped"


def shipped(library: Library, query: str, most: int) -> tuple[str, ...]:
    return _found(library, query, most, None)


def bm25_only(library: Library, query: str, most: int) -> tuple[str, ...]:
    return _found(library, query, most, LEXICAL)


def lsa_only(library: Library, query: str, most: int) -> tuple[str, ...]:
    return _found(library, query, most, LSA)


def dense_only(library: Library, query: str, most: int) -> tuple[str, ...]:
    return _found(library, query, most, DENSE)


def _found(library: Library, query: str, most: int, road: str | None) -> tuple[str, ...]:
    roads = None if road is None else (road,)
    hits = library.search(query, k=most, kind="sentence", roads=roads).hits
    return tuple(hit.passage.text for hit in hits)


ALONE: Mapping[str, Finder] = {"bm25-only": bm25_only, "lsa-only": lsa_only, "dense-only": dense_only}
