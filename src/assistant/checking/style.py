"""Runs the proofreading rules over the draft with quotations and titles masked."""

from collections.abc import Iterator

from assistant.checking.masking import masked
from assistant.checking.rule import StyleRule
from assistant.checking.rules import STYLE_RULES
from assistant.domain import Finding, Span

_ROUNDS = 3


def check_style(draft: str, rule: StyleRule) -> Iterator[Finding]:
    for hit in rule.find(masked(draft, rule.masking)):
        yield rule.rule.finding(hit.span, hit.span.of(draft), hit.message, hit.suggestion)


def fix(draft: str, findings: tuple[Finding, ...]) -> str:
    """The draft with every exact suggestion applied; of two that overlap, the first in the text wins.

    What proofreading still finds where fixes touched (。。，) is mended too, in three rounds at most.
    """
    fixed = _applied(draft, findings)
    for _ in range(_ROUNDS - 1):
        again = _applied(fixed, tuple(_mechanical(fixed)))
        if again == fixed:
            break
        fixed = again
    return fixed


def _mechanical(draft: str) -> Iterator[Finding]:
    for style in STYLE_RULES:
        yield from check_style(draft, style)


def _applied(draft: str, findings: tuple[Finding, ...]) -> str:
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
