"""The checker as a second judge of a model's section: its errors are objections like any other."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.domain import Fact, Finding, Severity, Span
from assistant.drafting.plan import SectionPlan
from assistant.drafting.tracing import Verdict
from assistant.drafting.trial import Trial

Judge = Callable[[str, Sequence[Fact]], Sequence[Finding]]


def proved(trial: Trial, planned: SectionPlan, judge: Judge) -> Trial:
    """The trial with what `judge` is certain is wrong in the sentences that stand."""
    text, places = _text(trial, planned)
    errors = [
        found
        for found in judge(text, planned.facts)
        if found.severity is Severity.ERROR and found.span is not None
    ]
    if not errors:
        return trial
    wrong: dict[tuple[int, int], str] = {}
    for place, span in places.items():
        hit = next((found for found in errors if found.span and span.overlaps(found.span)), None)
        if hit:
            wrong[place] = hit.message.rstrip("。")
    lost = {id for (at, number) in wrong for id in trial.paragraphs[at][1][number][1].facts}
    paragraphs = tuple(
        (
            heading,
            tuple(
                (said, Verdict((), wrong[at, number]) if (at, number) in wrong else verdict)
                for number, (said, verdict) in enumerate(verdicts)
            ),
        )
        for at, (heading, verdicts) in enumerate(trial.paragraphs)
    )
    omitted = {fact.id for fact in trial.omitted} | lost
    return replace(
        trial, paragraphs=paragraphs, omitted=tuple(fact for fact in planned.facts if fact.id in omitted)
    )


def _text(trial: Trial, planned: SectionPlan) -> tuple[str, dict[tuple[int, int], Span]]:
    """The sentences that stand as a section of a report, and where each is, by paragraph and number."""
    text, places = f"一、{planned.heading}\n", {}
    for at, (heading, verdicts) in enumerate(trial.paragraphs):
        text += f"（一）{heading}\n" if heading else ""
        for number, (said, verdict) in enumerate(verdicts):
            if not said.gap and not verdict.objection:
                places[at, number] = Span(len(text), len(text) + len(said.text))
                text += said.text
        text += "\n"
    return text, places
