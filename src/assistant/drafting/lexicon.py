"""The word lists of this package, read once from data/*.tsv."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from assistant.resources import rows

ANY = "*"
_BARE_TEMPLATE = len("解答{q}")


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of data/frames.tsv: how a colloquial verb (or a bare noun, verb "") before a figure is written.

    `things` matches the whole object, `units` are those of the figure (empty: any); in `template` {o} is the
    object, {q} the figure as written, {v} the verb. "" among the verbs: a bare noun is taken too.
    """

    verbs: frozenset[str]
    things: re.Pattern[str]
    units: frozenset[str]
    template: str

    @property
    def completes(self) -> bool:
        """Whether it says what a verb without an object is done to (调解286件)."""
        return not self.things.pattern and "{o}" not in self.template and len(self.template) > _BARE_TEMPLATE

    def takes(self, verb: str, unit: str) -> bool:
        return verb in self.verbs and (not self.units or unit in self.units)


@cache
def frames() -> tuple[Frame, ...]:
    """Frames in the order of the file: the first that fits is taken."""
    return tuple(
        Frame(
            frozenset("" if verb == ANY else verb for verb in verbs.split("|")),
            re.compile(things if things != ANY else ""),
            frozenset(units.split(",")) if units != ANY else frozenset(),
            template,
        )
        for verbs, things, units, template in _rows("frames")
    )


@cache
def formal_verbs() -> frozenset[str]:
    """Verbs of written official Chinese; a clause that has one and no colloquial word stands as it is."""
    return frozenset(row[0] for row in _rows("formal_verbs"))


@cache
def doing() -> frozenset[str]:
    """Verbs that carry out, make or take part in what is named behind them: with one, a name is a deed."""
    return frozenset(word for row in _rows("doing") for word in row[0].split())


@cache
def colloquial() -> Mapping[str, str]:
    """Whole words of talk and what is written for them; "" where they fall away."""
    return MappingProxyType({row[0]: row[1] if len(row) > 1 else "" for row in _rows("colloquial")})


@cache
def turns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Turns of several words and what is written for them, in order."""
    return tuple((re.compile(row[0]), row[1] if len(row) > 1 else "") for row in _rows("turns"))


@cache
def labels() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Labels before a colon, each with its kind (nothing, head, thing), in order."""
    return tuple((re.compile(row[0]), row[1]) for row in _rows("labels"))


@cache
def results() -> Mapping[str, tuple[str, str]]:
    """Verbs that tell what became of all that was counted: how all of them are named, and the verb for it."""
    return MappingProxyType({row[0]: (row[1], row[2]) for row in _rows("results")})


@cache
def sequels() -> Mapping[str, re.Pattern[str]]:
    """By kind. check: a clause tells of an inspection; sequel: it begins like what came of one."""
    return MappingProxyType({row[0]: re.compile(row[1]) for row in _rows("sequels")})


@cache
def fallbacks() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Turns for a clause that no frame fits, in order."""
    return tuple((re.compile(row[0]), row[1]) for row in _rows("fallbacks"))


@cache
def attendance() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Kinds of activity, each with what the people do who come to it, in order."""
    return tuple((re.compile(row[0]), row[1]) for row in _rows("attendance"))


@cache
def residue() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Signs of talk between colleagues, each with the Chinese reason why it is not stated."""
    return tuple((re.compile(row[0]), row[1]) for row in _rows("residue"))


@cache
def claims() -> re.Pattern[str]:
    """Words that claim a result."""
    return re.compile("|".join(f"(?:{row[0]})" for row in _rows("claims")))


@cache
def model_talk() -> re.Pattern[str]:
    """What a model says to its user."""
    return re.compile("|".join(f"(?:{row[0]})" for row in _rows("model_talk")))


@cache
def asides() -> re.Pattern[str]:
    """What a bracket says to the writer and not to the reader."""
    return re.compile("|".join(row[0] for row in _rows("asides")))


def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    return rows(f"drafting/data/{name}.tsv")
