"""Queries of the retrieval suite: what a clerk types, and the passages that answer it, graded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.evals.datasets import HELD_OUT, part_of, read_all

FULL, ALSO = 2, 1
"""Grades: the passage the query was written for, and others that answer it about as well."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`quote` stands in the passage, and only there in its report."""

    quote: str
    grade: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query with its answers; `part` is "" for what is scored, else what it is only reported as."""

    id: str
    kind: str
    query: str
    report: str
    answers: tuple[Answer, ...]
    part: str = ""


@dataclass(frozen=True, slots=True)
class Ranking:
    """A query and the texts that one way of searching answers it with, best first."""

    wanted: Wanted
    texts: tuple[str, ...]


def read_queries(path: Path) -> tuple[Wanted, ...]:
    """The queries of a JSON Lines file; those of every second report are kept aside. Raises BadNotes."""
    given = read_all(path, _wanted)
    if part_of(path):
        return given
    aside = frozenset(sorted({one.report for one in given})[1::2])
    return tuple(replace(one, part=HELD_OUT if one.report in aside else "") for one in given)


def gains(ranking: Ranking, most: int) -> Sequence[int]:
    """The grade of each text; a passage found twice counts once."""
    left = list(ranking.wanted.answers)
    found = []
    for text in ranking.texts[:most]:
        best = max((one for one in left if one.quote in text), key=lambda one: one.grade, default=None)
        found.append(best.grade if best else 0)
        left = [one for one in left if one.quote not in text]
    return found


def _wanted(given: dict[str, Any], part: str) -> Wanted:
    others = (one.partition("::")[2] for one in given["also"])
    return Wanted(
        id=given["id"],
        kind=given["kind"],
        query=given["query"],
        report=given["report"],
        answers=(Answer(given["quote"], FULL), *(Answer(quote, ALSO) for quote in others)),
        part=part,
    )
