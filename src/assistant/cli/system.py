"""`genres` and `doctor`: what the installation knows, and whether it is well."""

from dataclasses import asdict

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.help import ChineseCommand
from assistant.cli.output import emit, emit_json
from assistant.cli.session import opened
from assistant.cli.text import doctor_text, genres_text


def register(app: typer.Typer) -> None:
    app.command("genres", cls=ChineseCommand)(genres)
    app.command("doctor", cls=ChineseCommand)(doctor)


def genres(data: options.Data = None, as_json: options.AsJson = False) -> int:
    """列出可用的文种和它们的各部分。"""
    with opened(data) as workspace:
        known = workspace.genres()
    emit_json({"genres": [wire.dump.genre(item) for item in known]}) if as_json else emit(genres_text(known))
    return 0


def doctor(data: options.Data = None, as_json: options.AsJson = False) -> int:
    """检查安装、数据文件夹、检索和模型接口是否正常。"""
    with opened(data) as workspace:
        checks = workspace.doctor()
    emit_json({"checks": [asdict(check) for check in checks]}) if as_json else emit(doctor_text(checks))
    return 0
