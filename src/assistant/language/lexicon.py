"""The word lists beside this package: plain tab-separated files, read when first asked for."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from assistant.resources import rows

Row = Mapping[str, str]


@cache
def lexicon(name: str) -> tuple[Row, ...]:
    """Rows of data/<name>.tsv in file order, each as column name → text ("" where a cell is missing).

    The first row names the columns.
    Raises FileNotFoundError where there is no such list.
    """
    columns, *found = rows(f"language/data/{name}.tsv")
    return tuple(
        MappingProxyType(dict(zip(columns, (*row, *[""] * (len(columns) - len(row))), strict=True)))
        for row in found
    )


@cache
def words(name: str) -> frozenset[str]:
    """The first column of data/<name>.tsv as a set."""
    return frozenset(next(iter(row.values())) for row in lexicon(name))
