"""`profile set | show | propose`: the issuing office, set once."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant import wire
from assistant.cli import options
from assistant.cli.inputs import profile_at
from assistant.cli.output import emit, emit_json
from assistant.cli.session import opened
from assistant.cli.text import profiles_text
from assistant.domain import Profile

Text = str | None
Several = list[str] | None


def set_profile(
    file: Annotated[Path | None, typer.Argument(metavar="FILE.yaml", help="写好的信息文件")] = None,
    issuer: options.Issuer = None,
    short_name: Annotated[
        Text, typer.Option("--short-name", metavar="NAME", help="简称，如 白石渡镇")
    ] = None,
    self_name: Annotated[Text, typer.Option("--self-name", metavar="NAME", help="自称，如 我镇")] = None,
    level: Annotated[Text, typer.Option("--level", metavar="LEVEL", help="层级，如 乡镇")] = None,
    county: Annotated[Text, typer.Option("--county", metavar="NAME", help="所属县（市、区）")] = None,
    addressee: Annotated[Text, typer.Option("--addressee", metavar="NAME", help="主送机关")] = None,
    joint: Annotated[bool | None, typer.Option("--joint/--alone", help="联合行文或单独行文")] = None,
    outline: Annotated[Text, typer.Option("--outline", metavar="KEY", help="采用的结构，如 A")] = None,
    places: Annotated[Several, typer.Option("--place", metavar="NAME", help="辖区地名，可重复")] = None,
    bodies: Annotated[Several, typer.Option("--body", metavar="NAME", help="内设机构，可重复")] = None,
    standing_facts: Annotated[
        Several, typer.Option("--standing", metavar="TEXT", help="固定事实，如 26个行政村，可重复")
    ] = None,
    posts: Annotated[Several, typer.Option("--post", metavar="NAME", help="职务，可重复")] = None,
    data: options.Data = None,
    as_json: options.AsJson = False,
) -> int:
    given = {name: value for name, value in locals().items() if name in _FIELDS and value is not None}
    with opened(data, write=True) as workspace:
        base = profile_at(file) or workspace.profile(issuer or "") or Profile()
        made = replace(base, **{name: _frozen(value) for name, value in given.items()})
        workspace.set_profile(made)
    _print((made,), as_json)
    return 0


def show(issuer: options.Issuer = None, data: options.Data = None, as_json: options.AsJson = False) -> int:
    with opened(data) as workspace:
        found = workspace.profile(issuer or "")
    _print((found,) if found else (), as_json)
    return 0


def propose(issuer: options.Issuer = None, data: options.Data = None, as_json: options.AsJson = False) -> int:
    with opened(data) as workspace:
        proposed = workspace.propose_profile(issuer or "")
    _print((proposed,), as_json)
    return 0


_FIELDS = {field.name for field in fields(Profile)}


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _print(profiles: tuple[Profile, ...], as_json: bool) -> None:
    if as_json:
        emit_json({"profiles": [wire.reply.profile(item) for item in profiles]})
        return
    emit(profiles_text(profiles))
