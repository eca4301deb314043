"""`python -m bench` measures and writes docs/benchmarks.md; `--all` with 100,000 passages too."""

import argparse
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench import checking, commands, drafting, library, model, page
from bench.values import Timing

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
SIZES, LARGE = (1_000, 10_000), 100_000
_BUSY = 0.5
_HEAD = """# Benchmarks

Written by `make bench` (`python -m bench --all` adds a library of 100,000 passages). Each row is timed in
turns with the plain way of doing it, so that the ratio holds on other machines; the figures are of this one,
medians of the rounds. No round sees a text that an earlier one has seen. MB are the peak of a process.

The plain ways do less, and the ratios say how much less. A set of digits compares no meaning. Where the
splitter of LangChain makes one chunk we keep nine passages (a section and its sentences), mask names and
figures in each, keep the reports as records, and build a lexical and a semantic index beside Chroma's, in a
process apart. A draft reads its notes, is realised clause by clause and proved by up to three whole checks:
its searches are the smallest part of it.
"""


def written(found: Sequence[Timing], machine: str, day: str) -> str:
    """The page of a run."""
    rows = (
        f"| {one.what} | {one.ours:.3g} {one.unit} | {one.beside} | {one.plain:.3g} {one.unit} "
        f"| {one.ratio:,.1f} |"
        for one in found
    )
    table = ["| what | ours | beside | plain | ratio |", "|---|---|---|---|---|", *rows]
    return "\n".join([_HEAD, f"{day}, {machine}.\n", *table]) + "\n"


def machine() -> str:
    """Kind of machine, and whether others were at work on it before the run."""
    cores = os.cpu_count() or 1
    shared = (
        ", shared: other work slowed the long side more than the short"
        if os.getloadavg()[0] > _BUSY * cores
        else ""
    )
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores, Python {platform.python_version()}{shared}"
    )


def timings(sizes: tuple[int, ...]) -> Iterator[Timing]:
    yield from checking.timings()
    yield from drafting.timings()
    yield from library.timings(sizes)
    yield from model.timings()
    yield from page.timings()
    yield from commands.timings()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--all", action="store_true", help="with a library of 100,000 passages")
    sizes = (*SIZES, LARGE) if parser.parse_args().all else SIZES
    where, found = machine(), []
    for timing in timings(sizes):
        found.append(timing)
        sys.stderr.write(f"{timing.what}: {timing.ours:.3g} {timing.unit}, {timing.ratio:.1f} times\n")
    text = written(found, where, datetime.now(UTC).date().isoformat())
    PAGE.write_text(text, "utf-8", newline="\n")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
