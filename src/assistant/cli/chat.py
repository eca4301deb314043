"""`chat`: a conversation about a piece of work, one message a line, in the terminal or from a pipe."""

import getpass
import select
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from assistant.chat import Asked, Event, Said, Step, asking
from assistant.cli import options
from assistant.cli.inputs import document_at
from assistant.cli.output import emit, emit_json, tell
from assistant.cli.session import opened
from assistant.editing import AddNotes
from assistant.errors import UserError
from assistant.wire.chat import turn
from assistant.workspace import Workspace

WorkId = Annotated[str | None, typer.Option("--work", metavar="ID", help="接着做哪一项工作；不写则新开一项")]
Notes = Annotated[
    list[Path] | None, typer.Option("--notes", metavar="FILE", help="先收入的素材文件，可写多个")
]
_PROMPT = "经办人> "
_HELLO = "说要做什么，或把素材粘贴进来；Ctrl+D 结束。"
_NEW = "工作编号 {}，下次用 --work {} 接着做。"
_PASTE_SECONDS = 0.05
_NOBODY = "本机"


def chat(
    work: WorkId = None,
    notes: Notes = None,
    issuer: options.Issuer = None,
    year: options.Year = None,
    genre: options.GenreName = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    texts = [document_at(path).text for path in notes or ()]
    with opened(data) as workspace:
        id = work or workspace.works.new(_owner(), issuer=issuer or "", year=year, genre=genre or "").id
        _take(workspace, id, texts)
        if as_json:
            turns = [turn(text, workspace.reply(id, _owner(), text)) for text in _messages(False)]
            emit_json({"work": id, "turns": turns})
            return 0
        watched = sys.stdin.isatty()
        if watched:
            tell(_HELLO)
        for text in _messages(watched):
            _print(workspace.reply(id, _owner(), text))
        tell(_NEW.format(id, id))
    return 0


def _take(workspace: Workspace, id: str, texts: Iterable[str]) -> None:
    opened_work = workspace.works.open(id, _owner())
    for text in texts:
        opened_work = workspace.works.apply(id, _owner(), opened_work.revision, AddNotes(text))


def _owner() -> str:
    """Who sits at this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return _NOBODY


def _messages(watched: bool) -> Iterator[str]:
    """Lines of the standard input that are not blank; what is pasted at once is one message."""
    while True:
        if watched:
            sys.stderr.write(_PROMPT)
            sys.stderr.flush()
        try:
            text = sys.stdin.readline()
            while watched and text and _more():
                text += sys.stdin.readline()
        except UnicodeDecodeError:
            raise UserError("标准输入不是 UTF-8 编码，读不出来。") from None
        if not text:
            return
        if text.strip():
            yield text.strip()


def _more() -> bool:
    """Whether another line has arrived already, as it has only where several were pasted."""
    try:
        return bool(select.select([sys.stdin], [], [], _PASTE_SECONDS)[0])
    except (OSError, ValueError):
        return False


def _print(events: Iterable[Event]) -> None:
    """Text as it arrives; what a tool has made stands behind what it says of it."""
    line = ""
    for event in events:
        match event:
            case Said(text):
                line += text
                while "\n" in line:
                    whole, _, line = line.partition("\n")
                    emit(whole)
            case Asked(ask):
                emit(asking(ask))
            case Step(result=result) if result is not None and result.shown:
                emit(result.shown)
    if line.strip():
        emit(line)
