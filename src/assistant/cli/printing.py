"""What `draft` and `export` print beside the report."""

from collections.abc import Iterable
from pathlib import Path

from assistant.cli.inputs import present
from assistant.domain import Finding
from assistant.export import DRAFT_LABEL, Printing, remarks_of


def printing_of(
    findings: Iterable[Finding], *, comments: bool, template: Path | None, label: bool
) -> Printing:
    """Raises UserError where the template is not there. A template brings its own header."""
    return Printing(
        label=DRAFT_LABEL if label else "",
        remarks=remarks_of(findings) if comments else (),
        template=present(template) if template else None,
    )
