"""What the router hears and what it makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.chat.values import Ask
from assistant.domain import Fact, Status
from assistant.editing import State
from assistant.genres import Genre

REFUSE, SMALLTALK, ACKNOWLEDGE, STATEMENT, UNKNOWN = "refuse", "smalltalk", "acknowledge", "statement", ""
LIMIT = "limit"
"""What a wish beside it must leave alone: 数字别动."""
PUT_OFF = "put off"
"""What the clerk will ask for another time: 明天再导出."""
PART = "part"
"""What is told of some of a known whole: 其中1件撤了."""
ASKED_FOR_FACT = "asked for a fact"
"""Stands as the last thing asked for where the clerk was asked for the words of a fact."""
LONG_TOPIC = 24
"""A topic longer than this is a text that was handed over to be checked or rewritten."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The clauses of one wish, and what they may lean on: the work and what was talked about last.

    `before` is the last thing asked for, `fact` the id of the one fact that the last answer was about;
    `asked` tells that it listed questions, `said` is what the clerk had said before it.
    """

    text: str
    state: State
    genre: Genre
    topic: str = ""
    before: str = ""
    fact: str = ""
    asked: bool = False
    said: str = ""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that have not been put aside."""
        return tuple(fact for fact in self.state.sheet.facts if fact.status is not Status.WITHHELD)

    @property
    def known(self) -> str:
        """All that facts and draft say."""
        return "\n".join((self.told, self.state.document.text if self.state.document else ""))

    @property
    def told(self) -> str:
        """All that facts say, and the notes that they come from."""
        return "\n".join(f"{fact.text}\n{fact.source.text}" for fact in self.state.sheet.facts)


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing asked for. Where `tool` is "" nothing is called: `said` or `ask` is all of the answer."""

    intent: str
    tool: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)
    said: str = ""
    topic: str = ""
    ask: Ask | None = None
