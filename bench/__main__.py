"""`python -m bench` measures and writes docs/benchmarks.md."""

import os
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.checking import timings
from bench.values import Timing

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
_HEAD = """# Benchmarks

Written by `make bench`. Each row is timed in turns with the plain way of doing it, so that the ratio holds on
other machines; the seconds are of this one. Medians of seven rounds.
"""


def page(found: Sequence[Timing], machine: str, day: str) -> str:
    rows = (
        f"| {one.what} | {one.ours:.3f} | {one.beside} | {one.plain:.4f} | {one.ratio:,.1f} |"
        for one in found
    )
    table = ["| what | seconds | beside | seconds | ratio |", "|---|---|---|---|---|", *rows]
    return "\n".join([_HEAD, f"{day}, {machine}.\n", *table]) + "\n"


def machine() -> str:
    cores = f"{os.cpu_count()} cores"
    return f"{platform.system()} {platform.machine()}, {cores}, Python {platform.python_version()}"


def main() -> None:
    text = page(tuple(timings()), machine(), datetime.now(UTC).date().isoformat())
    PAGE.write_text(text, "utf-8", newline="\n")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
