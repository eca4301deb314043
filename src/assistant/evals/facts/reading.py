"""A gold sheet beside the sheet that the program reads from the same notes."""

from dataclasses import dataclass

from assistant.domain import Fact, FactSheet, Profile
from assistant.evals.drafting.telling import alike, numbers
from assistant.evals.facts.gold import Gold, Thing
from assistant.evals.values import Reader
from assistant.facts import note_lines, read_facts
from assistant.genres import genre


@dataclass(frozen=True, slots=True)
class Reading:
    gold: Gold
    sheet: FactSheet

    def own(self, thing: Thing) -> tuple[Fact, ...]:
        """The facts read from where the thing stands that share its words or a figure with it.

        All of them, where nothing else stands there.
        """
        there = [fact for fact in self.sheet.facts if thing.first <= fact.source.line <= thing.last]
        alone = (
            sum(other.first <= thing.last and thing.first <= other.last for other in self.gold.things) == 1
        )
        return tuple(
            fact
            for fact in there
            if alone or alike(thing.text, fact.text) or thing.numbers & numbers(fact.text)
        )

    def asked(self, thing: Thing) -> bool:
        """Whether a question is about a fact of the thing, or in its words."""
        ids = {fact.id for fact in self.own(thing)}
        return any(ids & set(one.about) or alike(thing.text, one.text) for one in self.sheet.questions)


def read(gold: Gold, reader: Reader = read_facts) -> Reading:
    sheet = reader(
        note_lines(gold.notes, "notes.txt"),
        year=gold.year,
        genre=genre(gold.genre),
        profile=Profile(issuer=gold.issuer),
    )
    return Reading(gold, sheet)
