"""Writers of drafts that somebody would build in a day; the writers suite has those with a model."""

from assistant.evals.drafting.cases import Case
from assistant.evals.writers.naive import good, last_year, slot_template


def a_sentence_a_line(case: Case) -> str:
    return "\n".join(good([line for line in case.notes.splitlines() if line.strip()], ()))


SYSTEMS = {"a-sentence-a-line": a_sentence_a_line, "template": slot_template, "last-year": last_year}
