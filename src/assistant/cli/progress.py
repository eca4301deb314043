"""Progress on stderr: a bar where a person watches, nothing where not."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol


class Progress(Protocol):
    """How far something is; `path` names what is being done."""

    @property
    def done(self) -> int: ...
    @property
    def total(self) -> int: ...
    @property
    def path(self) -> str: ...


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[Progress], None] | None]:
    if not sys.stderr.isatty():
        yield None
        return
    # rich takes long to import, and only a watched run needs it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)

        def advance(at: Progress) -> None:
            name = Path(at.path).name[:30]
            bar.update(task, completed=at.done, total=at.total, description=f"{label} {name}")

        yield advance
