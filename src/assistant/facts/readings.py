"""A fact while it is being read: what is known so far, and the questions it raises."""

from dataclasses import dataclass, replace

from assistant.domain import Fact, FactSheet, Question, QuestionKind


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question about a fact before either has a number; `also` are positions of other facts it is about."""

    kind: QuestionKind
    text: str
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A fact and its doubts; `speaker` is the office it comes from, rows of a table share `table`."""

    fact: Fact
    doubts: tuple[Doubt, ...] = ()
    speaker: str = ""
    table: str = ""
    total: bool = False


def numbered(readings: list[Reading]) -> FactSheet:
    """The facts and questions with their ids, in the order of the notes."""
    facts: list[Fact] = []
    questions: list[Question] = []
    for number, reading in enumerate(readings, 1):
        fact = replace(reading.fact, id=f"F{number}")
        facts.append(fact)
        for doubt in reading.doubts:
            about = (fact.id, *(f"F{position + 1}" for position in doubt.also))
            asked = Question(f"Q{len(questions) + 1}", doubt.text, doubt.kind, about, fact.section)
            questions.append(asked)
    return FactSheet(tuple(facts), tuple(questions))
