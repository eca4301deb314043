"""Reads the tables beside the tests: tab-separated, "#" comments, the last column is what is expected."""

from pathlib import Path

_TABLES = Path(__file__).parent / "tables"


def rows(name: str) -> list[tuple[str, str]]:
    lines = (_TABLES / f"{name}.tsv").read_text("utf-8").splitlines()
    split = [line.rpartition("\t") for line in lines if line and not line.startswith("#")]
    return [(text, expected) for text, _, expected in split]
