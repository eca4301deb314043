"""`genres` and `doctor`: what the installation knows, and whether it is well."""

import tempfile
from dataclasses import asdict, replace
from pathlib import Path

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.help import ChineseCommand
from assistant.cli.output import emit, emit_json
from assistant.cli.session import opened
from assistant.cli.text import doctor_text, genres_text
from assistant.workspace import DoctorCheck


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
        folder = workspace.settings.data_dir
        checks = tuple(_proved(check, folder) for check in workspace.doctor())
    emit_json({"checks": [asdict(check) for check in checks]}) if as_json else emit(doctor_text(checks))
    return 0


def _proved(check: DoctorCheck, folder: Path) -> DoctorCheck:
    """The check of the data folder, proved by writing: permissions alone say that root may write anywhere."""
    if check.name != "数据文件夹" or not check.ok or _takes_files(folder):
        return check
    advice = "请检查文件夹权限，或用 --data 换一个文件夹。"
    return replace(check, ok=False, detail=check.detail.replace("可写", "不能写入"), advice=advice)


def _takes_files(folder: Path) -> bool:
    """Whether the folder, or the nearest above it, takes a file; nothing is left behind."""
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=nearest):
            return True
    except OSError:
        return False
