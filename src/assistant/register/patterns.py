"""Patterns of the lists: which characters a text must have to be read by one, and the pattern when it has.

There are thousands of rows, and a sentence holds few of their characters: the others are neither compiled,
which takes a millisecond each, nor tried.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

Needs = tuple[frozenset[str], ...]
"""One character of each set stands in every text that the pattern reads."""

_SIGN = re.compile(
    r"\\(?:u[0-9a-fA-F]{4}|.)|\[\^?(?:\\.|[^\]\\])+\]|\((?:\?(?:[a-z]*:|[=!]|<[=!]|P<\w+>))?"
    r"|(?:[*+?]|\{\d*,?\d*\})\??|."
)
_CLOSED_TO = ("(?!", "(?<!", "(?i")
"""Groups that ask for no character: what must not stand there, letters of either case."""
_MAY_BE_ABSENT = ("*", "?", "{0", "{,")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def may_stand(needs: Needs, characters: Set[str]) -> bool:
    """Whether a text of those characters may be read by the pattern of those needs."""
    return not any(map(characters.isdisjoint, needs))


def needs(pattern: str) -> Needs:
    """Read off a pattern as the lists have it: what is not plain (\\d, [^…], ranges) asks for nothing."""
    return tuple(_group(sign[0] for sign in _SIGN.finditer(pattern)))


def _group(signs: Iterator[str]) -> list[frozenset[str]]:
    """The needs of what stands up to the closing bracket, which is read too."""
    branches: list[list[Sequence[frozenset[str]]]] = [[]]
    for sign in signs:
        if sign == ")":
            break
        if sign == "|":
            branches.append([])
        elif sign.startswith("("):
            inner = _group(signs)
            branches[-1].append(() if sign.startswith(_CLOSED_TO) else inner)
        elif sign[0] in "*+?{":
            if sign.startswith(_MAY_BE_ABSENT):
                branches[-1][-1] = ()
        else:
            branches[-1].append(_one(sign))
    asked = [[one for part in branch for one in part] for branch in branches]
    if len(asked) == 1:
        return asked[0]
    return [frozenset().union(*(min(one, key=len) for one in asked))] if all(asked) else []


def _one(sign: str) -> Sequence[frozenset[str]]:
    """The needs of a character or a class."""
    if sign[0] == "[":
        return () if sign[1] == "^" or "-" in sign or "\\" in sign else (frozenset(sign[1:-1]),)
    if sign[0] == "\\":
        return () if sign[1].isalnum() else (frozenset(sign[1]),)
    return () if sign in ".^$" else (frozenset(sign),)
