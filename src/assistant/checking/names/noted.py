"""What the notes say, for names: all of it as one text, and line by line with the fact read from each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from assistant.checking.case import Case
from assistant.checking.places import named_place
from assistant.checking.similarity import Matrix, Rows, TextSpace, text_space
from assistant.domain import Fact, Source, Span
from assistant.language import normalise

_BRACKETS = str.maketrans("", "", '《》〈〉“”"（）() 　')
_SAME_MATTER = 0.3


@dataclass(frozen=True, slots=True)
class NotedLine:
    """A line of the notes with the facts read from it; none where the reader passed it over.

    `bare` is all they say, names among it, without brackets and quotes.
    """

    source: Source
    facts: tuple[Fact, ...]
    bare: str

    @classmethod
    def of(cls, source: Source, facts: Sequence[Fact]) -> "NotedLine":
        read = [part for fact in facts for part in (fact.text, *fact.names, *fact.titles)]
        return cls(source, tuple(facts), bare("\n".join((source.text, *read))))

    @property
    def text(self) -> str:
        return "\n".join((self.source.text, *(fact.text for fact in self.facts)))

    @property
    def place(self) -> str:
        """Where it stands, as a clerk would say it."""
        return named_place(self.facts[0] if self.facts else None, self.source)


@dataclass(frozen=True)
class Noted:
    """`own` is what the office is known to be and to have."""

    lines: tuple[NotedLine, ...]
    own: str

    @classmethod
    def of(cls, case: Case) -> "Noted":
        profile = case.profile
        own = (
            *(profile.issuer, profile.short_name, profile.county, profile.addressee, case.issuer),
            *(*profile.places, *profile.bodies, *profile.standing_facts),
        )
        by_line: dict[Source, list[Fact]] = {source: [] for source in case.notes}
        for fact in case.facts or ():
            by_line.setdefault(fact.source, []).append(fact)
        lines = tuple(NotedLine.of(source, facts) for source, facts in by_line.items())
        return cls(lines, bare("\n".join(own)))

    @cached_property
    def text(self) -> str:
        """Everything that can bear out a name, without brackets and quotes."""
        return "\n".join((self.own, *(line.bare for line in self.lines)))

    def holds(self, name: str) -> bool:
        return bare(name) in self.text

    def nearest(self, case: Case, span: Span, among: Callable[[NotedLine], bool]) -> NotedLine | None:
        """The line that tells what the sentence around `span` tells, of those for which `among` holds; None
        where none is alike.
        """
        likeness = self._likeness(case, span)
        for at in map(int, np.argsort(-likeness, kind="stable")):
            if likeness[at] < _SAME_MATTER:
                return None
            if among(self.lines[at]):
                return self.lines[at]
        return None

    def likeness(self, case: Case, span: Span, among: Callable[[NotedLine], bool], least: float = 0) -> float:
        """How alike the most alike of these lines is, from 0 to 1; 0 where that is below `least`."""
        values = self._likeness(case, span)
        ranked = (int(at) for at in np.argsort(-values, kind="stable") if values[at] >= least)
        return next((float(values[at]) for at in ranked if among(self.lines[at])), 0.0)

    @cached_property
    def _space(self) -> TextSpace:
        return text_space([line.text for line in self.lines])

    @cached_property
    def _vectors(self) -> Rows:
        return self._space.vectors([line.text for line in self.lines])

    def _likeness(self, case: Case, span: Span) -> Matrix:
        """Of each line to the sentence around `span` without it: what both say, weighed by rarity."""
        sentence = case.sentence_at(span.start)
        around = case.draft[sentence.start : span.start] + "，" + case.draft[span.end : sentence.end]
        of_draft, of_line = self._space.containment(self._space.vectors([around]), self._vectors)
        both: Matrix = np.maximum(of_draft[0], of_line[0])
        return both


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    return normalise(text).translate(_BRACKETS)


def pieces(text: str, sizes: Sequence[int]) -> Iterable[str]:
    return (text[at : at + size] for size in sizes for at in range(len(text) - size + 1))
