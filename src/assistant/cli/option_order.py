"""`assistant --json facts a`: options before the command's name, moved behind it (`facts --json a`)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any


def moved_behind(arguments: Sequence[str], commands: Iterable[Any]) -> list[str]:
    """The call with the commands' own options behind the name; an option that none knows stays in front.

    Empty where no name follows, which is a call without a command.
    """
    takes_value = dict(_options(commands))
    at = 0
    while at < len(arguments) and (name := arguments[at].partition("=")[0]) in takes_value:
        at += 2 if takes_value[name] and "=" not in arguments[at] else 1
    if at >= len(arguments):
        return []
    if arguments[at].startswith("-"):
        return list(arguments)
    return [arguments[at], *arguments[:at], *arguments[at + 1 :]]


def _options(commands: Iterable[Any]) -> Iterator[tuple[str, bool]]:
    """Every option's name, and whether a value follows it. A group's options are those of its commands."""
    for command in commands:
        yield from _options(getattr(command, "commands", {}).values())
        for param in command.params:
            if param.param_type_name == "option":
                for name in (*param.opts, *param.secondary_opts):
                    yield name, not param.is_flag
