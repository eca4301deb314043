"""The word lists of this package, read once from data/*.tsv."""

import re
from functools import cache

from assistant.language.patterns import Needs, may_stand, needs, pieces
from assistant.resources import rows

_FARTHEST = 2
"""Characters that may stand between a noun and its bare figure."""
_PARTING, _LOOKS_ON = "，过第满率", "(?!"
_ALONE = r"(?<![\u4e00-\u9fff])"
"""Opens the pattern of a noun so short that its figure must follow at once (调 5, none in 调村18)."""


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """Rows of data/<name>.tsv; comment lines and blank lines are left out."""
    return rows(f"facts/data/{name}.tsv")


@cache
def substitutions(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Pattern and replacement of each row, in order."""
    return tuple((re.compile(row[0]), row[1] if len(row) > 1 else "") for row in table(name))


@cache
def markers(kind: str) -> re.Pattern[str]:
    """One alternation of all signs of a kind in data/markers.tsv."""
    patterns = [row[1] for row in table("markers") if kind in row[0].split()]
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
    seen = pieces(before)
    likely = [
        (row, pattern, unit)
        for row, (pattern, unit) in enumerate(table("default_units"))
        if may_stand(_needs(pattern), seen)
    ]
    for gap in range(_FARTHEST + 1):
        fitting = [
            (len(found["noun"]), -row, unit)
            for row, pattern, unit in likely
            if (not among or unit in among)
            and not (gap and pattern.startswith(_ALONE))
            and (found := _standing(pattern, before, gap))
        ]
        if fitting:
            return max(fitting)[-1]
    return ""


def _standing(pattern: str, before: str, gap: int) -> re.Match[str] | None:
    """Where a noun stands with so many characters behind it, none of which parts it from its figure.

    One compiled pattern serves every gap, but where it looks at what is behind it.
    """
    if _LOOKS_ON in pattern:
        return _noun(pattern, f"[^{_PARTING}]{{{gap}}}").search(before)
    end = len(before) - gap
    if end < 0 or any(char in _PARTING for char in before[end:]):
        return None
    return _noun(pattern).search(before, 0, end)


@cache
def _needs(pattern: str) -> Needs:
    return needs(pattern)


@cache
def _noun(pattern: str, behind: str = "") -> re.Pattern[str]:
    return re.compile(f"(?P<noun>{pattern}){behind}$")
