"""What is said to the register engine, and what it answers."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain import Change, Finding


class Strength(StrEnum):
    """How far a rewriting may go: words only, the order within a clause too, or whole lists merged."""

    LIGHT = "light"
    MEDIUM = "medium"
    STRONG = "strong"

    def reaches(self, other: "Strength") -> bool:
        return _ORDER.index(self) >= _ORDER.index(other)


_ORDER = tuple(Strength)


@dataclass(frozen=True, slots=True)
class Context:
    """What a clause does not say itself.

    `self_name` is how the reporting office calls itself (我镇), `actor` the body whose words these are where
    it is another one (司法所, read from the head of a line); `year` is that of 今年, None where unknown;
    `spoken` tells that the text around talks, so that wordings which writing has too are replaced as well.
    """

    self_name: str = "我镇"
    actor: str = ""
    year: int | None = None
    strength: Strength = Strength.MEDIUM
    spoken: bool = False


USUAL = Context()


@dataclass(frozen=True, slots=True)
class Formal:
    """A clause in written Chinese. Spans of changes and findings refer to the clause as given."""

    text: str
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
