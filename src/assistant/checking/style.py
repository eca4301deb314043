"""Runs the proofreading rules over the draft with quotations and titles masked."""

import re
from collections.abc import Iterator

from assistant.checking.rule import StyleRule
from assistant.domain import Finding, Span

_QUOTED = re.compile(r"(?<=《)[^《》\n]+(?=》)|(?<=“)[^“”\n]{1,60}(?=”)|https?://[\w./?=&%#-]+")
_FILLER = "\ue000"


def masked(draft: str) -> str:
    """The draft with the inside of titles and quotations blanked out; offsets and marks stay."""
    return _QUOTED.sub(lambda match: _FILLER * len(match[0]), draft)


def check_style(draft: str, rule: StyleRule) -> Iterator[Finding]:
    for hit in rule.find(masked(draft)):
        yield rule.rule.finding(hit.span, hit.span.of(draft), hit.message, hit.suggestion)


def fix(draft: str, findings: tuple[Finding, ...]) -> str:
    """The draft with every exact suggestion applied; of two that overlap, the first in the text wins."""
    exact = sorted(
        (finding for finding in findings if finding.span is not None and finding.suggestion is not None),
        key=_start,
    )
    kept: list[tuple[Span, str]] = []
    for finding in exact:
        span, suggestion = finding.span, finding.suggestion
        if span is not None and suggestion is not None and not (kept and kept[-1][0].end > span.start):
            kept.append((span, suggestion))
    for span, suggestion in reversed(kept):
        draft = draft[: span.start] + suggestion + draft[span.end :]
    return draft


def _start(finding: Finding) -> tuple[int, int]:
    return (finding.span.start, finding.span.end) if finding.span else (0, 0)
