"""What metrics, tables, curves and columns of the evaluation are called on the page (data/names.tsv)."""

from functools import cache

from assistant.resources import resource


def called(name: str) -> str:
    """In Chinese; a name that the list lacks as it is."""
    return _names().get(name, name)


@cache
def _names() -> dict[str, str]:
    lines = resource("ui/measuring/data/names.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))
