"""Which sentence of a draft tells a fact, and how surely: the one notion that all checks share.

The drafter's own mark says so where the draft carries one; else the words do, the clerk's or the formal ones
that the register puts in their place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checking.figures.claims import values_in
from assistant.checking.similarity import text_space
from assistant.checking.usable import may_be_stated
from assistant.domain import Fact, Span
from assistant.register import Context, formal

Mark = tuple[str, Span]
"""The id of a fact, and where the drafter wrote it."""

FOUND = 0.45
"""The share of a fact's words from which on a sentence tells it."""

_KINDRED = 0.15
"""The share below which formal words cannot make a sentence tell a fact: they replace some words, not all."""


@dataclass(frozen=True, slots=True)
class Told:
    """`share` is how much of the fact `sentence` tells, 0 to 1: of all sentences the most."""

    fact: Fact
    share: float = 0.0
    sentence: Span | None = None

    @property
    def where(self) -> Span | None:
        """The sentence, where it tells enough of the fact."""
        return self.sentence if self.share >= FOUND else None


def told(
    draft: str, sentences: Sequence[Span], facts: Sequence[Fact], marks: Sequence[Mark], year: int | None
) -> tuple[Told, ...]:
    """For each fact where the draft tells it; `marks` are where the drafter says so."""
    if not sentences:
        return tuple(map(Told, facts))
    texts = [sentence.of(draft) for sentence in sentences]
    said = [fact.text for fact in facts]
    found = [Told(fact, *best) for fact, best in zip(facts, _best(texts, sentences, said), strict=True)]
    for at, fact in enumerate(facts):
        if (marked := _marked(fact, marks, draft, sentences)) is not None:
            found[at] = Told(fact, 1.0, marked)
    doubtful = [
        at for at, one in enumerate(found) if _KINDRED <= one.share < FOUND and may_be_stated(one.fact)
    ]
    written = {at: _formal(said[at], year) for at in doubtful}
    changed = {at: text for at, text in written.items() if text != said[at]}
    for at, best in zip(changed, _best(texts, sentences, [*changed.values()]), strict=True):
        found[at] = max(found[at], Told(facts[at], *best), key=lambda one: one.share)
    return tuple(found)


def _best(
    texts: Sequence[str], sentences: Sequence[Span], told: Sequence[str]
) -> Iterator[tuple[float, Span]]:
    """For each text the largest share of it that a sentence holds, and that sentence."""
    if not told:
        return
    space = text_space((*texts, *told))
    shares = space.found(space.vectors(told), space.vectors(texts))
    for row, at in enumerate(shares.argmax(axis=1)):
        yield float(shares[row, at]), sentences[at]


def _marked(fact: Fact, marks: Sequence[Mark], draft: str, sentences: Sequence[Span]) -> Span | None:
    """The sentence marked for a fact, as long as it holds one of its figures: a clerk may have changed it."""
    own = {figure.value for figure in fact.figures if figure.value is not None}
    for marked, mark in marks:
        if marked == fact.id and (not own or own & values_in(mark.of(draft))):
            return next((sentence for sentence in sentences if sentence.overlaps(mark)), None)
    return None


@lru_cache(maxsize=4096)
def _formal(text: str, year: int | None) -> str:
    return formal(text, Context(year=year, spoken=True)).text
