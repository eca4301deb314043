"""Sentences without facts: openers, methods and aims from the genre's stock, each once, within a budget."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.domain import Exemplar, Fact, Sentence, SentenceKind
from assistant.drafting.learned import Wording, learned
from assistant.genres import Phrase, phrases
from assistant.genres.phrases import PhraseKind
from assistant.language import grams

SHARE = 0.35
"""Characters without facts in a paragraph, as a part of all; past reports have more (drafting-notes 2)."""

_OPENING: tuple[PhraseKind, ...] = ("opener", "method", "aim")
_MOST_CLAUSES = 3
_SAID_ALREADY = 0.5
_STUB = 24
"""Characters of facts below which a topic phrase heads nothing."""


@dataclass
class Stock:
    """The phrases of one document; `level` is "town", or "any" for an office that is no 镇 or 乡.

    `left` are the characters of filler that the paragraph at hand may still take.
    """

    year: int
    level: str = "town"
    share: float = SHARE
    used: set[str] = field(default_factory=set)
    left: int = 0

    def begin(self, heading: str, facts: Sequence[Fact]) -> None:
        """A new paragraph: its facts set the budget, what its heading says is not said again."""
        self.left = int(len(spoken_of(facts)) * self.share / (1 - self.share))
        self.used.update(heading.split("，"))

    def opener(
        self, theme: str, facts: Sequence[Fact], exemplars: Sequence[Exemplar] = ()
    ) -> tuple[Sentence, ...]:
        """A sentence that opens a paragraph: what past reports share, then opener, method and aim."""
        spoken = spoken_of(facts)
        stock = (Wording(p.text) for kind in _OPENING for p in self._free(theme, kind, spoken)[:1])
        return self._spend([*learned(exemplars), *stock], _MOST_CLAUSES)

    def method(self, theme: str, fact: Fact, topic: str) -> str:
        """How it was done, where the fact calls for it and the topic does not say it; "" else."""
        free = self._free(theme, "method", fact.text)
        fitting = [p for p in free if p.condition is not None and _overlap(topic, p.text) < _SAID_ALREADY]
        said = self._spend([Wording(phrase.text) for phrase in fitting[:1]], 1)
        return said[0].text.rstrip("。") if said else ""

    def topics(self, theme: str, facts: Sequence[Fact]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
        """The facts by the topic phrase whose condition they meet, in the order of the facts.

        A topic that would head a stub gives its facts to those that meet none, and these get the phrase that
        names the whole theme. A topic used elsewhere in the document is not used again.
        """
        chosen = [self._topic_of(theme, fact) for fact in facts]
        for topic in dict.fromkeys(chosen):
            members = [fact for fact, own in zip(facts, chosen, strict=True) if own == topic]
            if len(spoken_of(members)) < _STUB:
                chosen = ["" if own == topic else own for own in chosen]
        found: dict[str, list[Fact]] = {}
        for topic, fact in zip(chosen, facts, strict=True):
            found.setdefault(topic, []).append(fact)
        self.used.update(found)
        if "" in found and len(found) > 1:
            general = self.topic(theme, found[""])
            found = {topic or general: members for topic, members in found.items()}
        return tuple((topic, tuple(members)) for topic, members in found.items())

    def _topic_of(self, theme: str, fact: Fact) -> str:
        fitting = (p.text for p in self._free(theme, "topic", fact.text) if p.condition is not None)
        return next(fitting, "")

    def topic(self, theme: str, facts: Sequence[Fact]) -> str:
        """A phrase that names a whole item: one that most of its facts call for, else the theme's own."""
        free = self._free(theme, "topic", spoken_of(facts))
        called = {
            phrase.text: sum(bool(phrase.condition.search(fact.text)) for fact in facts)
            for phrase in free
            if phrase.condition is not None
        }
        plain = next((phrase.text for phrase in free if phrase.condition is None), "")
        most = max(called, key=lambda text: called[text], default="")
        chosen = most if most and called[most] * 2 > len(facts) else plain
        self.used.add(chosen)
        return chosen

    def _free(self, theme: str, kind: PhraseKind, spoken: str) -> list[Phrase]:
        found = phrases(theme, kind, self.year, spoken, self.level)
        return [phrase for phrase in found if phrase.text not in self.used]

    def _spend(self, wordings: Sequence[Wording], most: int) -> tuple[Sentence, ...]:
        """One sentence of the wordings that the budget allows, in their order."""
        chosen: list[Wording] = []
        for wording in wordings:
            if len(chosen) < most and wording.text not in self.used and len(wording.text) < self.left:
                chosen.append(wording)
                self.used.add(wording.text)
                self.left -= len(wording.text) + 1
        if not chosen:
            return ()
        text = "，".join(wording.text for wording in chosen)
        return (Sentence(f"{text}。", SentenceKind.FILLER, (), _seen_in(chosen)),)


def spoken_of(facts: Sequence[Fact]) -> str:
    return "\n".join(fact.text for fact in facts)


def _overlap(topic: str, text: str) -> float:
    said = set(grams(topic, (2,)))
    return len(said & set(grams(text, (2,)))) / len(said) if said else 0.0


def _seen_in(wordings: Sequence[Wording]) -> tuple[str, ...]:
    return tuple(wording.exemplar for wording in wordings if wording.exemplar)
