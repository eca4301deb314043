"""The past reports: what a workspace asks of them."""

from collections.abc import Collection, Iterable
from contextlib import contextmanager, suppress
from collections.abc import Iterator
from pathlib import Path
from threading import RLock, Thread

import numpy as np
from numpy.typing import NDArray

from assistant.domain import Report
from assistant.errors import Busy, IndexFailure
from assistant.language import EMPTY, Gazetteer
from assistant.library.exact import Blocks
from assistant.library.generations import Generations
from assistant.library.ingest import Given, Ingest, Ingested, Progress, Tell
from assistant.library.keys import genre_key
from assistant.library.passages import searchable
from assistant.library.search import DENSE, LSA, Search, SearchResult
from assistant.library.view import View
from assistant.models.embeddings import Embedder
from assistant.records import KeptReport, Records, Scope, Vectors, writer_lock
