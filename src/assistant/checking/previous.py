"""Where an unsupported claim came from. Last year's report explains a finding; it never makes one."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.checking import fidelity_rules as rules
from assistant.checking.align import Bond
from assistant.checking.case import Case
from assistant.domain import Finding, Report, Source

_SAME_SUBJECT = 0.2


def stale_figure(case: Case, at: int) -> Finding | None:
    """The finding for a figure without support that a former report states of the same subject."""
    binding = case.previous_alignment.bindings.get(at)
    if binding is None or binding.bond is not Bond.SAME or binding.likeness < _SAME_SUBJECT:
        return None
    claim, item = case.claims[at], case.previous_items[binding.item]
    place = f"上年报告第{item.source.line}行“{item.quantity.text}”"
    message = f"“{claim.quantity.text}”不在本年素材中，与{place}相同，疑似沿用。"
    found = rules.STALE.finding(claim.span, claim.quantity.text, message)
    return replace(found, evidence=item.source, section=claim.line.section or None)


def stands_in_previous(case: Case, text: str) -> Source | None:
    """The first line of a former report that holds the text word for word."""
    return next((place for report in case.previous for place in _lines_with(report, text)), None)


def _lines_with(report: Report, text: str) -> Iterator[Source]:
    for number, line in enumerate(report.text.split("\n"), start=1):
        if text in line:
            yield Source(report.path or report.title, number, line)
