"""Where the data of a suite are: the checkout's evals/, or what the call names. A wheel ships none."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from assistant.errors import BadNotes, NotFound
from assistant.resources import resource

Case = TypeVar("Case")

HELD_OUT = "held-out"
_REPORTED = (HELD_OUT, "development")
_ABSENT = "这份安装不带评测集，请在源码目录里运行，或用 --from 指出评测集的位置。"


def folder(suite: str) -> Path:
    """The suite's folder in the checkout. Raises NotFound where the installation has none."""
    try:
        return resource(f"evals/{suite}/thresholds.yaml").parent
    except FileNotFoundError:
        raise NotFound(_ABSENT) from None


def files(suite: str, paths: Sequence[Path]) -> tuple[Path, ...]:
    """The data files of a suite in order; those only reported last. Raises NotFound."""
    found = list(_named(suite, paths) if paths else folder(suite).glob("*.jsonl"))
    if not found:
        where = "、".join(map(str, paths)) or str(folder(suite))
        raise NotFound(f"{where} 里没有 {suite} 的评测数据（*.jsonl）。")
    return tuple(sorted(found, key=lambda path: (part_of(path), path.name)))


def _named(suite: str, paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        inside = path / suite if (path / suite).is_dir() else path
        if inside.is_dir():
            yield from inside.glob("*.jsonl")
        elif path.is_file():
            yield path
        else:
            yield from sorted(path.parent.glob(path.name))


def part_of(path: Path) -> str:
    """ "" for data that are scored, else what they are reported as: the name of the file.

    `held-out` is never looked at while working on the program, `development` has been worked on too much;
    a further round has a file of its own, `development-2`, and is reported apart from the first.
    """
    kinds = (kind for kind in _REPORTED if path.stem == kind or path.stem.startswith(f"{kind}-"))
    return path.stem if any(kinds) else ""


def read_all(path: Path, make: Callable[[dict[str, Any], str], Case]) -> tuple[Case, ...]:
    """A JSON Lines file's cases, each made of its row and of the part it is reported in. Raises BadNotes."""
    return tuple(_made(path, given, make) for given in rows(path))


def _made(path: Path, given: dict[str, Any], make: Callable[[dict[str, Any], str], Case]) -> Case:
    try:
        return make(given, part_of(path))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadNotes(f"{path.name} 里的 {given.get('id')} 不是合格的评测用例：{error}。") from error


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file. Raises BadNotes with the number of a line that is none."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.strip():
            try:
                given = json.loads(line)
            except ValueError as error:
                raise BadNotes(f"{path.name} 第{number}行不是 JSON：{error}。") from error
            if not isinstance(given, dict):
                raise BadNotes(f"{path.name} 第{number}行不是 JSON 对象。")
            yield given
