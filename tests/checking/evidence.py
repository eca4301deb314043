"""Facts for tests, made from plain lines that are taken at their word, and what a draft of notes raises."""

from dataclasses import replace

from assistant.checking import check
from assistant.domain import Fact, FactSheet, Finding, Report, Severity, Status
from assistant.evals.fidelity.own_facts import stated
from assistant.facts import note_lines, read_facts
from assistant.genres import genre

_KIND = genre("fazhi-annual")


def fact(
    number: int, text: str, year: int | None = None, status: Status = Status.DONE, reason: str = ""
) -> Fact:
    return replace(stated(number, text, year), status=status, reason=reason or None)


def sheet(*lines: str, year: int | None = None) -> FactSheet:
    return FactSheet(tuple(fact(number, line, year) for number, line in enumerate(lines, start=1)))


def report(text: str, path: str = "last.txt", year: int | None = None) -> Report:
    return Report(title=text.split("\n", 1)[0], text=text, path=path, year=year)


def findings(rule: str, draft: str, *notes: str) -> tuple[Finding, ...]:
    """What a rule finds in a draft of 2025 from plain lines of notes."""
    answer = check(draft, sheet(*notes, year=2025), year=2025)
    return tuple(one for one in answer.findings if one.rule == rule)


def alarms(draft: str, notes: str, least: Severity = Severity.WARNING, year: int = 2024) -> set[str]:
    """The rules that find something in a draft from these notes, `least` or worse."""
    read = read_facts(note_lines(notes), year=year, genre=_KIND)
    levels = (Severity.ERROR,) if least is Severity.ERROR else (Severity.ERROR, Severity.WARNING)
    return {one.rule for one in check(draft, read, year=year).findings if one.severity in levels}
