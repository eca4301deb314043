"""What a Word file carries beside the report: a draft's label, remarks in the margin, a template's page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.domain import Finding, Severity, Span
from assistant.labels import SEVERITIES

DRAFT_LABEL = "【草稿】本稿由公文起草助手辅助起草，须经人工审核后方可使用"

# What XML 1.0 cannot hold: control characters, halves of surrogate pairs, two non-characters.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a piece of the report's text; one without `span` stands at the title."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Printing:
    """`label` stands above every page, "" for none; `template` is a .docx that is filled instead of ours."""

    label: str = ""
    remarks: tuple[Remark, ...] = ()
    template: Path | None = None


PLAIN = Printing()


def fit(text: str) -> str:
    """The text as a Word file can hold it, every offset kept."""
    return _UNFIT.sub(" ", text)


def remarks_of(findings: Iterable[Finding]) -> tuple[Remark, ...]:
    """Findings as comments; hints on style are none."""
    return tuple(_remark(finding) for finding in findings if finding.severity is not Severity.INFO)


def _remark(finding: Finding) -> Remark:
    advice = f"建议改为“{finding.suggestion}”。" if finding.suggestion else ""
    return Remark(
        f"[{SEVERITIES[finding.severity]}] {finding.message}{advice}（{finding.rule}）", finding.span
    )
