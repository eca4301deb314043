"""Where a claim came from: what last year's report explains, and what only it and no usable fact says."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.fidelity import rules
from assistant.checking.figures.align import Bond
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.items import Item
from assistant.domain import Finding, Report, Severity, Source
from assistant.language import normalise

_SAME_SUBJECT = 0.2
_SUBJECT = re.compile(r"[\u4e00-\u9fff]{4,6}$")
_COMPARED = re.compile(r"较|比|上年|去年|同期|增|减|升|降|累计")


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


def kept_figures(case: Case) -> Iterator[Finding]:
    """Figures that stand, with the words before them, in a former report, and in no usable fact.

    The facts have to speak against the figure: one of another year has it, or a usable one has another.
    """
    for claim in case.claims if case.previous else ():
        lead = case.clause_lead(claim)
        subject = _SUBJECT.search(lead)
        if subject is None or _COMPARED.search(case.sentence_lead(claim)):
            continue
        place = stands_in_previous(case, subject[0] + claim.quantity.text)
        if place is not None and _contradicted(case, claim, subject[0]):
            yield _kept(case, claim, place)


def _contradicted(case: Case, claim: Claim, subject: str) -> bool:
    same = [item for item in case.items if item.key.unit == claim.key.unit and _speaks_of(item, subject)]
    if any(item.usable and item.key == claim.key for item in same):
        return False
    return any(item.usable or (item.withheld and item.key == claim.key) for item in same)


def _speaks_of(item: Item, subject: str) -> bool:
    return subject[-4:] in normalise(item.window)


def _kept(case: Case, claim: Claim, place: Source) -> Finding:
    text = claim.quantity.text
    message = f"“{text}”与上年报告第{place.line}行相同，本年素材中此事没有这个数，疑似沿用。"
    found = replace(
        rules.STALE.finding(claim.span, text, message), evidence=place, section=claim.line.section or None
    )
    elsewhere = any(item.usable and item.key == claim.key for item in case.items)
    return replace(found, severity=Severity.WARNING) if elsewhere else found


def stands_in_previous(case: Case, text: str) -> Source | None:
    """The first line of a former report that holds the text word for word."""
    return next((place for report in case.previous for place in _lines_with(report, text)), None)


def _lines_with(report: Report, text: str) -> Iterator[Source]:
    for number, line in enumerate(report.text.split("\n"), start=1):
        if text in line:
            yield Source(report.path or report.title, number, line)
