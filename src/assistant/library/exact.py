"""Exact dense search: every vector of the scope is compared, straight from the records."""

from collections import OrderedDict
from collections.abc import Iterator
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from assistant.library.catalogue import Catalogue, Mask
from assistant.library.index import Found, Query, Scores, best
from assistant.records import Records, Scope

Matrix = NDArray[np.float32]

ROAD = "dense:exact"
_BYTES_HELD = 256 << 20


class Blocks:
    """Matrices of reports in one space, read when needed; the ones read last stay in memory (256 MB)."""

    def __init__(self, records: Records, embedding: str, bytes_held: int = _BYTES_HELD) -> None:
        self._records = records
        self.embedding = embedding
        self._held: OrderedDict[str, Matrix] = OrderedDict()
        self._bytes_held = bytes_held
        self._bytes = 0
        self._lock = Lock()

    def of(self, reports: list[str]) -> Iterator[tuple[str, Matrix]]:
        """The matrix of each report that has one; row i is the passage with ordinal i."""
        with self._lock:
            held = {report: self._held[report] for report in reports if report in self._held}
        yield from held.items()
        missing = [report for report in reports if report not in held]
        for report, vectors in self._records.vectors(self.embedding, missing) if missing else ():
            self._hold(report, vectors.matrix)
            yield report, vectors.matrix

    def _hold(self, report: str, matrix: Matrix) -> None:
        with self._lock:
            if report not in self._held:
                self._held[report] = matrix
                self._bytes += matrix.nbytes
            while self._bytes > self._bytes_held:
                _, dropped = self._held.popitem(last=False)
                self._bytes -= dropped.nbytes


class Exact:
    """Scores are cosines. Passages whose report has no vectors in this space are not found."""

    road = ROAD

    def __init__(self, catalogue: Catalogue, blocks: Blocks) -> None:
        self._catalogue = catalogue
        self._blocks = blocks

    def search(self, query: Query, k: int, scope: Scope) -> Found:
        return self.within(query, k, self._catalogue.mask(scope))

    def within(self, query: Query, k: int, mask: Mask) -> Found:
        """The same under a mask over the rows of the catalogue."""
        scores: Scores = np.full(len(self._catalogue), -np.inf, np.float32)
        if query.vector is not None:
            wanted = [r for r, (start, end) in self._catalogue.blocks.items() if mask[start:end].any()]
            for report, matrix in self._blocks.of(wanted):
                start, end = self._catalogue.blocks[report]
                if len(matrix) == end - start:
                    scores[start:end] = matrix @ query.vector
        return best(scores, mask & np.isfinite(scores), k, ROAD)
