"""Ways of searching the same library: the shipped one, each of its roads alone, and all without one."""

from collections.abc import Mapping

from assistant.evals.values import Finder
from assistant.library import Library
from assistant.library.search import DENSE, LEXICAL, LSA

SHIPPED = "shipped"


def shipped(library: Library, query: str, most: int) -> tuple[str, ...]:
    return _found(library, query, most)


def bm25_only(library: Library, query: str, most: int) -> tuple[str, ...]:
    return _found(library, query, most, LEXICAL)


def lsa_only(library: Library, query: str, most: int) -> tuple[str, ...]:
    return _found(library, query, most, LSA)


def dense_only(library: Library, query: str, most: int) -> tuple[str, ...]:
    return _found(library, query, most, DENSE)


def without_lsa(library: Library, query: str, most: int) -> tuple[str, ...]:
    return _found(library, query, most, LEXICAL, DENSE)


def _found(library: Library, query: str, most: int, *roads: str) -> tuple[str, ...]:
    hits = library.search(query, k=most, kind="sentence", roads=roads or None).hits
    return tuple(hit.passage.text for hit in hits)


BESIDE: Mapping[str, Finder] = {
    "bm25-only": bm25_only,
    "lsa-only": lsa_only,
    "dense-only": dense_only,
    "without-lsa": without_lsa,
}
