"""`--notes a b c`: an option that takes several files, as contracts write it (`--notes FILE…`).

The parser under Typer knows one value an option; the call is rewritten to `--notes a --notes b --notes c`.
"""

from collections.abc import Iterator, Sequence
from typing import Any


def spread(arguments: Sequence[str], parameters: Sequence[Any]) -> list[str]:
    """The call with each value of a repeatable option under an option of its own.

    Words after the first value belong to the option while the command's argument stands elsewhere. Where it
    does not, a command of one argument takes the last of them, one of many arguments takes all but the first.
    """
    several = _names(parameters, lambda p: p.param_type_name == "option" and p.multiple and p.nargs == 1)
    valued = _names(parameters, lambda p: p.param_type_name == "option" and not p.is_flag)
    argument = next((p for p in parameters if p.param_type_name == "argument"), None)
    groups = list(_groups(arguments, several, valued))
    arity = argument.nargs if argument is not None else 0
    placed = arity == 0 or any(option is None for option, _ in groups)
    result: list[str] = []
    for option, words in groups:
        kept, left = (words, []) if placed or option not in several else _shared(words, arity)
        placed = placed or bool(left)
        if option in several:
            result += [part for word in kept for part in (option, word)]
        else:
            result += [*([option] if option else []), *kept]
        result += left
    return result


def _shared(words: list[str], arity: int) -> tuple[list[str], list[str]]:
    if len(words) < 2:
        return words, []
    return (words[:1], words[1:]) if arity == -1 else (words[:-1], words[-1:])


def _groups(
    arguments: Sequence[str], several: set[str], valued: set[str]
) -> Iterator[tuple[str | None, list[str]]]:
    """Options with their words; a word that belongs to none stands under None."""
    at = 0
    while at < len(arguments):
        word = arguments[at]
        at += 1
        if not word.startswith("-") or word == "-":
            yield None, [word]
            continue
        taken: list[str] = []
        if word in several:
            while at < len(arguments) and _is_value(arguments[at]):
                taken.append(arguments[at])
                at += 1
        elif word in valued and at < len(arguments):
            taken.append(arguments[at])
            at += 1
        yield word, taken


def _is_value(word: str) -> bool:
    return word == "-" or not word.startswith("-")


def _names(parameters: Sequence[Any], wanted: Any) -> set[str]:
    return {name for p in parameters if wanted(p) for name in (*p.opts, *p.secondary_opts)}
