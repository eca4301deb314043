"""The word lists of this package, read once from data/*.tsv."""

import re
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_FARTHEST = 2
"""Characters that may stand between a noun and its bare figure."""


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """Rows of data/<name>.tsv; comment lines and blank lines are left out."""
    lines = (_DATA / f"{name}.tsv").read_text("utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("# "))


@cache
def substitutions(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Pattern and replacement of each row, in order."""
    return tuple((re.compile(row[0]), row[1] if len(row) > 1 else "") for row in table(name))


@cache
def markers(kind: str) -> re.Pattern[str]:
    """One alternation of all signs of a kind in data/markers.tsv."""
    patterns = [row[1] for row in table("markers") if row[0] == kind]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def has(kind: str, text: str) -> bool:
    return markers(kind).search(text) is not None


@cache
def proof_question(kind: str) -> str:
    """The question of a kind in data/proof.tsv, with `{quote}` (and `{unit}`) to be filled in."""
    return next(row[1] for row in table("proof") if row[0] == kind)


@cache
def usual_unit(before: str, among: tuple[str, ...] = ()) -> str:
    """The unit that a bare figure behind `before` takes (data/default_units.tsv), "" where none is usual.

    The word nearest to the figure decides, of several that end there the longest: 案卷评查3 are 3次, not 3卷.
    `among` are the only units that may be meant, if any are named.
    """
    for gap in range(_FARTHEST + 1):
        fitting = [
            (len(found["noun"]), -row, unit)
            for row, (pattern, unit) in enumerate(table("default_units"))
            if (not among or unit in among) and (found := _noun(pattern, gap).search(before))
        ]
        if fitting:
            return max(fitting)[-1]
    return ""


@cache
def _noun(pattern: str, gap: int) -> re.Pattern[str]:
    return re.compile(f"(?P<noun>{pattern})[^，过第满率]{{{gap}}}$")
