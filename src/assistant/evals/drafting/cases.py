"""Cases of the drafting suite: raw notes, what becomes of each thing they say, what must not be told."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from assistant.evals.datasets import read_all


class Use(StrEnum):
    """What a good clerk does with a thing the notes say: tells it, asks about it first, or leaves it out."""

    USE = "use"
    ASK = "ask"
    WITHHOLD = "withhold"


@dataclass(frozen=True, slots=True)
class Said:
    """A thing the notes say in `quote`, with its figures as a report writes them.

    `sum` is the figure that may be told instead, of this thing and others of its kind together; "" for none.
    """

    quote: str
    figures: tuple[str, ...]
    use: Use
    sum: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """`section` is "" for a whole report, `previous` the text of last year's, `reference` one by hand."""

    id: str
    genre: str
    year: int
    issuer: str
    manner: str
    section: str
    notes: str
    previous: str
    facts: tuple[Said, ...]
    questions: tuple[str, ...]
    forbidden: tuple[str, ...]
    reference: str
    part: str = ""

    def told(self, use: Use) -> Iterator[Said]:
        """The things said that are of this use."""
        return (fact for fact in self.facts if fact.use is use)


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a JSON Lines file. Raises BadNotes where a line is none."""
    return read_all(path, _case)


def _case(given: dict[str, Any], part: str) -> Case:
    case = Case(
        id=given["id"],
        genre=given["genre"],
        year=int(given["year"]),
        issuer=given["issuer"],
        manner=given["manner"],
        section=given["section"] or "",
        notes=given["notes"],
        previous=given["previous"] or "",
        facts=tuple(map(_said, given["facts"])),
        questions=tuple(given["questions"]),
        forbidden=tuple(given["forbidden"]),
        reference=given["reference"],
        part=part,
    )
    for fact in case.facts:
        if fact.quote not in case.notes:
            raise ValueError(f"“{fact.quote}” does not stand in the notes")
    return case


def _said(given: dict[str, Any]) -> Said:
    return Said(
        given["quote"],
        tuple(given["figures"]),
        Use(given["use"]),
        given.get("sum") or "",
        given.get("why") or "",
    )
