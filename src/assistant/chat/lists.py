"""The word lists and examples beside this package: tab-separated, read when first asked for."""

import re
from functools import cache

from assistant import resources

Row = tuple[str, ...]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Rows of data/<name>.tsv in file order; blank lines and lines that begin with "# " are left out."""
    return resources.rows(f"chat/data/{name}.tsv")


@cache
def patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """First column and compiled second column of each row."""
    return tuple((row[0], re.compile(row[1])) for row in rows(name))
