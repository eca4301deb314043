"""The lists of patterns beside this package, each as one regular expression."""

import re
from functools import cache

from assistant.resources import resource


@cache
def pattern(name: str) -> re.Pattern[str]:
    """data/`name`.tsv, one expression a line, as one that matches where any of them does."""
    lines = resource(f"rewriting/data/{name}.tsv").read_text("utf-8").splitlines()
    return re.compile("|".join(f"(?:{line})" for line in lines if line.strip() and not line.startswith("# ")))
