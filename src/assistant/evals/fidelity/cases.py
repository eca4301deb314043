"""Cases of the fidelity suite: notes, a correct draft, and edits written by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from assistant.checking import check
from assistant.domain import Check, FactSheet, Report, Span
from assistant.evals.datasets import read_all
from assistant.evals.edits import Edit, replacement
from assistant.evals.values import Checker
from assistant.facts import note_lines, read_facts
from assistant.genres import Genre, genre
from assistant.reading import parse_report


@dataclass(frozen=True)
class FidelityCase:
    """A correct draft with its evidence. `faults` make it wrong, `benign` keep it right.

    `part` is "" for what is scored, else the name under which it is only reported (see datasets.py).
    `checker` is the one on trial, None the shipped one.
    """

    id: str
    genre: str
    year: int
    issuer: str
    manner: str
    notes: str
    previous: str | None
    draft: str
    faults: tuple[Edit, ...] = ()
    benign: tuple[Edit, ...] = ()
    part: str = ""
    checker: Checker | None = None

    @cached_property
    def contract(self) -> Genre:
        return genre(self.genre)

    @cached_property
    def sheet(self) -> FactSheet:
        return read_facts(note_lines(self.notes, "notes.txt"), year=self.year, genre=self.contract)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        return (parse_report(self.previous, path="上年报告"),) if self.previous else ()

    def check(self, draft: str) -> Check:
        """The checker's answer to a draft with this case's evidence."""
        return (self.checker or check)(
            draft,
            self.sheet,
            previous=self.reports,
            genre=self.contract,
            year=self.year,
            issuer=self.issuer,
        )


def read_cases(path: Path) -> tuple[FidelityCase, ...]:
    """The cases of a JSON Lines file. Raises BadNotes where a line is no case."""
    return read_all(path, case_of)


def case_of(given: dict[str, Any], part: str = "") -> FidelityCase:
    """Raises ValueError where an edit's `old` does not stand once in the draft, KeyError for a lack."""
    draft, name = given["draft"], given["id"]
    return FidelityCase(
        id=name,
        genre=given["genre"],
        year=given["year"],
        issuer=given["issuer"],
        manner=given["manner"],
        notes=given["notes"],
        previous=given.get("previous"),
        draft=draft,
        faults=_edits(name, draft, given["edits"]),
        benign=_edits(name, draft, given["benign"]),
        part=part,
    )


def _edits(case: str, draft: str, given: Sequence[dict[str, str]]) -> tuple[Edit, ...]:
    return tuple(_edit(case, draft, one) for one in given)


def _edit(case: str, draft: str, given: dict[str, str]) -> Edit:
    old = given["old"]
    if draft.count(old) != 1:
        raise ValueError(f"{given['id']}: {old!r} must stand once in the draft")
    at = draft.index(old)
    change = replacement(Span(at, at + len(old)), old, given["new"])
    return Edit(case, given["id"], given["class"], (change,), given["why"])
