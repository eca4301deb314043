"""Facts for tests, made from plain lines that are taken at their word."""

from dataclasses import replace

from assistant.domain import Fact, FactSheet, Report, Status
from assistant.evals.fidelity.own_facts import stated


def fact(
    number: int, text: str, year: int | None = None, status: Status = Status.DONE, reason: str = ""
) -> Fact:
    return replace(stated(number, text, year), status=status, reason=reason or None)


def sheet(*lines: str, year: int | None = None) -> FactSheet:
    return FactSheet(tuple(fact(number, line, year) for number, line in enumerate(lines, start=1)))


def report(text: str, path: str = "last.txt", year: int | None = None) -> Report:
    return Report(title=text.split("\n", 1)[0], text=text, path=path, year=year)
