"""Runs a proofreading rule over the draft with quotations, titles and the like masked."""

from collections.abc import Iterator

from assistant.checking.masking import masked
from assistant.checking.rule import StyleRule
from assistant.domain import Finding


def check_style(draft: str, rule: StyleRule) -> Iterator[Finding]:
    for hit in rule.find(masked(draft, rule.masking)):
        yield rule.rule.finding(hit.span, hit.span.of(draft), hit.message, hit.suggestion)
