"""`draft`: notes to a report with its evidence."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.batch import BatchLine, expect_alone, run_batch
from assistant.cli.compare import copied_text
from assistant.cli.inputs import notes_of, present, profile_at, reports_at
from assistant.cli.output import emit, emit_json, tell
from assistant.cli.printing import printing_of
from assistant.cli.session import opened
from assistant.cli.text import check_text, manifest_text, questions_text, trace_text, unread_text
from assistant.errors import EndpointFailure, UserError
from assistant.export import check_target, write_report
from assistant.facts import note_lines
from assistant.wire import comparison
from assistant.workspace import Drafted, DraftRequest, Workspace, reports_of

Notes = Annotated[list[Path] | None, typer.Argument(metavar="NOTES", help="素材文件；- 表示标准输入")]
FactsFile = Annotated[
    Path | None, typer.Option("--facts", metavar="FILE.json", help="改过的事实清单（facts --json 的结果）")
]
Section = Annotated[str | None, typer.Option("--section", metavar="KEY", help="只起草一个部分，如 plans")]
Answers = Annotated[
    Path | None,
    typer.Option("--answers", metavar="FILE", help="答复文件：问题或事实编号对应答复，JSON 或 YAML"),
]
WithComparison = Annotated[
    bool, typer.Option("--with-comparison", help="写入与上年相比的增减（有本单位上年报告时，由系统计算）")
]
Trace = Annotated[bool, typer.Option("--trace", help="逐句列出类别和所依据的事实")]


# "或改用离线起草" is advice; without 或 it says what the drafter goes on to do where it may fall back.
_GOES_ON_OFFLINE = re.compile(r"[，。]?[^，。]*(?<!或)改用离线起草")


def draft(
    notes: Notes = None,
    facts: FactsFile = None,
    issuer: options.Issuer = None,
    year: options.Year = None,
    genre: options.GenreName = None,
    section: Section = None,
    date: options.Date = None,
    drafter: options.Drafter = "auto",
    answers: Answers = None,
    previous: options.Previous = None,
    profile: options.ProfileFile = None,
    with_comparison: WithComparison = False,
    out: options.Out = None,
    with_comments: options.WithComments = False,
    template: options.Template = None,
    no_label: options.NoLabel = False,
    trace: Trace = False,
    all_findings: options.AllFindings = False,
    batch: options.Batch = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    expect_alone(batch, notes, out=out, facts=facts)
    needs_word = with_comments or template is not None
    if out is not None:
        check_target(out, word=needs_word)
    elif needs_word:
        raise UserError("--template 和 --with-comments 要同 --out FILE.docx 一起用，请写明存到哪里。")
    with opened(data) as workspace:
        request = DraftRequest(
            issuer=issuer or "",
            year=year,
            genre=genre or "",
            section=section or "",
            date=date or "",
            drafter=drafter,
            answers=wire.files.answers(present(answers)) if answers else {},
            previous=reports_at(previous or ()),
            profile=profile_at(profile),
            with_comparison=with_comparison,
        )
        if batch:
            return run_batch(lambda line: _answer(workspace, request, line))
        drafted = _drafted(workspace, _with_material(request, notes, facts))
    if out is not None:
        findings = drafted.check.findings if with_comments else ()
        printing = printing_of(findings, comments=with_comments, template=template, label=not no_label)
        write_report(drafted.text, out, printing)
        tell(f"已保存 {out}。")
    emit_json(drafted_json(drafted)) if as_json else emit(drafted_text(drafted, trace, all_findings))
    return 0


def drafted_json(drafted: Drafted) -> wire.types.Draft:
    answer = wire.dump.draft(drafted.draft, drafted.text, drafted.check, drafted.unread)
    if drafted.year_on_year is not None:
        answer["year_on_year"] = comparison.year_on_year(drafted.year_on_year)
    return answer


def drafted_text(drafted: Drafted, trace: bool, everything: bool) -> Iterator[str]:
    yield from manifest_text(drafted.draft.manifest)
    yield ""
    yield from trace_text(drafted.draft) if trace else (drafted.text,)
    yield ""
    yield from check_text(drafted.text, drafted.check, everything, drafted.draft.facts)
    yield from unread_text(drafted.unread)
    yield from copied_text(drafted.year_on_year.copied if drafted.year_on_year else ())
    yield from questions_text(drafted.draft.pending)


def _drafted(workspace: Workspace, request: DraftRequest) -> Drafted:
    """Raises EndpointFailure that speaks of no offline draft: with "llm" there is none."""
    try:
        return workspace.draft(request)
    except EndpointFailure as failure:
        said = _GOES_ON_OFFLINE.sub("", str(failure))
        raise EndpointFailure(f"没有起草：{said}") from failure


def _with_material(request: DraftRequest, notes: list[Path] | None, facts: Path | None) -> DraftRequest:
    if facts is not None and notes:
        raise UserError("素材和 --facts 只能给一种：改过事实清单就只写 --facts。")
    if facts is not None:
        return replace(request, sheet=wire.load.fact_sheet(wire.files.text_of(present(facts)), facts.name))
    if not notes:
        raise UserError("请写出素材文件，用 - 从标准输入读，或用 --facts 给出事实清单。")
    return replace(request, notes=notes_of(notes))


def _answer(workspace: Workspace, request: DraftRequest, line: BatchLine) -> object:
    previous = line.texts("previous")
    own = replace(
        request,
        notes=note_lines(line.required("notes")),
        issuer=line.text("issuer", request.issuer) or "",
        year=line.year(request.year),
        genre=line.text("genre", request.genre) or "",
        section=line.text("section", request.section) or "",
        date=line.text("date", request.date) or "",
        drafter=line.choice("drafter", ("auto", "offline", "llm"), request.drafter),
        answers=line.answers() or request.answers,
        previous=request.previous if previous is None else reports_of(previous),
    )
    answer = drafted_json(_drafted(workspace, own))
    return {**answer, "sentences": wire.dump.all_sentences(answer)}
