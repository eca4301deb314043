"""Rankings: nDCG@10 with graded answers, recall@5 and @10 of all answers, a full answer among the first 5."""

from collections.abc import Iterator, Sequence
from math import log2

from assistant.evals.retrieval.queries import FULL, Ranking, gains
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate

_DEPTH, _FIRST = 10, 5


def ranking(rankings: Sequence[Ranking]) -> Iterator[Score]:
    for kind in sorted({one.wanted.kind for one in rankings}):
        own = [one for one in rankings if one.wanted.kind == kind]
        yield _mean(f"ndcg@{_DEPTH}/{kind}", [ndcg(one) for one in own])
        for most in (_FIRST, _DEPTH):
            yield _mean(f"recall@{most}/{kind}", [recall(one, most) for one in own])
        yield of_rate(f"hit@{_FIRST}/{kind}", rate(FULL in gains(one, _FIRST) for one in own))


def ndcg(one: Ranking, most: int = _DEPTH) -> float:
    """Discounted gains over those of the best order (Järvelin and Kekäläinen 2002)."""
    best = sorted((answer.grade for answer in one.wanted.answers), reverse=True)[:most]
    return _discounted(gains(one, most)) / _discounted(best)


def recall(one: Ranking, most: int) -> float:
    found = sum(any(answer.quote in text for text in one.texts[:most]) for answer in one.wanted.answers)
    return found / min(most, len(one.wanted.answers))


def _discounted(gained: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(place + 1) for place, grade in enumerate(gained, start=1))


def _mean(name: str, values: Sequence[float]) -> Score:
    return Score(name, sum(values) / len(values), reason=f"mean of {len(values)}", of=len(values))
