"""What goes out: one JSON object or readable text on stdout, messages and progress on stderr."""

import json
import os
import re
import sys
from collections.abc import Iterable
from typing import Any

import typer

# A note must not be able to drive the clerk's terminal.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def use_utf8() -> None:
    """UTF-8 whatever the machine is set to. Halves of surrogate pairs come out as JSON writes them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def emit_json(answer: Any) -> None:
    _write(json.dumps(answer, ensure_ascii=False, allow_nan=False) + "\n")


def emit(text: str | Iterable[str]) -> None:
    """Text for a person, without control characters."""
    joined = text if isinstance(text, str) else "\n".join(text)
    _write(_CONTROL.sub("", joined.rstrip("\n")) + "\n")


def tell(sentence: str) -> None:
    """One line on stderr."""
    typer.echo(_CONTROL.sub(" ", sentence).replace("\n", " "), err=True)


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has had enough (| head). Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
