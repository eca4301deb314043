"""One query by several roads: scores are brought to a common scale, weighted by the kind of query, added."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.domain import Hit
from assistant.errors import EndpointFailure, UserError
from assistant.library.index import Found, Query
from assistant.library.kinds import Weights, kind_of, weights_of
from assistant.library.lexical import Bm25
from assistant.library.view import View
from assistant.records import Records, Scope

LEXICAL, LSA, DENSE = "lexical", "lsa", "dense"
ROADS = (LEXICAL, LSA, DENSE)

_CANDIDATES = 200
_NO_VECTOR = "向量接口没有回答，本次改用内置的方式检索。"

Embed = Callable[[str], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits best first; the roads that served; Chinese sentences on what could not be used."""

    hits: tuple[Hit, ...]
    roads: tuple[str, ...]
    fell_back: tuple[str, ...] = ()


class Search:
    """One query over one view. `meaning` is the road that understands: "dense" with a learned embedding."""

    def __init__(self, view: View, records: Records, embed: Embed, meaning: str) -> None:
        self._view = view
        self._records = records
        self._embed = embed
        self._meaning = meaning
        self._fell_back: list[str] = []

    def answer(self, text: str, wanted: int, scope: Scope, roads: Collection[str] | None) -> SearchResult:
        """`roads` restricts the search to some of ROADS; None leaves the choice to the kind of query."""
        if roads is not None and not set(roads) <= set(ROADS):
            raise UserError(f"检索方式只有 {'、'.join(ROADS)}，请改正后重试。")
        weighed = self._weighed(text, max(wanted, _CANDIDATES), scope, roads)
        best = {self._view.catalogue.ids[one.row]: one for one in _blended(weighed)[:wanted]}
        passages = self._records.passages(list(best))
        hits = (Hit(passage, best[passage.id].score, best[passage.id].roads) for passage in passages)
        served = {found.road for _, group in weighed for found in group}
        troubles = (self._view.dense.trouble, *self._fell_back)
        return SearchResult(tuple(hits), tuple(sorted(served)), tuple(dict.fromkeys(filter(None, troubles))))

    def _weighed(
        self, text: str, k: int, scope: Scope, roads: Collection[str] | None
    ) -> list[tuple[float, tuple[Found, ...]]]:
        """Each road's share with what it found."""
        weights = weights_of(kind_of(text))
        partner = self._meaning if weights.partner == LSA else weights.partner
        asked = {LEXICAL, partner} if roads is None else set(roads)
        found = {road: self._by(road, Query(text), k, scope) for road in ROADS if road in asked}
        if LEXICAL in found and not len(found[LEXICAL][0].rows):
            # A query that shares no gram with the library is noise to a space made of its grams.
            found = {road: group for road, group in found.items() if road == DENSE}
        found = {road: group for road, group in found.items() if group}
        shares = self._shares(text, found, weights)
        return [(shares[road], group) for road, group in found.items()]

    def _shares(self, text: str, found: dict[str, tuple[Found, ...]], weights: Weights) -> dict[str, float]:
        """They add up to 1: the lexical road has its own, the others divide the rest evenly."""
        others = [road for road in found if road != LEXICAL]
        if LEXICAL not in found or not others:
            return dict.fromkeys(found, 1 / max(len(found), 1))
        lexical = weights.lexical(self._covered(text, found[LEXICAL]))
        return {LEXICAL: lexical, **dict.fromkeys(others, (1 - lexical) / len(others))}

    def _by(self, road: str, query: Query, k: int, scope: Scope) -> tuple[Found, ...]:
        if road == LEXICAL:
            return (self._view.lexical.search(query, k, scope),)
        if road == LSA:
            return (self._view.lsa.search(query, k, scope),) if self._view.lsa else ()
        try:
            vector = self._embed(query.text)
        except EndpointFailure:
            self._fell_back.append(_NO_VECTOR)
            return self._by(LSA, query, k, scope)
        return self._view.dense.search(Query(query.text, vector), k, scope)

    def _covered(self, text: str, lexical: Sequence[Found]) -> float:
        """How much of the query's rare grams the best passage of the scope has."""
        model = self._view.lexical.model
        if not lexical or not len(lexical[0].scores) or not isinstance(model, Bm25):
            return 0.0
        return float(lexical[0].scores[0]) / max(model.ceiling(text), 1e-9)


class _Blended(NamedTuple):
    row: int
    score: float
    roads: tuple[str, ...]


def _blended(weighed: Sequence[tuple[float, tuple[Found, ...]]]) -> list[_Blended]:
    """Rows with a score between 0 and 1, best first.

    A road's best score counts as 1, what it did not find as 0; a row with nothing to its credit is left out.
    """
    sums: dict[int, float] = defaultdict(float)
    roads: dict[int, list[str]] = defaultdict(list)
    for weight, group in weighed:
        top = max((float(found.scores[0]) for found in group if len(found.scores)), default=0.0)
        for found in group if top > 0 else ():
            for row, score in zip(found.rows.tolist(), found.scores.tolist(), strict=True):
                sums[row] += weight * max(score, 0.0) / top
                roads[row].append(found.road)
    rows = sorted((row for row in sums if sums[row] > 0), key=lambda row: (-sums[row], row))
    return [_Blended(row, sums[row], tuple(roads[row])) for row in rows]
