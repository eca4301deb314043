"""A long draft and its facts, made of the sample corpus."""

import re

from assistant.domain import FactSheet
from assistant.evals.fidelity.own_facts import as_notes, reports_below, stated
from assistant.language import sentences
from assistant.reading import read_report

YEAR = 2024


def draft(characters: int) -> str:
    """The texts of the sample reports one after another, cut at a length."""
    return "\n".join(read_report(path).text for path in reports_below(None))[:characters]


def notes(text: str, lines: int) -> tuple[str, ...]:
    """The figures of a draft as a clerk would have jotted them, all of them in so many lines."""
    told = [as_notes(span.of(text).strip()) for span in sentences(text)]
    found = [line for line in told if re.search(r"\d", line)]
    return tuple(
        "，".join(found[at * len(found) // lines : (at + 1) * len(found) // lines]) for at in range(lines)
    )


def facts(lines: tuple[str, ...]) -> FactSheet:
    numbered = enumerate(lines, start=1)
    return FactSheet(tuple(stated(number, line, YEAR) for number, line in numbered))
