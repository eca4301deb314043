"""The checker's own word lists: tab-separated files of data/ with # comments."""

from collections.abc import Mapping
from functools import cache
from itertools import zip_longest
from types import MappingProxyType

from assistant import resources


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of data/`name`.tsv."""
    return resources.rows(f"checking/data/{name}.tsv")


@cache
def words(name: str) -> frozenset[str]:
    """The first column of data/`name`.tsv."""
    return frozenset(row[0] for row in rows(name))


@cache
def table(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of data/`name`.tsv by column, "" where a cell is missing; the first row names the columns."""
    columns, *found = rows(name)
    return tuple(MappingProxyType(dict(zip_longest(columns, row, fillvalue=""))) for row in found)
