"""The word lists and examples beside this package: tab-separated, read when first asked for."""

import re
from functools import cache

from assistant.resources import resource

Row = tuple[str, ...]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Rows of data/<name>.tsv in file order; blank lines and lines that begin with "# " are left out."""
    lines = resource(f"chat/data/{name}.tsv").read_text("utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("# "))


@cache
def patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """First column and compiled second column of each row."""
    return tuple((row[0], re.compile(row[1])) for row in rows(name))
