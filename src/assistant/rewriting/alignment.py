"""Which sentences of a rewriting stand for which of the text: cut wherever both sides hold the same marks."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.rewriting.masks import marks_of


@dataclass(frozen=True, slots=True)
class Pair:
    """Neighbouring sentences of the text (by index, half-open) and what was written for them."""

    before: range
    after: tuple[str, ...]


def aligned(before: Sequence[str], after: Sequence[str]) -> tuple[Pair, ...]:
    """As many sentences are paired in order; else the smallest groups whose marks agree are.

    What agrees nowhere goes with what surrounds it.
    """
    if len(before) == len(after):
        return tuple(Pair(range(at, at + 1), (said,)) for at, said in enumerate(after))
    pairs: list[Pair] = []
    start, begun = 0, 0
    for end in range(1, len(before)):
        cut = _cut(before[start:end], after[begun:], len(before) - end)
        if cut is not None:
            pairs.append(Pair(range(start, end), tuple(after[begun : begun + cut])))
            start, begun = end, begun + cut
    pairs.append(Pair(range(start, len(before)), tuple(after[begun:])))
    return tuple(pairs)


def _cut(before: Sequence[str], after: Sequence[str], still: int) -> int | None:
    """How many sentences hold the marks of `before`, as near as may be to as many.

    Some must be left for the `still` sentences to come.
    """
    wanted = _marks(before)
    fitting = [
        count
        for count in range(1, len(after) + 1)
        if _marks(after[:count]) == wanted and (len(after) > count or not still)
    ]
    return min(fitting, key=lambda count: abs(count - len(before)), default=None)


def _marks(sentences: Sequence[str]) -> Counter[str]:
    return sum((marks_of(sentence) for sentence in sentences), Counter())
