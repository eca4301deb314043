"""`user add | list | disable | passwd`: who may use the page from other machines."""

import sys
from getpass import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.inputs import stdin_text
from assistant.cli.output import emit, emit_json
from assistant.cli.session import opened
from assistant.cli.text import users_text
from assistant.errors import UserError
from assistant.labels import ROLES
from assistant.server.passwords import check_strength, proof_of
from assistant.workspace import Workspace

if TYPE_CHECKING:
    from assistant.records import User

_LONGEST_NAME = 40

Name = Annotated[str, typer.Argument(metavar="NAME", help="账号名，如 王芳")]
FromStdin = Annotated[bool, typer.Option("--password-stdin", help="从标准输入读密码；不写则在终端里询问")]
Role = Annotated[
    str,
    typer.Option(
        "--role", parser=options.one_of(*ROLES), metavar="|".join(ROLES), help="起草、领导或管理，默认起草"
    ),
]


def add(
    name: Name,
    role: Role = "clerk",
    department: Annotated[str, typer.Option("--department", metavar="NAME", help="所在部门")] = "",
    password_stdin: FromStdin = False,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    name = name.strip()
    if not 0 < len(name) <= _LONGEST_NAME or not name.isprintable():
        raise UserError(f"账号名应是 1 到 {_LONGEST_NAME} 个字，不含控制字符。")
    with opened(data, write=True) as workspace:
        if workspace.kept.records.user(name) is not None:
            raise UserError(f"账号“{name}”已经有了，请换一个名字，或用 assistant user passwd 改它的密码。")
        workspace.kept.records.add_user(_user(name, _password(name, password_stdin), role, department))
        _print(workspace, as_json)
    return 0


def listed(data: options.Data = None, as_json: options.AsJson = False) -> int:
    with opened(data) as workspace:
        _print(workspace, as_json)
    return 0


def disable(
    name: Name,
    undo: Annotated[bool, typer.Option("--undo", help="重新启用")] = False,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    with opened(data, write=True) as workspace:
        workspace.kept.records.set_disabled(name, not undo)
        _print(workspace, as_json)
    return 0


def passwd(
    name: Name,
    password_stdin: FromStdin = False,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    with opened(data, write=True) as workspace:
        if workspace.kept.records.user(name) is None:
            raise UserError(f"没有账号“{name}”，可用 assistant user list 查看已有的账号。")
        workspace.kept.records.set_password(name, proof_of(_password(name, password_stdin)))
        _print(workspace, as_json)
    return 0


def _password(name: str, from_stdin: bool) -> str:
    """Asked for twice, or one line of the standard input. Raises UserError."""
    if from_stdin:
        password = stdin_text().rstrip("\r\n")
    elif sys.stdin.isatty():
        password = getpass("密码：")
        if getpass("再输一遍：") != password:
            raise UserError("两次输入的密码不一样，请重新运行。")
    else:
        raise UserError("没有终端可以询问密码，请加 --password-stdin 从标准输入给出。")
    check_strength(name, password)
    return password


def _user(name: str, password: str, role: str, department: str) -> "User":
    # Records bring SQLAlchemy, which --help should not pay for.
    from assistant.records import Role as Roles
    from assistant.records import User

    return User(name, proof_of(password), Roles(role), department)


def _print(workspace: Workspace, as_json: bool) -> None:
    accounts = workspace.kept.records.users()
    emit_json(wire.reply.users(accounts)) if as_json else emit(users_text(accounts))
