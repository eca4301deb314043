"""Gold fact sheets: notes, and what each thing they say should become. Two kinds of data say the same.

A row of evals/facts tells one thing of one line of a notes file; a case of evals/drafting quotes its notes.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import BadNotes
from assistant.evals.datasets import part_of, rows
from assistant.evals.drafting.cases import Case, Use
from assistant.evals.drafting.telling import numbers
from assistant.resources import resource

_NOTES = ("evals/notes", "corpus/notes/baishidu", "corpus/notes/liping")
_USES = {"unclear": Use.ASK, "withheld": Use.WITHHOLD}


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing the notes say, on lines `first` to `last`, and what should become of it."""

    first: int
    last: int
    text: str
    numbers: frozenset[str]
    use: Use


@dataclass(frozen=True, slots=True)
class Gold:
    """`issuer` is "" where the notes do not go with one."""

    id: str
    manner: str
    notes: str
    year: int
    genre: str
    issuer: str
    things: tuple[Thing, ...]
    part: str = ""


def from_case(case: Case) -> Gold:
    """The sheet that a drafting case implies."""
    things = tuple(_quoted(case))
    return Gold(case.id, case.manner, case.notes, case.year, case.genre, case.issuer, things, case.part)


def from_rows(path: Path) -> Iterator[Gold]:
    """The sheets of a file of rows, one for each notes file in plain text. Raises BadNotes."""
    given = list(rows(path))
    for name in dict.fromkeys(str(one.get("file")) for one in given):
        if name.endswith(".txt"):
            own = [one for one in given if one.get("file") == name]
            things, part = tuple(_things(path, own)), part_of(path)
            yield Gold(path.stem, "sheet", _notes(name), 2025, "fazhi-annual", "", things, part)


def _quoted(case: Case) -> Iterator[Thing]:
    for said in case.facts:
        first = case.notes[: case.notes.index(said.quote)].count("\n") + 1
        figures = frozenset().union(*map(numbers, said.figures)) if said.figures else frozenset[str]()
        yield Thing(first, first + said.quote.count("\n"), said.quote, figures, said.use)


def _things(path: Path, given: Sequence[dict[str, Any]]) -> Iterator[Thing]:
    for one in given:
        try:
            use = _USES.get(one["status"], Use.USE if one["clear"] else Use.ASK)
            figures = frozenset(str(value) for value, *_ in one["figures"] if value is not None)
            yield Thing(one["line"], one["line"], one["text"], figures, use)
        except (KeyError, TypeError, ValueError) as error:
            raise BadNotes(
                f"{path.name} 里的 {json.dumps(one, ensure_ascii=False)} 不合格：{error}。"
            ) from error


def _notes(name: str) -> str:
    for folder in _NOTES:
        try:
            return resource(f"{folder}/{name}").read_text("utf-8")
        except FileNotFoundError:
            continue
    raise BadNotes(f"找不到素材 {name}。")
