"""`export`: a draft's JSON to a file."""

from pathlib import Path
from typing import Annotated

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.inputs import STDIN, present, stdin_text
from assistant.cli.output import emit, emit_json, tell
from assistant.cli.printing import printing_of
from assistant.cli.session import opened
from assistant.export import check_target
from assistant.wire.exportable import exported_findings, exported_text


def export(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT.json", help="draft --json 的结果；- 表示标准输入")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="存为 .docx（公文格式）、.md 或 .txt")],
    with_comments: options.WithComments = False,
    template: options.Template = None,
    no_label: options.NoLabel = False,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    check_target(out, word=with_comments or template is not None)
    if draft == STDIN:
        text, name = stdin_text(), "标准输入"
    else:
        text, name = wire.files.text_of(present(draft)), draft.name
    with opened(data) as workspace:
        report, warnings = exported_text(text, name)
        findings = exported_findings(text, name) if with_comments else ()
        printing = printing_of(findings, comments=with_comments, template=template, label=not no_label)
        workspace.export(report, out, printing)
    for warning in warnings:
        tell(warning)
    answer: wire.answers.ExportAnswer = {"path": str(out), "warnings": list(warnings)}
    emit_json(answer) if as_json else emit(f"已保存 {out}。")
    return 0
