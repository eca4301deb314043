"""Reports that were written, not drafted: the references of the drafting cases and the sample corpus."""

from functools import cache

from assistant.evals.datasets import files
from assistant.evals.drafting.cases import Case, read_cases
from assistant.evals.fidelity.own_facts import reports_below
from assistant.reading import read_report


def humans(case: Case) -> tuple[str, ...]:
    """All of them but the case's own reference."""
    return tuple(text for id, text in _references() if id != case.id) + past_reports()


@cache
def past_reports() -> tuple[str, ...]:
    return tuple(read_report(path).text for path in reports_below(None))


@cache
def _references() -> tuple[tuple[str, str], ...]:
    return tuple((case.id, case.reference) for path in files("drafting", ()) for case in read_cases(path))
