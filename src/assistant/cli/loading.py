"""Typer's commands, each made of its function when it is asked for."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
import typer.main
from typer.core import TyperCommand, TyperGroup

from assistant.cli.commands import Command, Group
from assistant.cli.help import ChineseCommand, in_chinese
from assistant.cli.option_order import moved_behind


class LateGroup(TyperGroup):
    """A group whose help tells of its commands without loading them."""

    def __init__(self, told: Mapping[str, Command | Group], **given: Any) -> None:
        super().__init__(**given, rich_markup_mode=None)
        self.commands: Any = _Loaded(told)
        self._told = told

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0].startswith("-") and args[0] not in self.get_help_option_names(ctx):
            args = moved_behind(args, self.commands.values())
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        named = [TyperCommand(name, help=told.help) for name, told in self._told.items()]
        TyperGroup(commands=named).format_commands(ctx, formatter)

    def get_help(self, ctx: Any) -> str:
        return in_chinese(super().get_help(ctx))


class _Loaded(Mapping[str, Any]):
    def __init__(self, told: Mapping[str, Command | Group]) -> None:
        self._told = told

    def __getitem__(self, name: str) -> Any:
        told = self._told[name]
        return (
            LateGroup(told.commands, name=name, help=told.help)
            if isinstance(told, Group)
            else _made(name, told)
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)


def _made(name: str, told: Command) -> Any:
    module, _, function = told.place.partition(".")
    one = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    run = getattr(import_module(f"assistant.cli.{module}"), function)
    one.command(name, help=told.help, cls=ChineseCommand)(run)
    return typer.main.get_command(one)
