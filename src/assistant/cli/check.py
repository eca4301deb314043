"""`check` and `explain`."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from assistant import checking, wire
from assistant.checking import Fix as Change
from assistant.checking import Policy
from assistant.cli import options
from assistant.cli.batch import BatchLine, expect_alone, run_batch
from assistant.cli.inputs import document_at, is_plain, notes_of, policy_at, profile_at, reports_at
from assistant.cli.output import emit, emit_json, tell
from assistant.cli.session import opened
from assistant.cli.text import check_text, fixes_text, ignored_text, rule_text
from assistant.domain import Severity
from assistant.errors import UserError
from assistant.export import check_target, write_atomically, write_report
from assistant.facts import note_lines
from assistant.workspace import Checked, CheckRequest, Workspace, reports_of

_WORD = ".docx"
DraftFile = Annotated[Path | None, typer.Argument(metavar="DRAFT", help="要核对的稿子；- 表示标准输入")]
NoteFiles = Annotated[list[Path] | None, typer.Option("--notes", metavar="FILE", help="素材文件，可写多个")]
Attested = Annotated[
    str | None,
    typer.Option(
        "--attested", parser=options.one_of("library"), metavar="library", help="套语另参照已收录的报告"
    ),
]
Fix = Annotated[bool, typer.Option("--fix", help="采纳必错和机械性的替换建议，列出改动，再核对一遍")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help="另存为 .docx、.md 或 .txt；稿子和它都是 .docx 时版式不动，改动写成修订，问题写成批注",
    ),
]
IgnoreFile = Annotated[
    Path | None,
    typer.Option("--ignore", metavar="FILE.yaml", help="本稿不再报的问题（规则、原文、理由），也可写词典"),
]
Off = Annotated[
    list[str] | None, typer.Option("--off", metavar="RULE", help="停用一条规则，写代号，可写多个")
]


def check(
    draft: DraftFile = None,
    notes: NoteFiles = None,
    previous: options.Previous = None,
    issuer: options.Issuer = None,
    year: options.Year = None,
    genre: options.GenreName = None,
    date: options.Date = None,
    attested: Attested = None,
    profile: options.ProfileFile = None,
    fix: Fix = False,
    ignore: IgnoreFile = None,
    off: Off = None,
    out: Out = None,
    all_findings: options.AllFindings = False,
    batch: options.Batch = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    expect_alone(batch, draft, out=out, fix=fix)
    if out is not None:
        check_target(out)
    with opened(data) as workspace:
        request = CheckRequest(
            notes=notes_of(notes) if notes else None,
            previous=reports_at(previous or ()),
            issuer=issuer or "",
            year=year,
            genre=genre or "",
            date=date or "",
            library=attested == "library",
            profile=profile_at(profile),
            policy=policy_at(ignore) + Policy(off=tuple(off or ())),
        )
        if batch:
            return run_batch(lambda line: _answer(workspace, request, line))
        if draft is None:
            raise UserError("请写出要核对的稿子，或用 - 表示从标准输入读。")
        document = document_at(draft)
        request = replace(request, appearance=document.appearance)
        text, fixes = document.text, None
        checked = workspace.check(text, request)
        if fix:
            mended = workspace.fix(text, checked, request)
            text, fixes, checked = mended.text, mended.fixes, mended.checked
        if out is not None:
            _keep(workspace, draft, out, document.text, text, checked)
    if as_json:
        answer = _dumped(checked, fixes)
        emit_json({"text": text, **answer} if fix or not is_plain(draft) else answer)
    else:
        changes = fixes_text(document.text, fixes) if fixes is not None else ()
        emit((*changes, *check_text(text, checked.check, all_findings), *ignored_text(checked.ignored)))
    return int(any(finding.severity is Severity.ERROR for finding in checked.check.findings))


def _keep(workspace: Workspace, draft: Path, out: Path, given: str, text: str, checked: Checked) -> None:
    """A Word file keeps its layout: what was mended is tracked, what stands is said in comments."""
    if draft.suffix.lower() == out.suffix.lower() == _WORD:
        content = workspace.proofread_file(draft.read_bytes(), given, text, checked.check.findings)
        write_atomically(out, content)
        tell("版式未动：改动已写成修订，其余问题写成批注，可在 Word 或 WPS 里逐条处理。")
    else:
        write_report(text, out)
    tell(f"已保存 {out}。")


def _dumped(checked: Checked, fixes: Sequence[Change] | None = None) -> wire.answers.CheckAnswer:
    return wire.reply.check(checked.check, checked.attested, checked.profile, checked.ignored, fixes)


def _answer(workspace: Workspace, request: CheckRequest, line: BatchLine) -> wire.answers.CheckAnswer:
    notes, previous = line.filled("notes"), line.texts("previous")
    own = CheckRequest(
        notes=note_lines(notes) if notes is not None else request.notes,
        previous=request.previous if previous is None else reports_of(previous),
        issuer=line.text("issuer", request.issuer) or "",
        year=line.year(request.year),
        genre=line.text("genre", request.genre) or "",
        date=line.text("date", request.date) or "",
        library=request.library,
        profile=request.profile,
        policy=request.policy,
    )
    return _dumped(workspace.check(line.required("draft"), own))


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="规则代号，如 doubled-mark")],
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    with opened(data):
        found = checking.explain(rule)
    emit_json(wire.reply.rule(found)) if as_json else emit(rule_text(found))
    return 0
