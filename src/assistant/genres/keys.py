"""The keys a genre file may have: what build.py accepts, and what docs/genres.md lists."""

from dataclasses import dataclass
from functools import cache

from assistant.resources import rows

_COLUMNS = ("where", "name", "kind", "required", "meaning")


@dataclass(frozen=True, slots=True)
class Key:
    """`where` is the key whose entries hold it, "" for the top; `kind` and `meaning` are Chinese."""

    where: str
    name: str
    kind: str
    required: bool
    meaning: str


@cache
def keys() -> tuple[Key, ...]:
    """All keys in the order of genres/data/keys.tsv."""
    cells = (dict(zip(_COLUMNS, row, strict=True)) for row in rows("genres/data/keys.tsv")[1:])
    return tuple(
        Key(row["where"], row["name"], row["kind"], row["required"] == "yes", row["meaning"]) for row in cells
    )


def names_in(where: str) -> tuple[str, ...]:
    """The keys of the entries under `where`, "" for the top of the file."""
    return tuple(key.name for key in keys() if key.where == where)
