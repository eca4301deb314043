"""Runs a proofreading rule over the draft with quotations, titles and the like masked."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.masking import masked
from assistant.checking.rule import StyleRule
from assistant.domain import Finding


def check_style(draft: str, rule: StyleRule, year: int | None = None) -> Iterator[Finding]:
    """What a rule finds in a draft that reports on `year`."""
    for hit in rule.find(masked(draft, rule.masking)):
        if hit.applies(year):
            found = rule.rule.finding(hit.span, hit.span.of(draft), hit.message, hit.suggestion)
            yield replace(found, severity=hit.severity or found.severity)
