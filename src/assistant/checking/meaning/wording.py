"""How common a wording is in published reports: runs of four characters that two issuers have written.

The table holds hashes only (data/wording.npz, made by `python -m evals.wording`): 4-character runs that
occur in at least two of 138 published work reports of provinces and cities, and for pairs of characters how
many of their sentences hold them. Runs of 4 with two issuers were the best corner of a pilot against longer
runs and more issuers: they cover conventional filler, and cover invented claims least.
"""

import math
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import numpy as np

from assistant.resources import resource

RUN = 4
_UNSEEN = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """`runs` are hashes of attested runs; `counts` tells how many of `sentences` hold a pair, by its hash."""

    runs: frozenset[int]
    counts: Mapping[int, int]
    sentences: int

    def attested(self, run: str) -> bool:
        """Whether two issuers or more have written this run of four characters."""
        return hashed(run) in self.runs

    def rarity(self, pair: str) -> float:
        """Inverse sentence frequency of a pair of characters: about 3 for 工作, 11 for one never seen."""
        return math.log(self.sentences / self.counts.get(hashed(pair), _UNSEEN))


def hashed(gram: str) -> int:
    return zlib.crc32(gram.encode("utf-8"))


def runs_of(text: str) -> Iterator[tuple[int, str]]:
    """Offset and text of each run of four characters."""
    for at in range(len(text) - RUN + 1):
        yield at, text[at : at + RUN]


@cache
def published() -> Wording:
    """The shipped table."""
    with np.load(BytesIO(resource("checking/data/wording.npz").read_bytes())) as table:
        counts = dict(zip(table["pairs"].tolist(), table["counts"].tolist(), strict=True))
        return Wording(frozenset(table["runs"].tolist()), counts, int(table["sentences"]))
