"""Sentences without facts: openers, methods and aims from the genre's stock, each once, within a budget."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.domain import Exemplar, Fact, Sentence, SentenceKind
from assistant.drafting.learned import Wording, learned
from assistant.genres import Phrase, phrases
from assistant.genres.phrases import PhraseKind

SHARE = 0.35
"""Characters without facts in a section, as a part of all; past reports have more (drafting-notes 2)."""


@dataclass
class Stock:
    """The phrases of one document; `level` is "town", or "any" for an office that is no 镇 or 乡."""

    year: int
    level: str = "town"
    share: float = SHARE
    used: set[str] = field(default_factory=set)

    def opener(
        self, theme: str, facts: Sequence[Fact], exemplars: Sequence[Exemplar] = ()
    ) -> tuple[Sentence, ...]:
        """A sentence that opens a paragraph on `theme`, as long as the budget of its facts allows."""
        spoken = spoken_of(facts)
        wordings = [
            *learned(exemplars),
            *(Wording(p.text) for kind in _OPENING for p in self._free(theme, kind, spoken)[:1]),
        ]
        chosen: list[Wording] = []
        for wording in wordings:
            if (
                wording.text not in self.used
                and len(chosen) < _MOST_CLAUSES
                and _length((*chosen, wording)) <= self.room(spoken)
            ):
                chosen.append(wording)
        return (self._sentence(chosen),) if chosen else ()

    def topics(self, theme: str, facts: Sequence[Fact]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
        """The facts by the topic phrase whose condition they meet, those that meet none first under "".

        A topic used elsewhere in the document is not used again.
        """
        found: dict[str, list[Fact]] = {"": []}
        for fact in facts:
            fitting = [p.text for p in self._free(theme, "topic", fact.text) if p.condition is not None]
            found.setdefault(next(iter(fitting), ""), []).append(fact)
        self.used.update(found)
        return tuple((topic, tuple(members)) for topic, members in found.items() if members)

    def topic(self, theme: str, facts: Sequence[Fact]) -> str:
        """A short phrase that names a whole item, "" where the stock has none left."""
        free = self._free(theme, "topic", spoken_of(facts))
        chosen = next((phrase.text for phrase in free), "")
        self.used.add(chosen)
        return chosen

    def room(self, spoken: str) -> int:
        """Characters of filler that may stand beside these facts."""
        return int(len(spoken) * self.share / (1 - self.share))

    def _free(self, theme: str, kind: PhraseKind, spoken: str) -> list[Phrase]:
        found = phrases(theme, kind, self.year, spoken, self.level)
        return [phrase for phrase in found if phrase.text not in self.used]

    def _sentence(self, chosen: Sequence[Wording]) -> Sentence:
        self.used.update(wording.text for wording in chosen)
        text = "，".join(wording.text for wording in chosen) + "。"
        return Sentence(text, SentenceKind.FILLER, (), tuple(w.exemplar for w in chosen if w.exemplar))


_OPENING: tuple[PhraseKind, ...] = ("opener", "method", "aim")
_MOST_CLAUSES = 3


def spoken_of(facts: Sequence[Fact]) -> str:
    return "\n".join(fact.text for fact in facts)


def _length(wordings: Sequence[Wording]) -> int:
    return sum(len(wording.text) for wording in wordings)
