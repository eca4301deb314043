"""What a Word file carries beside the report: a draft's label, remarks in the margin, a template's page."""

from dataclasses import dataclass
from pathlib import Path

from assistant.domain import Span

DRAFT_LABEL = "【草稿】本稿由公文起草助手辅助起草，须经人工审核后方可使用"


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
