"""`rewrite`: a section in written official Chinese, with every change."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.batch import BatchLine, expect_alone, run_batch
from assistant.cli.inputs import document_at, is_plain, notes_of, profile_at
from assistant.cli.output import emit, emit_json, tell
from assistant.cli.session import opened
from assistant.cli.text import rewriting_text
from assistant.domain import Rewriting
from assistant.errors import UserError
from assistant.export import check_target, write_atomically, write_report
from assistant.facts import note_lines
from assistant.register import Strength
from assistant.workspace import RewriteRequest, Workspace

_WORD = ".docx"
STRENGTHS = tuple(strength.value for strength in Strength)
TextFile = Annotated[Path | None, typer.Argument(metavar="FILE", help="要改写的文字；- 表示标准输入")]
HowFar = Annotated[
    str,
    typer.Option(
        "--strength",
        parser=options.one_of(*STRENGTHS),
        metavar="|".join(STRENGTHS),
        help="改写幅度：轻（只换词）、中（可调句式）、重（并列事项归为一是、二是）",
    ),
]
Wish = Annotated[
    str | None,
    typer.Option(
        "--wish",
        metavar="TEXT",
        help="改写要求：短一些、标题对仗、自称统一、合并成段、拆分长句、按去年的写法（只仿结构）；用大模型时还可写别的",
    ),
]
NoteFiles = Annotated[
    list[Path] | None, typer.Option("--notes", metavar="FILE", help="素材文件，用来核对原文")
]


def rewrite(
    file: TextFile = None,
    year: options.Year = None,
    genre: options.GenreName = None,
    issuer: options.Issuer = None,
    strength: HowFar = Strength.MEDIUM.value,
    notes: NoteFiles = None,
    drafter: options.Drafter = "auto",
    wish: Wish = None,
    profile: options.ProfileFile = None,
    out: options.Out = None,
    all_findings: options.AllFindings = False,
    batch: options.Batch = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    expect_alone(batch, file, out=out)
    if out is not None:
        check_target(out)
    with opened(data) as workspace:
        usual = RewriteRequest(
            "",
            year=year,
            genre=genre or "",
            issuer=issuer or "",
            strength=Strength(strength),
            notes=notes_of(notes) if notes else None,
            profile=profile_at(profile),
            drafter=drafter,
            instruction=wish or "",
        )
        if batch:
            return run_batch(lambda line: _answer(workspace, usual, line))
        if file is None:
            raise UserError("请写出要改写的文件，或用 - 表示从标准输入读。")
        text = document_at(file).text
        if out is not None and file.suffix.lower() == out.suffix.lower() == _WORD:
            text, done = _tracked(workspace, usual, file, out)
        else:
            done = workspace.rewrite(replace(usual, text=text))
            if out is not None:
                write_report(done.text, out)
    if out is not None:
        tell(f"已保存 {out}。")
    if as_json:
        emit_json(wire.reply.rewriting(done, None if is_plain(file) else text))
    else:
        emit(rewriting_text(text, done, all_findings))
    return 0


def _tracked(workspace: Workspace, request: RewriteRequest, file: Path, out: Path) -> tuple[str, Rewriting]:
    """The file's running text and its rewriting; what was changed is tracked in `out`."""
    text, done, content = workspace.rewrite_file(file.read_bytes(), request)
    write_atomically(out, content)
    tell("改动已写成修订，可在 Word 或 WPS 里逐条接受或拒绝；表格里的文字没有改写。")
    return text, done


def _answer(workspace: Workspace, usual: RewriteRequest, line: BatchLine) -> wire.answers.RewriteAnswer:
    notes = line.filled("notes")
    request = replace(
        usual,
        text=line.required("text"),
        year=line.year(usual.year),
        genre=line.text("genre", usual.genre) or "",
        issuer=line.text("issuer", usual.issuer) or "",
        strength=Strength(line.choice("strength", STRENGTHS, usual.strength.value)),
        notes=usual.notes if notes is None else note_lines(notes),
        drafter=line.choice("drafter", ("auto", "offline", "llm"), usual.drafter),
        instruction=line.text("instruction", usual.instruction) or "",
    )
    return wire.reply.rewriting(workspace.rewrite(request))
