"""What a clause asks for, composed of what it does with what: an act, an operation and an object."""

import re
from functools import cache

from assistant.chat.lists import patterns, rows

ASKED = "asked"
FIGURE = "figure"
_FIGURE = re.compile(r"(?<!F)#")


def concepts_of(form: str, *, asked: bool = False) -> frozenset[str]:
    """What the words of a clause stand for; `asked` tells that it ended in a question mark."""
    found = {name for name, pattern in patterns("concepts") if pattern.search(form)}
    found |= {FIGURE} if _FIGURE.search(form) else set()
    return frozenset(found | {ASKED} if asked else found)


def composed(concepts: frozenset[str], *, sure: bool = True) -> str:
    """The intent of the first row whose conditions hold, "" for none.

    Rows that are not sure hold only where no sign of intents.tsv speaks for anything else.
    """
    for certain, intent, wanted, barred in _rows():
        if certain is sure and not barred & concepts and all(any_of & concepts for any_of in wanted):
            return intent
    return ""


@cache
def _rows() -> tuple[tuple[bool, str, tuple[frozenset[str], ...], frozenset[str]], ...]:
    return tuple(_row(row) for row in rows("composed"))


def _row(row: tuple[str, ...]) -> tuple[bool, str, tuple[frozenset[str], ...], frozenset[str]]:
    terms = row[2].split()
    wanted = tuple(frozenset(term.split("|")) for term in terms if not term.startswith("!"))
    barred = frozenset(name for term in terms if term.startswith("!") for name in term[1:].split("|"))
    return row[0] == "sure", row[1], wanted, barred


def is_question(concepts: frozenset[str]) -> bool:
    return bool(concepts & {ASKED, "many", "what", "how", "why", "whether", "origin", "or"})
