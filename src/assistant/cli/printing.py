"""What `draft` and `export` print beside the report."""

from collections.abc import Iterable
from pathlib import Path

from assistant.cli.inputs import present
from assistant.domain import Finding, Severity
from assistant.export import DRAFT_LABEL, Printing, Remark
from assistant.labels import SEVERITIES


def printing_of(
    findings: Iterable[Finding], *, comments: bool, template: Path | None, label: bool
) -> Printing:
    """Raises UserError where the template is not there. A template brings its own header."""
    return Printing(
        label=DRAFT_LABEL if label else "",
        remarks=tuple(map(_remark, _worth_a_remark(findings))) if comments else (),
        template=present(template) if template else None,
    )


def _worth_a_remark(findings: Iterable[Finding]) -> Iterable[Finding]:
    return (finding for finding in findings if finding.severity is not Severity.INFO)


def _remark(finding: Finding) -> Remark:
    advice = f"建议改为“{finding.suggestion}”。" if finding.suggestion else ""
    return Remark(
        f"[{SEVERITIES[finding.severity]}] {finding.message}{advice}（{finding.rule}）", finding.span
    )
