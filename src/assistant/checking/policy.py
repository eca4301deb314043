"""What an office does not want to hear of: rules switched off, its own terms, single findings with a reason.

Nothing is dropped silently: what is ignored comes back with the reason.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.domain import Finding

SWITCHED_OFF = "规则已停用"


@dataclass(frozen=True, slots=True)
class Exemption:
    """A finding of `rule` to ignore: within the words `quote`; without a quote, about something absent."""

    rule: str
    reason: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """`off` holds rule ids, `dictionary` terms within which nothing is ever reported."""

    off: tuple[str, ...] = ()
    dictionary: tuple[str, ...] = ()
    ignore: tuple[Exemption, ...] = ()

    def __add__(self, other: "Policy") -> "Policy":
        return Policy(
            (*self.off, *other.off),
            (*self.dictionary, *other.dictionary),
            (*self.ignore, *other.ignore),
        )


@dataclass(frozen=True, slots=True)
class Ignored:
    finding: Finding
    reason: str


def sifted(
    findings: Iterable[Finding], draft: str, policy: Policy
) -> tuple[tuple[Finding, ...], tuple[Ignored, ...]]:
    """The findings that stand, and those ignored."""
    kept: list[Finding] = []
    ignored: list[Ignored] = []
    for finding in findings:
        reason = _reason(finding, draft, policy)
        if reason:
            ignored.append(Ignored(finding, reason))
        else:
            kept.append(finding)
    return tuple(kept), tuple(ignored)


def _reason(finding: Finding, draft: str, policy: Policy) -> str:
    """Why a finding is ignored, "" where it is not."""
    if finding.rule in policy.off:
        return SWITCHED_OFF
    for term in policy.dictionary:
        if _lies_within(finding, draft, term):
            return f"“{term}”在本单位词典中"
    for exemption in policy.ignore:
        if exemption.rule != finding.rule:
            continue
        if _lies_within(finding, draft, exemption.quote) if exemption.quote else finding.span is None:
            return exemption.reason
    return ""


def _lies_within(finding: Finding, draft: str, words: str) -> bool:
    """Whether the finding stands inside an occurrence of the words."""
    span = finding.span
    if span is None:
        return finding.quote == words
    around = draft[max(0, span.end - len(words)) : span.start + len(words)]
    return span.end - span.start <= len(words) and re.search(re.escape(words), around) is not None
