"""Names in the draft against the notes: titles, laws, document numbers, places, persons, honours."""

from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.names import another_matter, documents, honours, laws, persons, places
from assistant.checking.names.noted import Noted
from assistant.domain import Finding
from assistant.language import names

RULES = (*documents.RULES, *laws.RULES, *places.RULES, *persons.RULES, *honours.RULES)


def check_names(case: Case) -> Iterator[Finding]:
    """Nothing where there are no notes: then every name is the writer's own."""
    if case.facts is None:
        return
    noted = Noted.of(case)
    found = names(case.draft, case.gazetteer)
    yield from documents.check_documents(case, noted, found)
    yield from laws.check_laws(case, noted, found)
    yield from places.check_places(case, noted, found)
    yield from persons.check_persons(case, noted, found)
    yield from another_matter.check_matters(case)
    yield from honours.check_honours(case, noted, found)
