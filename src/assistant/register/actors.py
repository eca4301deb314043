"""Who is named in a text, by whatever name: what a rewriting may call otherwise but not leave out."""

import re
from functools import cache

from assistant.resources import resource


def actors(text: str) -> frozenset[str]:
    """The posts, bodies and groups of people of a text, each by the name of its row in data/actors.tsv."""
    return frozenset(name for name, forms in _rows() if forms.search(text))


@cache
def _rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lines = resource("register/data/actors.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("# ")][1:]
    return tuple((name, re.compile(forms)) for name, forms in rows)
