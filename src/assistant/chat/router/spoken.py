"""A message in plain words: dialect put into the common speech, courtesy left out."""

import re
from functools import cache

from assistant.chat.lists import rows

_QUOTED = re.compile(r"([“\"「『《][^”\"」』》]*[”\"」』》])")
_LOOSE = re.compile(r"^[，、；。！!\s]+|(?<=[，、])[，、]+")


def plain(text: str) -> str:
    """The message as the router reads it; words in quotes stay. All of it where nothing is left."""
    pieces = _QUOTED.split(text)
    said = "".join(piece if at % 2 else _plain(piece) for at, piece in enumerate(pieces))
    return _LOOSE.sub("", said) or text


def order_in(clause: str) -> str:
    """The intent of an order that is a word alone (列, 出, 撤), "" for any other clause."""
    return next((intent for pattern, intent in _orders() if pattern.fullmatch(clause)), "")


def _plain(piece: str) -> str:
    for pattern, word in _spoken():
        piece = pattern.sub(word, piece)
    return piece


@cache
def _spoken() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0], re.I), row[1] if len(row) > 1 else "") for row in rows("spoken"))


@cache
def _orders() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0], re.I), row[1]) for row in rows("orders"))
