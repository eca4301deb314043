"""Copying: verbatim runs shared with past reports (coverage and density of Grusky, Naaman and Artzi 2018)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.evals.prose.strangers import strangers

_SHORTEST = 8  # characters; shorter ones are the common stock of official writing
_BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Copied:
    """Share of characters within runs; mean squared length of runs a character; the runs that hold a figure.

    A figure that the evidence has too is no copy.
    """

    coverage: float
    density: float
    figures: tuple[str, ...]


def copied(text: str, past: Sequence[str], evidence: str, year: int) -> Copied:
    """A run is as long as each of its eight-character pieces stands somewhere in a past report."""
    body = _BLANK.sub("", text)
    runs = tuple(_runs(body, _pieces(past)))
    size = max(len(body), 1)
    return Copied(
        sum(map(len, runs)) / size,
        sum(len(run) ** 2 for run in runs) / size,
        tuple(run for run in runs if strangers(run, evidence, year)),
    )


def _pieces(past: Sequence[str]) -> frozenset[str]:
    bodies = (_BLANK.sub("", report) for report in past)
    return frozenset(body[at : at + _SHORTEST] for body in bodies for at in range(len(body) - _SHORTEST + 1))


def _runs(body: str, pieces: frozenset[str]) -> Iterator[str]:
    start = None
    for at in range(len(body) - _SHORTEST + 2):
        if at + _SHORTEST <= len(body) and body[at : at + _SHORTEST] in pieces:
            start = at if start is None else start
        elif start is not None:
            yield _whole(body, start, at + _SHORTEST - 1)
            start = None


def _whole(body: str, start: int, end: int) -> str:
    """The run without a figure that it cuts in two: 年度报告202 of 2025 holds none."""
    while start < end and start and _in_figure(body[start - 1 : start + 1]):
        start += 1
    while start < end < len(body) and _in_figure(body[end - 1 : end + 1]):
        end -= 1
    return body[start:end]


def _in_figure(pair: str) -> bool:
    return all(one.isdigit() or one == "." for one in pair)
