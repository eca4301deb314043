"""Runs the proofreading rules over the draft with quotations and titles masked."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.masking import masked
from assistant.checking.rule import StyleRule, span_of
from assistant.checking.rules import STYLE_RULES, half_width_mark
from assistant.domain import Finding, Span

_ROUNDS = 3
_FULL = dict(zip(",.;:", "，。；：", strict=True))
# The rule on half-width marks looks between Chinese characters; a fix may leave one behind a stop.
_HALF_AFTER_STOP = re.compile(r"(?<=[，、；：。])[,.;:](?=[\u4e00-\u9fff]|$)", re.MULTILINE)


def check_style(draft: str, rule: StyleRule, year: int | None = None) -> Iterator[Finding]:
    """What a rule finds in a draft that reports on `year`."""
    for hit in rule.find(masked(draft, rule.masking)):
        if hit.applies(year):
            found = rule.rule.finding(hit.span, hit.span.of(draft), hit.message, hit.suggestion)
            yield replace(found, severity=hit.severity or found.severity)


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
    for match in _HALF_AFTER_STOP.finditer(masked(draft)):
        full = _FULL[match[0]]
        yield half_width_mark.RULE.finding(span_of(match), match[0], f"“{match[0]}”是半角标点。", full)


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
