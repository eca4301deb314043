"""Opening the workspace for one command, with its log."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.cli import logs
from assistant.settings import load
from assistant.workspace import Workspace


@contextmanager
def opened(data: Path | None, *, write: bool = False) -> Iterator[Workspace]:
    """The workspace of a data folder. Raises UserError where the settings or the folder cannot be used."""
    settings = load(data)
    logs.start(settings.data_dir, settings.log_level)
    with Workspace.open(settings, write=write) as workspace:
        yield workspace
