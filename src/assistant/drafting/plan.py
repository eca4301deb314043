"""The values of an outline: which fact stands in which section, under which heading."""

from dataclasses import dataclass

from assistant.domain import Fact, Question, Unused

MAIN = "achievements"
PROBLEMS = "shortcomings"
LEADERS = "first-responsible"
PLANS = "plans"
OTHER = "other"
ELSEWHERE = "属于"
"""How the reason begins for which a fact of another section is left out."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What the report must say and no fact says: `name` stands in its place, `question` is asked."""

    name: str
    question: Question
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """Facts that stand together: `theme` is a theme of the genre or a holder of duties, "" if unknown."""

    theme: str
    facts: tuple[Fact, ...]
    demands: tuple[Demand, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """What stands under one second-level heading; `heading` is "" where the section runs on without one."""

    heading: str
    items: tuple[Item, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for item in self.items for fact in item.facts)


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """One first-level section; `lifted` tells that its groups stand on the first level themselves.

    `demands` are those that belong to no item.
    """

    key: str
    heading: str
    groups: tuple[Group, ...] = ()
    demands: tuple[Demand, ...] = ()
    lifted: bool = False

    @property
    def all_demands(self) -> tuple[Demand, ...]:
        inner = tuple(demand for group in self.groups for item in group.items for demand in item.demands)
        return (*inner, *self.demands)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for group in self.groups for fact in group.facts)


@dataclass(frozen=True, slots=True)
class Plan:
    """The outline of a report. `unused` are the facts it leaves out, each with a Chinese reason; `asked` is
    about clauses that it leaves out of facts it has."""

    title: str
    genre: str
    year: int
    sections: tuple[SectionPlan, ...]
    unused: tuple[Unused, ...] = ()
    asked: tuple[Question, ...] = ()
    partial: bool = False

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for section in self.sections for fact in section.facts)

    @property
    def demands(self) -> tuple[Demand, ...]:
        """Everything asked for, in the order of the report."""
        return tuple(demand for section in self.sections for demand in section.all_demands)
