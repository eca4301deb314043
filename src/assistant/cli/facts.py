"""`facts`: notes to facts and questions."""

from pathlib import Path
from typing import Annotated

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.batch import BatchLine, expect_alone, run_batch
from assistant.cli.inputs import notes_of, profile_at
from assistant.cli.output import emit, emit_json
from assistant.cli.session import opened
from assistant.cli.text import fact_sheet_text
from assistant.errors import UserError
from assistant.facts import note_lines
from assistant.facts.unread import unread

Notes = Annotated[list[Path] | None, typer.Argument(metavar="NOTES", help="素材文件；- 表示标准输入")]


def facts(
    notes: Notes = None,
    year: options.Year = None,
    genre: options.GenreName = None,
    issuer: options.Issuer = None,
    profile: options.ProfileFile = None,
    batch: options.Batch = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    expect_alone(batch, notes)
    with opened(data) as workspace:
        own = profile_at(profile)

        def answer(line: BatchLine) -> wire.types.FactsAnswer:
            sheet = workspace.facts(
                note_lines(line.required("notes")),
                year=line.year(year),
                genre=line.text("genre", genre),
                issuer=line.text("issuer", issuer),
                profile=own,
            )
            return wire.dump.fact_sheet(sheet, unread(sheet))

        if batch:
            return run_batch(answer)
        if not notes:
            raise UserError("请写出素材文件，或用 - 表示从标准输入读。")
        lines = notes_of(notes)
        sheet = workspace.facts(lines, year=year, genre=genre, issuer=issuer, profile=own)
    emit_json(wire.dump.fact_sheet(sheet, unread(sheet))) if as_json else emit(fact_sheet_text(sheet))
    return 0
