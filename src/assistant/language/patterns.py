"""Patterns that are compiled when they are needed, which takes a millisecond each.

Those of modules when they are first tried (`late`). Those of the lists when a text has the characters and
pairs of them that they need: there are thousands of rows, and a sentence holds few of their pairs; the others
are neither compiled nor tried.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache, cached_property, lru_cache
from operator import add
from typing import Any, cast

Needs = tuple[frozenset[str], ...]
"""One character or pair of each set stands in every text that the pattern reads; what tells most is first."""

_SIGN = re.compile(
    r"\\(?:u[0-9a-fA-F]{4}|.)|\[\^?(?:\\.|[^\]\\])+\]|\((?:\?(?:[a-z]*:|[=!]|<[=!]|P<\w+>))?"
    r"|(?:[*+?]|\{\d*,?\d*\})\??|."
)
_CLOSED_TO = ("(?!", "(?<!")
"""Groups that ask for no character: what must not stand there."""
_EITHER_CASE = "(?i"
_MAY_BE_ABSENT = ("*", "?", "{0", "{,")


class _Late:
    """What `late` gives: no more than its text before one of a pattern's methods is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        method = getattr(self._compiled, name)
        setattr(self, name, method)
        return method


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first tried: no command tries all that its modules hold."""
    return cast(re.Pattern[str], _Late(pattern, flags))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@lru_cache(maxsize=8)
def pieces(text: str) -> frozenset[str]:
    """The characters of a text and the pairs of neighbours, which needs are held against, in either case."""
    folded = text.casefold()
    either = text if folded == text else f"{text}\n{folded}"
    return frozenset((*either, *map(add, either, either[1:])))


def may_stand(needs: Needs, pieces: Set[str]) -> bool:
    """Whether a text of those pieces may be read by the pattern of those needs."""
    return not any(map(pieces.isdisjoint, needs))


def needs(pattern: str) -> Needs:
    """Read off a pattern as the lists have it: what is not plain (\\d, [^…], ranges) asks for nothing."""
    return tuple(sorted(_group(sign[0] for sign in _SIGN.finditer(pattern)), key=_rarity))


def _group(signs: Iterator[str]) -> list[frozenset[str]]:
    """The needs of what stands up to the closing bracket, which is read too."""
    branches: list[list[Sequence[frozenset[str]]]] = [[]]
    before: Sequence[frozenset[str]] = ()
    for sign in signs:
        here: Sequence[frozenset[str]] = ()
        if sign == ")":
            break
        if sign == "|":
            branches.append([])
        elif sign.startswith("("):
            inner = _group(signs)
            if sign.startswith(_EITHER_CASE):
                inner = [frozenset(map(str.casefold, need)) for need in inner]
            branches[-1].append(() if sign.startswith(_CLOSED_TO) else inner)
        elif sign[0] in "*+?{":
            if sign.startswith(_MAY_BE_ABSENT):
                branches[-1][-1] = ()
        else:
            here = _one(sign)
            branches[-1].append((*here, *(_pairs(*before, *here) if before and here else ())))
        before = here
    asked = [[one for part in branch for one in part] for branch in branches]
    if len(asked) == 1:
        return asked[0]
    return [frozenset().union(*(min(one, key=_rarity) for one in asked))] if all(asked) else []


def _pairs(before: frozenset[str], here: frozenset[str]) -> Sequence[frozenset[str]]:
    """What two characters or classes side by side need."""
    return (frozenset(left + right for left in before for right in here),)


def _rarity(need: frozenset[str]) -> tuple[int, int]:
    """Sorts first what fewest texts have: any pair is rarer than a character."""
    return -len(min(need, key=len)), len(need)


def _one(sign: str) -> Sequence[frozenset[str]]:
    """The needs of a character or a class."""
    if sign[0] == "[":
        return () if sign[1] == "^" or "-" in sign or "\\" in sign else (frozenset(sign[1:-1]),)
    if sign[0] == "\\":
        return () if sign[1].isalnum() else (frozenset(sign[1]),)
    return () if sign in ".^$" else (frozenset(sign),)
