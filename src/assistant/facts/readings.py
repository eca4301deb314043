"""A fact while it is being read: what is known so far, and the questions it raises."""

from dataclasses import dataclass

from assistant.domain import Fact, QuestionKind


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
