"""A fact while it is being read: what is known so far, and the questions it raises."""

from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.domain import Bar, Fact, FactSheet, Question, QuestionKind, Status
from assistant.facts.lexicon import proof_question
from assistant.language import grams


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question about a fact before either has a number; `also` are positions of other facts it is about.

    `assumed` is the reading that only has to be confirmed (“法议4”按“次”), "" where something is open.
    """

    kind: QuestionKind
    text: str
    also: tuple[int, ...] = ()
    assumed: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A fact and its doubts; `speaker` is the office it comes from, rows of a table share `table` and have
    their figures by column in `counts`.

    `quoted` tells that it stands in an older mail below the one that answers it, `remark` is its line where
    that may speak of an earlier one.
    """

    fact: Fact
    doubts: tuple[Doubt, ...] = ()
    speaker: str = ""
    table: str = ""
    total: bool = False
    counts: tuple[Decimal | None, ...] = ()
    quoted: bool = False
    remark: str = ""


def numbered(readings: list[Reading]) -> FactSheet:
    """The facts and questions with their ids, in the order of the notes.

    What was assumed and only has to be confirmed is asked about at the end, all of it in one question.
    """
    facts: list[Fact] = []
    questions: list[Question] = []
    assumed = [doubt.assumed for reading in readings for doubt in reading.doubts if doubt.assumed]
    confirmed: list[str] = []
    for number, reading in enumerate(readings, 1):
        fact = replace(reading.fact, id=f"F{number}")
        facts.append(fact)
        for doubt in reading.doubts:
            if doubt.assumed and len(assumed) > 1:
                confirmed.append(fact.id)
                continue
            about = (fact.id, *(f"F{position + 1}" for position in doubt.also))
            asked = Question(f"Q{len(questions) + 1}", doubt.text, doubt.kind, about, fact.section)
            questions.append(asked)
    if confirmed:
        text = proof_question("units").format(quote="；".join(assumed))
        questions.append(Question(f"Q{len(questions) + 1}", text, QuestionKind.UNCLEAR, tuple(confirmed)))
    return FactSheet(tuple(facts), tuple(questions))


def likeness(one: str, other: str) -> float:
    """Share of the shorter text's bigrams that the other has too."""
    a, b = set(grams(one, (2,))), set(grams(other, (2,)))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def withheld(fact: Fact, reason: str, bar: Bar) -> Fact:
    """The fact kept back, with the reason a clerk reads."""
    return replace(fact, status=Status.WITHHELD, reason=reason, bar=bar)
