"""What a command reads: files, or the standard input where `-` is given."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from assistant import wire
from assistant.checking import Policy
from assistant.domain import Profile, Report
from assistant.errors import UnreadableFile, UserError
from assistant.facts import NoteLine, note_lines
from assistant.reading import Document, read_document, read_report, read_text
from assistant.workspace import read_notes, read_policy

STDIN = Path("-")
_PLAIN = (".txt", ".md", "")


def stdin_text() -> str:
    """All of the standard input, decoded but otherwise untouched. Raises UserError."""
    try:
        return read_text(sys.stdin.buffer.read())[0]
    except (OSError, ValueError, AttributeError):
        raise UserError("标准输入读不出来，请改为写出文件名。") from None


def notes_of(paths: Sequence[Path]) -> tuple[NoteLine, ...]:
    """The lines of note files in the order given. Raises UserError."""
    return tuple(line for path in paths for line in _notes(path))


def document_at(path: Path) -> Document:
    """Raises UserError."""
    return Document(stdin_text(), ()) if path == STDIN else read_document(path)


def reports_at(paths: Sequence[Path]) -> tuple[Report, ...]:
    """Past reports, each called by its file's name. Raises UserError."""
    return tuple(replace(read_report(path), path=path.name) for path in paths)


def present(path: Path) -> Path:
    """A file that is there. Raises UnreadableFile."""
    if path.is_dir():
        raise UnreadableFile(f"{path} 是文件夹，不是文件，请写出里面具体的文件。")
    if not path.exists():
        raise UnreadableFile(f"找不到 {path}，请检查路径和文件名。")
    return path


def profile_at(path: Path | None) -> Profile | None:
    """The office's profile in a file, if one is named. Raises UserError."""
    return wire.files.profile(present(path)) if path else None


def policy_at(path: Path | None) -> Policy:
    """What not to report, from a file, if one is named. Raises UserError."""
    return read_policy(present(path)) if path else Policy()


def is_plain(path: Path) -> bool:
    """Whether offsets into the file's decoded text need no copy of it beside them."""
    return path == STDIN or path.suffix.lower() in _PLAIN


def _notes(path: Path) -> tuple[NoteLine, ...]:
    return note_lines(stdin_text()) if path == STDIN else read_notes(path)
