"""Who and what is named in a text, by whatever name: a rewriting may call it otherwise, not leave it out."""

import re
from functools import cache

from assistant.resources import rows


def actors(text: str) -> frozenset[str]:
    """The posts, bodies, people and things of a text, each by the name of its row in data/actors.tsv."""
    return frozenset(name for name, forms in _rows() if forms.search(text))


@cache
def _rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(forms)) for name, forms in rows("register/data/actors.tsv")[1:])
