"""What the checker is given beside the text: attested wording, and last year's report as a report."""

from collections import defaultdict
from collections.abc import Iterable

from assistant.checking import shipped
from assistant.domain import Passage, Report
from assistant.language import clauses
from assistant.reading import parse_report

_ISSUERS = 2
_MASKED = "〔"


def attested_with(passages: Iterable[Passage]) -> frozenset[str]:
    """The shipped phrases, and the clauses without figures or names that two issuers or more have written."""
    issuers: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        for span in clauses(passage.masked):
            clause = span.of(passage.masked)
            if _MASKED not in clause:
                issuers[clause].add(passage.issuer)
    return shipped() | {clause for clause, who in issuers.items() if len(who) >= _ISSUERS}


def reports_of(texts: Iterable[str]) -> tuple[Report, ...]:
    return tuple(parse_report(text, path="上年报告") for text in texts)
