"""The past reports: `ingest`, `reports`, `forget`, `restore`, `search`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.batch import BatchLine, expect_alone, run_batch
from assistant.cli.output import emit, emit_json, tell
from assistant.cli.progress import progress_bar
from assistant.cli.session import opened
from assistant.cli.text import forgotten_text, hits_text, ingest_text, reports_text
from assistant.errors import UserError
from assistant.workspace import Workspace

if TYPE_CHECKING:
    from assistant.records import KeptReport

_HITS = 5
_FORGOTTEN = "forgotten"

ReportId = Annotated[str, typer.Argument(metavar="ID", help="报告编号（reports 列出的，写前六位即可）")]
Limit = Annotated[
    int | None, typer.Option("-k", parser=options.count_of, metavar="N", help=f"最多几条，默认 {_HITS}")
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        parser=options.one_of("section", "sentence"),
        metavar="section|sentence",
        help="只找整段或只找单句",
    ),
]


def ingest(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="往年报告：文件或文件夹")] = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="重建检索索引")] = False,
    issuer: options.Issuer = None,
    year: options.Year = None,
    genre: options.GenreName = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    if not paths and not rebuild:
        raise UserError("请写出要收录的文件或文件夹；只重建索引请加 --rebuild。")
    if paths and len(paths) == 1 and not paths[0].exists():
        raise UserError(f"找不到 {paths[0]}，请检查路径和文件名。")
    with opened(data, write=True) as workspace, progress_bar("收录") as progress:
        done = workspace.ingest(
            paths or (), rebuild=rebuild, issuer=issuer, year=year, genre=genre, tell=progress
        )
    emit_json(wire.reply.ingested(done)) if as_json else emit(ingest_text(done))
    return 0


def reports(data: options.Data = None, as_json: options.AsJson = False) -> int:
    with opened(data) as workspace:
        _print_reports(workspace, as_json)
    return 0


def forget(id: ReportId, data: options.Data = None, as_json: options.AsJson = False) -> int:
    with opened(data, write=True) as workspace:
        forgotten = _forgotten(workspace, id)
        _print_reports(workspace, as_json)
    tell(forgotten_text(forgotten))
    return 0


def restore(id: ReportId, data: options.Data = None, as_json: options.AsJson = False) -> int:
    with opened(data, write=True) as workspace:
        workspace.restore(id)
        _print_reports(workspace, as_json)
    return 0


def search(
    query: Annotated[str | None, typer.Argument(metavar="QUERY", help="要找的内容")] = None,
    k: Limit = None,
    year: options.Year = None,
    issuer: options.Issuer = None,
    genre: options.GenreName = None,
    kind: Kind = None,
    batch: options.Batch = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    expect_alone(batch, query)
    with opened(data) as workspace:

        def answer(line: BatchLine) -> wire.answers.SearchAnswer:
            result = workspace.search(
                line.required("query"),
                k=line.number("k", k or _HITS),
                year=line.year(year),
                issuer=line.text("issuer", issuer),
                genre=line.text("genre", genre),
                kind=line.choice("kind", ("section", "sentence"), kind),
            )
            return wire.reply.hits(result.hits, result.fell_back)

        if batch:
            return run_batch(answer)
        if not (query and query.strip()):
            raise UserError("请写出要找的内容。")
        result = workspace.search(query, k=k or _HITS, year=year, issuer=issuer, genre=genre, kind=kind)
    for note in result.fell_back:
        tell(note)
    emit_json(wire.reply.hits(result.hits, result.fell_back)) if as_json else emit(hits_text(result.hits))
    return 0


def _forgotten(workspace: Workspace, id: str) -> "KeptReport":
    """The report that was taken out of search. Raises NotFound, and UserError where it was out already."""
    before = {report.id: report for report in workspace.kept.records.reports(None)}
    named = [report for report in before.values() if report.id.startswith(id)]
    if len(named) == 1 and named[0].state == _FORGOTTEN:
        short = named[0].id[:8]
        raise UserError(f"报告 {short} 早已停用，不必再停用；要恢复请用 assistant restore {short}。")
    workspace.forget(id)
    return named[0]


def _print_reports(workspace: Workspace, as_json: bool) -> None:
    kept = workspace.reports()
    emit_json(wire.reply.reports(kept)) if as_json else emit(reports_text(kept))
