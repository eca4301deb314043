"""A trial laid open for reading: the facts, the text made of them, and what is found in it."""

from collections.abc import Iterator

from assistant.evals.drafting.telling import told_anyway, untold
from assistant.evals.drafting.trial import Trial
from assistant.evals.values import Panel


def panel(trial: Trial) -> Panel:
    case, fails = trial.case, "、".join(trial.prose.fails)
    facts = tuple(f"{fact.id} [{fact.status}] {fact.text}" for fact in trial.draft.facts)
    return Panel(
        f"{case.id}: {fails or 'accepted'}",
        (
            ("Facts", facts),
            ("Draft", tuple(line for line in trial.text.splitlines() if line.strip())),
            ("Findings and questions", tuple(_found(trial))),
        ),
    )


def _found(trial: Trial) -> Iterator[str]:
    yield from (f"not told: {figure} [{said.quote}]" for said, figure in untold(trial.case, trial.text))
    yield from (f"forbidden: {word}" for word in told_anyway(trial.case, trial.text))
    yield from (f"exchanged: {figure}" for figure in trial.prose.exchanged)
    yield from (f"{one.severity} {one.rule} “{one.quote}”: {one.message}" for one in trial.check.findings)
    yield from (f"asks: {question.text}" for question in trial.draft.pending)
