"""Spoken Chinese to written official Chinese, one sentence or clause at a time, facts locked."""

from collections.abc import Callable, Iterable

from assistant.domain import Finding
from assistant.register.figures import figured
from assistant.register.guard import guarded
from assistant.register.persons import spoken_of, unclear_persons
from assistant.register.times import dated, unclear_times
from assistant.register.tracked import Edit, Tracked
from assistant.register.values import USUAL, Context, Formal
from assistant.register.wording import worded

Step = Callable[[str, Context], Iterable[Edit]]
STEPS: tuple[Step, ...] = (dated, spoken_of, worded)


def formal(text: str, context: Context = USUAL) -> Formal:
    """The sentence or clause as a report writes it. Figures, dates, names and set phrases stay what they are.

    What is written already comes back as it is. An edit that would change a fact is left out and said in a
    finding; so are times and persons that only the writer knows.
    """
    tracked = Tracked.of(text)
    findings: list[Finding] = [*unclear_times(text, context), *unclear_persons(text)]
    for step in STEPS:
        tracked, refused = guarded(tracked, _apart(step(tracked.text, context)), context.year)
        findings += refused
    edits = tuple(figured(tracked.text, spoken=bool(tracked.pieces)))
    tracked, refused = guarded(tracked, edits, context.year)
    return Formal(tracked.text, tracked.changes(), (*findings, *refused))


def _apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits that do not overlap, the earlier ones kept."""
    kept: list[Edit] = []
    for edit in edits:
        if not any(edit.span.overlaps(other.span) or edit.span == other.span for other in kept):
            kept.append(edit)
    return tuple(kept)
