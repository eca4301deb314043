"""The report as a whole against its genre: parts, promises, form, time, and what may be published."""

from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.contract import (
    citations,
    form,
    numbering,
    promises,
    publication,
    repeated_shortcomings,
    requirements,
    sections,
    tense,
)
from assistant.domain import Finding

_PARTS = (
    sections,
    requirements,
    promises,
    tense,
    form,
    numbering,
    citations,
    publication,
    repeated_shortcomings,
)

RULES = tuple(rule for part in _PARTS for rule in part.RULES)


def check_contract(case: Case) -> Iterator[Finding]:
    yield from sections.check_sections(case)
    yield from requirements.check_requirements(case)
    yield from promises.check_promises(case)
    yield from tense.check_tense(case)
    yield from form.check_form(case)
    yield from numbering.check_numbering(case)
    yield from citations.check_citations(case)
    yield from publication.check_publication(case)
    yield from repeated_shortcomings.check_repeated_shortcomings(case)
