"""What part a figure plays in what is told: the whole, what was done of it, what is left, last year's."""

import re
from functools import cache

from assistant.checking.lexicon import rows
from assistant.domain import Span

_MARKS = re.compile(r"[，。；：、（）()\s]")
_BEHIND = 7


def role(text: str, figure: Span, before: int, after: int) -> str:
    """The part, "" where no word tells it.

    `before` is where the figure before ends, `after` where the next one begins.
    """
    lead = _MARKS.split(text[max(before, 0) : figure.start])[-1]
    if not lead:
        lead = _MARKS.split(text[max(before, 0) : figure.start].rstrip("，、（( "))[-1]
    tail = _MARKS.split(text[figure.end : min(after, figure.end + _BEHIND)])[0]
    for name, behind, pattern in _roles():
        if pattern.search(tail if behind else lead):
            return name
    return ""


@cache
def _roles() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    return tuple(
        (name.lstrip(">"), name.startswith(">"), re.compile(pattern)) for name, pattern in rows("roles")
    )
