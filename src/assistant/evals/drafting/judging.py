"""A text held against its case by everything that can be told without the program's own checker or reader."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.evals.drafting.cases import Case, Said, Use
from assistant.evals.drafting.telling import numbers, owed, told_anyway, untold
from assistant.evals.prose.copying import Copied, copied
from assistant.evals.prose.effort import without_facts
from assistant.evals.prose.exchanged import Thing, exchanged
from assistant.evals.prose.humans import humans, past_reports
from assistant.evals.prose.order import in_order
from assistant.evals.prose.overlap import overlap
from assistant.evals.prose.strangers import strangers
from assistant.evals.prose.style import FEATURES, inside
from assistant.evals.prose.wording import margin

_TOLD = 0.9
_EMPTY = 0.5
_FLUENT = 0.1
CRITERIA = ("told", "forbidden", "strange", "exchanged", "copied", "order", "effort", "style", "wording")


@dataclass(frozen=True, slots=True)
class Prose:
    """`told` is the share of figures owed; `order` None for a case whose reference has no headings."""

    told: float
    forbidden: tuple[str, ...]
    strange: tuple[str, ...]
    exchanged: tuple[str, ...]
    copied: Copied
    order: float | None
    effort: float
    inside: Mapping[str, bool]
    margin: float
    overlap: float

    @property
    def fails(self) -> tuple[str, ...]:
        """The criteria that a draft to be handed over has to meet and this one does not."""
        met = (
            self.told >= _TOLD,
            not self.forbidden,
            not self.strange,
            not self.exchanged,
            not self.copied.figures,
            self.order is None or self.order == 1,
            self.effort <= _EMPTY,
            any(self.inside.values()),
            self.margin >= _FLUENT,
        )
        return tuple(name for name, good in zip(CRITERIA, met, strict=True) if not good)


def judged(case: Case, text: str) -> Prose:
    others = humans(case)
    evidence = f"{case.notes}\n{case.reference}"
    due = len(list(owed(case)))
    return Prose(
        told=1 - len(untold(case, text)) / due if due else 1.0,
        forbidden=told_anyway(case, text),
        strange=strangers(text, evidence, case.year),
        exchanged=exchanged(text, _things(case)),
        copied=copied(text, (case.previous, *past_reports()), evidence, case.year),
        order=in_order(text, case.reference, case.genre),
        effort=without_facts(text, case.notes),
        inside=inside(text, others) if text else dict.fromkeys(FEATURES, False),
        margin=margin(text, case.notes, others),
        overlap=overlap(text, case.reference),
    )


def _things(case: Case) -> tuple[Thing, ...]:
    return tuple(
        Thing(fact.quote, fact.figures, _numbers_of(fact), fact.use is Use.USE) for fact in case.facts
    )


def _numbers_of(fact: Said) -> frozenset[str]:
    return frozenset[str]().union(*map(numbers, (fact.quote, fact.sum, *fact.figures)))
