"""`genres` and `doctor`: what the installation knows, and whether it is well."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.inputs import present
from assistant.cli.output import emit, emit_json
from assistant.cli.session import opened
from assistant.cli.text import doctor_text, genres_text
from assistant.genres import Genre, genre_in


def genres(
    check: Annotated[
        Path | None,
        typer.Option("--check", metavar="FILE.yaml", help="只检查一个文种文件写得对不对，错在哪一行"),
    ] = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    if check is not None:
        known: tuple[Genre, ...] = (genre_in(present(check)),)
    else:
        with opened(data) as workspace:
            known = workspace.genres()
    if as_json:
        emit_json({"genres": [wire.reply.genre(item) for item in known]})
    else:
        emit(genres_text(known))
    return 0


def doctor(data: options.Data = None, as_json: options.AsJson = False) -> int:
    with opened(data) as workspace:
        checks = workspace.doctor()
    emit_json({"checks": [asdict(check) for check in checks]}) if as_json else emit(doctor_text(checks))
    return 0
