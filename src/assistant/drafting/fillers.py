"""Sentences without facts: openers, methods and aims from the genre's stock, within a budget."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.domain import Exemplar, Fact, Sentence, SentenceKind
from assistant.genres import Phrase, phrases

SHARE = 0.35


@dataclass
class Stock:
    """The phrases of one document: each is used once, and none beyond the budget of the section.

    `share` is the part of a section's characters that may be without facts.
    """

    year: int
    share: float = SHARE
    used: set[str] = field(default_factory=set)

    def opener(self, theme: str, facts: Iterable[Fact]) -> Sentence | None:
        """A sentence that opens a paragraph on `theme`: an opener, else a method, with an aim where one fits."""
        spoken = "\n".join(fact.text for fact in facts)
        room = self.room(len(spoken))
        chosen: list[str] = []
        for kind in ("opener", "method", "aim"):
            phrase = self._next(theme, kind, spoken)
            if phrase and sum(map(len, chosen)) + len(phrase.text) <= room and len(chosen) < 2:
                chosen.append(phrase.text.rstrip("。，"))
                self.used.add(phrase.text)
        return Sentence("，".join(chosen) + "。", SentenceKind.FILLER) if chosen else None

    def topic(self, theme: str, facts: Iterable[Fact]) -> str:
        """A short phrase that names an item (抓实矛盾调处), "" where the stock has none that fits."""
        phrase = self._next(theme, "topic", "\n".join(fact.text for fact in facts))
        if phrase is None:
            return ""
        self.used.add(phrase.text)
        return phrase.text.rstrip("。")

    def room(self, characters: int) -> int:
        """Characters of filler beside so many characters of facts."""
        return int(characters * self.share / (1 - self.share))

    def _next(self, theme: str, kind: str, spoken: str) -> Phrase | None:
        found = phrases(theme, kind, self.year, spoken)  # type: ignore[arg-type]
        return next((phrase for phrase in found if phrase.text not in self.used), None)
