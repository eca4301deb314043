"""Sentences without facts: openers, methods and aims from the genre's stock, each once, within a budget."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.domain import Exemplar, Fact, Sentence, SentenceKind
from assistant.drafting.learned import Wording, learned
from assistant.drafting.varying import varied
from assistant.genres import Phrase, phrases
from assistant.genres.phrases import PhraseKind
from assistant.language import grams, share_of_pairs

SHARE = 0.35
"""Characters without facts in a paragraph, as a part of all; past reports have more (drafting-notes 2)."""

_OPENING: tuple[PhraseKind, ...] = ("opener", "method", "aim")
_MOST_CLAUSES = 3
_SAID_ALREADY = 0.5
_STUB = 24
"""Characters of facts below which a topic phrase heads nothing."""
_WORD = 3
_PATTERN = 2
"""Characters by which two clauses are told to begin alike (坚持…, 围绕…, 发挥…)."""
_CALLED_FOR = 3
"""A phrase with a condition opens a paragraph where one fact in so many meets it."""
_LEANING = re.compile(r"^(?:围绕|聚焦|结合|以|依托|紧扣|利用|采取|借助|针对|立足|按照)")
"""Clauses that only lead to the next one and are no sentence by themselves."""


@dataclass
class Stock:
    """The phrases of one document; `level` is "town", or "any" for an office that is no 镇 or 乡.

    `seed` stands for the document in the choice among phrases that fit equally. `left` are the characters of
    filler that the paragraph at hand may still take, `begun` the beginnings of its paragraphs.
    """

    year: int
    level: str = "town"
    share: float = SHARE
    seed: str = ""
    used: set[str] = field(default_factory=set)
    begun: set[str] = field(default_factory=set)
    left: int = 0

    def begin(self, heading: str, facts: Sequence[Fact]) -> None:
        """A new paragraph: its facts set the budget, what its heading says is not said again."""
        self.left = int(len(spoken_of(facts)) * self.share / (1 - self.share))
        self.used.update(heading.split("，"))

    def opener(
        self, theme: str, facts: Sequence[Fact], exemplars: Sequence[Exemplar] = ()
    ) -> tuple[Sentence, ...]:
        """A sentence that opens a paragraph: what past reports share, then opener, method and aim."""
        free = ([p for p in self._free(theme, kind, facts) if _often_met(p, facts)] for kind in _OPENING)
        stock = (Wording(fitting[0].text) for fitting in free if fitting)
        chosen = self._affordable([*learned(exemplars), *stock])[:_MOST_CLAUSES]
        while chosen and _LEANING.match(chosen[-1].text):
            chosen.pop()
        if not chosen:
            return ()
        self._spend(chosen)
        text = "，".join(wording.text for wording in chosen)
        return (Sentence(f"{text}。", SentenceKind.FILLER, (), _seen_in(chosen)),)

    def lead(self, section: str, values: Mapping[str, object]) -> tuple[Sentence, ...]:
        """What introduces the list of a section, filled in; () where it has none."""
        free = self._free(section, "lead", ())
        return tuple(Sentence(p.text.format_map(values), SentenceKind.FILLER) for p in free[:1])

    def method(self, theme: str, facts: Sequence[Fact], topic: str) -> str:
        """How it is done, where most of the facts call for it and nothing there has its words; "" else."""
        fitting = [
            p
            for p in self._free(theme, "method", facts)
            if p.condition is not None and _meet(p, facts) * 2 > len(facts) and _goes_on(topic, p.text, facts)
        ]
        chosen = self._affordable([Wording(phrase.text) for phrase in fitting[:1]])
        self._spend(chosen)
        return chosen[0].text if chosen else ""

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
            general = self.topic(theme, found[""], {topic[-_PATTERN:] for topic in found if topic})
            found = {topic or general: members for topic, members in found.items()}
        return tuple((topic, tuple(members)) for topic, members in found.items())

    def _topic_of(self, theme: str, fact: Fact) -> str:
        fitting = [p for p in self._free(theme, "topic", (fact,)) if p.condition is not None]
        first = [p for p in fitting if p.condition == fitting[0].condition]
        return varied([phrase.text for phrase in first], self.seed)[0] if first else ""

    def topic(self, theme: str, facts: Sequence[Fact], beside: Collection[str] = ()) -> str:
        """A phrase that names a whole item: one that most of its facts call for, else the theme's own.

        None ends like those `beside` it, by which they would be told for the same.
        """
        free = [p for p in self._free(theme, "topic", facts) if p.text[-_PATTERN:] not in beside]
        called = {phrase.text: _meet(phrase, facts) for phrase in free if phrase.condition is not None}
        general = [phrase.text for phrase in free if phrase.condition is None]
        plain = varied(general, self.seed)[0] if general else ""
        most = max(called, key=lambda text: called[text], default="")
        chosen = most if most and called[most] * 2 > len(facts) else plain
        self.used.add(chosen)
        return chosen

    def _free(self, theme: str, kind: PhraseKind, facts: Sequence[Fact]) -> list[Phrase]:
        """What fits and was not used: topics in the order of the file, others as the document has it.

        Those that begin like a paragraph before come last.
        """
        found = phrases(theme, kind, self.year, spoken_of(facts), self.level)
        free = [phrase for phrase in found if phrase.text not in self.used]
        if kind == "topic":
            return free
        ordered = varied(free, f"{self.seed}\n{theme}", _text_of)
        return sorted(ordered, key=lambda phrase: phrase.text[:_PATTERN] in self.begun)

    def _affordable(self, wordings: Sequence[Wording]) -> list[Wording]:
        """What the budget allows of the wordings, in their order; none begin alike or say the same."""
        chosen: list[Wording] = []
        left = self.left
        for wording in wordings:
            text = wording.text
            said = any(_alike(text, one.text) for one in chosen)
            opens_again = not chosen and text[:_PATTERN] in self.begun
            if not (said or opens_again or text in self.used) and len(text) < left:
                chosen.append(wording)
                left -= len(text) + 1
        return chosen

    def _spend(self, chosen: Sequence[Wording]) -> None:
        self.begun.update(wording.text[:_PATTERN] for wording in chosen[:1])
        for wording in chosen:
            self.used.add(wording.text)
            self.left -= len(wording.text) + 1


def spoken_of(facts: Sequence[Fact]) -> str:
    return "\n".join(fact.text for fact in facts)


def _alike(one: str, other: str) -> bool:
    return one[:_PATTERN] == other[:_PATTERN] or share_of_pairs(one, other) >= _SAID_ALREADY


def _meet(phrase: Phrase, facts: Sequence[Fact]) -> int:
    """How many of the facts allow a phrase."""
    return sum(phrase.fits(fact.text) for fact in facts)


def _often_met(phrase: Phrase, facts: Sequence[Fact]) -> bool:
    return _meet(phrase, facts) * _CALLED_FOR >= len(facts)


def _goes_on(topic: str, method: str, facts: Sequence[Fact]) -> bool:
    """Whether a method may end a topic sentence: it leads to nothing and says nothing said beside it."""
    told = set(grams(spoken_of(facts), (_WORD,))) & set(grams(method, (_WORD,)))
    return not (_LEANING.match(method) or share_of_pairs(topic, method) or told)


def _text_of(phrase: Phrase) -> str:
    return phrase.text


def _seen_in(wordings: Sequence[Wording]) -> tuple[str, ...]:
    return tuple(wording.exemplar for wording in wordings if wording.exemplar)
