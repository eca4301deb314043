"""Progress on stderr: a bar where a person watches, nothing where not."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int, str], None]
"""Called with how many are done, of how many, and what is at hand."""


@contextmanager
def progress_bar(label: str) -> Iterator[Progress | None]:
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

        def advance(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, description=f"{label} {name}"[:40])

        yield advance
