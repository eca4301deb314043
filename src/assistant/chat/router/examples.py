"""What clerks may ask, written out: typed one by one, and composed of words in turn."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from assistant.chat.lists import rows
from assistant.chat.router.clauses import pattern_form

_TURN = re.compile(r"\{([^{}]*)\}")
_WORDS = re.compile(r"\$[a-z]+")
_MOST = 24
_STRIDE = 7919
"""A prime: steps of it go through all combinations of a row in a mixed order."""


@cache
def examples() -> tuple[tuple[str, str], ...]:
    """Intents and clauses as patterns see them."""
    typed = tuple((row[0], pattern_form(row[1])) for row in rows("examples"))
    return (*typed, *dict.fromkeys(_composed()))


def _composed() -> Iterator[tuple[str, str]]:
    words = {row[0]: row[1] for row in rows("compositions") if row[0].startswith("$")}
    for intent, template in (row for row in rows("compositions") if not row[0].startswith("$")):
        pieces = _TURN.split(_spelled(template, words))
        turns = [piece.split("|") if at % 2 else [piece] for at, piece in enumerate(pieces)]
        every = ["".join(parts) for parts in product(*turns)]
        for at in range(min(_MOST, len(every))):
            yield intent, every[at * _STRIDE % len(every)]


def _spelled(template: str, words: dict[str, str]) -> str:
    """The template with the rows of words that it names, all of them in each place."""
    while found := _WORDS.search(template):
        inner = _alternatives(words[found[0]], words)
        start, end = _bounds(template, found.span())
        before, after = template[start : found.start()], template[found.end() : end]
        spelled = "|".join(f"{before}{word}{after}" for word in inner)
        template = template[:start] + spelled + template[end:]
    return template


def _alternatives(written: str, words: dict[str, str]) -> list[str]:
    found: list[str] = []
    for word in written.split("|"):
        if name := _WORDS.search(word):
            inner = words[name[0]].split("|")
            found += [word.replace(name[0], one) for one in inner[:: max(1, len(inner) // 3)]]
        else:
            found.append(word)
    return found


def _bounds(template: str, span: tuple[int, int]) -> tuple[int, int]:
    """Where the alternative begins and ends in which a name stands."""
    start = max(template.rfind(sign, 0, span[0]) for sign in "{|") + 1
    ends = [at for sign in "}|" if (at := template.find(sign, span[1])) >= 0]
    return start, min(ends)
