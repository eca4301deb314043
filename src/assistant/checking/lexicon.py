"""The checker's own word lists: tab-separated files of data/ with # comments."""

from functools import cache

from assistant.resources import resource


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of data/`name`.tsv."""
    text = resource(f"checking/data/{name}.tsv").read_text("utf-8")
    return tuple(
        tuple(line.split("\t")) for line in text.splitlines() if line.strip() and not line.startswith("#")
    )


@cache
def words(name: str) -> frozenset[str]:
    """The first column of data/`name`.tsv."""
    return frozenset(row[0] for row in rows(name))
