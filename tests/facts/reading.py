"""Notes read as the tests of the reader read them."""

from assistant.domain import Fact, FactSheet, Hedge
from assistant.facts import note_lines, read_facts
from assistant.genres import genre

ANNUAL = genre("fazhi-annual")


def read(notes: str, year: int | None = 2025) -> FactSheet:
    return read_facts(note_lines(notes, "notes.txt"), year=year, genre=ANNUAL)


def usable(notes: str, year: int | None = 2025) -> list[Fact]:
    return [fact for fact in read(notes, year).facts if fact.usable]


def figures(fact: Fact) -> list[tuple[str, str, Hedge]]:
    return [(str(q.value), q.unit, q.hedge) for q in fact.figures]


def all_figures(notes: str) -> list[tuple[str, str]]:
    return [(str(q.value), q.unit) for fact in usable(notes) for q in fact.figures]
