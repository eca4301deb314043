"""Spoken Chinese to written official Chinese, one sentence or clause at a time, facts locked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from assistant.register.adverbs import adverbs_once
from assistant.register.aspects import plain_verbs
from assistant.register.complements import cannot, directed, lasting
from assistant.register.figures import counted, figured, miscounted, spelt
from assistant.register.glossary import in_chinese
from assistant.register.grammar import framed
from assistant.register.guard import guarded
from assistant.register.nominal import nominal
from assistant.register.particles import counted_after_talk, particles
from assistant.register.persons import spoken_of, unclear_persons
from assistant.register.redoubling import redoubled
from assistant.register.signs import signs_of_talk, without_child_syllable
from assistant.register.states import states
from assistant.register.times import dated, unclear_times
from assistant.register.tracked import Edit, Tracked
from assistant.register.values import USUAL, Context, Formal
from assistant.register.wording import common, worded

# 我们 is a sign of talk in a short sentence; the long ones of published reports say it too.
_SHORT = 40
# One word of the lists in a long sentence of a report (吃透, 点赞, 蹲点) makes no talk of it.
_WORD_IN = 60
Step = Callable[[str, Context], Iterable[Edit]]
SIGNS: tuple[Step, ...] = (
    signs_of_talk,
    counted,
    without_child_syllable,
    framed,
    cannot,
    states,
    plain_verbs,
    counted_after_talk,
    miscounted,
    spelt,
)
STEPS: tuple[Step, ...] = (
    without_child_syllable,
    spoken_of,
    counted,
    figured,
    framed,
    worded,
    worded,
    in_chinese,
    states,
    cannot,
    plain_verbs,
    redoubled,
    directed,
    lasting,
    particles,
    nominal,
    figured,
    adverbs_once,
)


def formal(text: str, context: Context = USUAL) -> Formal:
    """The sentence or clause as a report writes it. Figures, dates, names and set phrases stay what they are.

    Without any sign of talk it comes back as it is, but for relative years and 我们. An edit that would
    change a fact is left out and said in a finding; so are times and persons that only the writer knows.
    """
    tracked, findings = guarded(Tracked.of(text), _apart(dated(text, context)), context.year)
    findings = (*unclear_times(text, context), *unclear_persons(text), *findings)
    if not talks(tracked.text, context):
        tracked, refused = guarded(tracked, _apart(spoken_of(tracked.text, context)), context.year)
        return Formal(tracked.text, tracked.changes(), (*findings, *refused))
    context = replace(context, spoken=True)
    for step in STEPS:
        tracked, refused = guarded(tracked, _apart(step(tracked.text, context)), context.year)
        findings = (*findings, *refused)
    return Formal(tracked.text, tracked.changes(), tuple(dict.fromkeys(findings)))


def prepared(text: str, context: Context = USUAL) -> Formal:
    """A sentence with years and figures as a report writes them and no other word changed: for a model."""
    tracked, _ = guarded(Tracked.of(text), _apart(dated(text, context)), context.year)
    if talks(tracked.text, context):
        tracked, _ = guarded(tracked, _apart(figured(tracked.text, context)), context.year)
    return Formal(tracked.text, tracked.changes(), tuple(unclear_times(text, context)))


def without_dialect(text: str, context: Context = USUAL) -> Formal:
    """A sentence in common speech: what a dialect says otherwise put as everybody says it."""
    tracked = Tracked.of(text)
    for _ in range(2):
        tracked, _ = guarded(tracked, common(tracked.text, context), context.year)
    return Formal(tracked.text, tracked.changes())


def talks(text: str, context: Context = USUAL) -> bool:
    """Whether anything in a sentence is said rather than written."""
    steps = (*SIGNS, spoken_of) if len(text) <= _SHORT else SIGNS
    if context.spoken or any(True for step in steps for _ in _changing(step, text, context)):
        return True
    return len(list(_changing(worded, text, context))) > len(text) // _WORD_IN


def _changing(step: Step, text: str, context: Context) -> Iterator[Edit]:
    return (edit for edit in step(text, context) if edit.span.of(text) != edit.after)


def _apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits that do not overlap, the earlier ones kept."""
    kept: list[Edit] = []
    for edit in edits:
        if not any(edit.span.overlaps(other.span) or edit.span == other.span for other in kept):
            kept.append(edit)
    return tuple(kept)
