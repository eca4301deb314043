"""A message in plain words: dialect and courtesy left out, figures written out as those of notes are."""

import re
from functools import cache

from assistant.chat.lists import rows
from assistant.facts import figures_in_full, in_figures
from assistant.register import without_dialect

_QUOTED = re.compile(r"([“\"「『《][^”\"」』》]*[”\"」』》])")
_AROUND = re.compile(
    r"^(?:(?:再|先|请|快|都|全|帮我|给我|替我|你|您|咱)+(?=[\u4e00-\u9fff]))"
    r"|(?<=[\u4e00-\u9fff])(?:一下子?|一遍|一回|下|来看看|出来|给我|我看看?|看看|来|吧|呗|嘛|呀|哈|了)+$"
)
"""What stands around a word that is an order by itself."""
_LOOSE = re.compile(r"^[，、；。！!\s]+|(?<=[，、])[，、]+")


def plain(text: str) -> str:
    """The message as the router reads it; words in quotes stay. All of it where nothing is left."""
    pieces = _QUOTED.split(text)
    said = "".join(piece if at % 2 else _plain(piece) for at, piece in enumerate(pieces))
    return _LOOSE.sub("", said) or text


def order_in(clause: str) -> str:
    """The intent of an order that is a word alone (列, 出, 列一下, 给我比比), "" for any other clause."""
    words = {clause, _AROUND.sub("", clause)}
    return next((intent for pattern, intent in _orders() if any(map(pattern.fullmatch, words))), "")


def _plain(piece: str) -> str:
    for pattern, word in _spoken():
        piece = pattern.sub(word, piece)
    return in_figures(figures_in_full(without_dialect(piece).text))


@cache
def _spoken() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0], re.I), row[1] if len(row) > 1 else "") for row in rows("spoken"))


@cache
def _orders() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0], re.I), row[1]) for row in rows("orders"))
