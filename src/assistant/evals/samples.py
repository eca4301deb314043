"""A workspace that lasts as long as a suite runs, with the sample corpus, or the reports named, ingested."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assistant.evals.values import Options
from assistant.resources import resource
from assistant.settings import load
from assistant.workspace import Workspace


@contextmanager
def sample_workspace(options: Options, **settings: Any) -> Iterator[Workspace]:
    """`settings` replace those of the machine, which names no model unless they do."""
    with TemporaryDirectory(prefix="eval-", ignore_cleanup_errors=True) as folder:
        own = {"data_dir": Path(folder), "model": None, "embedding": options.embedding, **settings}
        with Workspace.open(load(Path(folder)).model_copy(update=own), write=True) as workspace:
            workspace.ingest((options.reports or resource("corpus/reports"),))
            yield workspace
