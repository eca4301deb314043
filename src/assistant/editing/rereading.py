"""Notes read again: what the clerk has edited stays, what the notes say anew joins, what they lost goes."""

from collections import defaultdict
from dataclasses import replace

from assistant.domain import Fact, FactSheet, Question
from assistant.drafting.answers import SOURCE as ANSWERED
from assistant.editing.contradicting import held_against
from assistant.editing.facts import ADDED
from assistant.editing.numbering import fresh
from assistant.editing.state import Office, State


def reread(state: State, office: Office) -> State:
    """The state with the facts of its notes as they are now.

    A line that stood in the notes before gives its fact under the same id, edited if the clerk has edited
    it. Facts that were added or came from answers stay; a fact whose line is gone goes.
    """
    new = office.read(state.notes, state.year)
    ids = _ids(state, new)
    reading = FactSheet(
        tuple(replace(fact, id=ids[fact.id]) for fact in new.facts),
        _questions(state, new, ids),
        (),
    )
    sheet = _merged(state, reading, new)
    told = {fact.id for fact in sheet.facts if fact.source.file in (ADDED, ANSWERED)}
    return replace(state, reading=reading, sheet=held_against(sheet, told, state.year, office), unread=False)


def _ids(state: State, new: FactSheet) -> dict[str, str]:
    """By the new reading's ids, those the facts are known by."""
    known: dict[tuple[str, str], list[str]] = defaultdict(list)
    for fact in state.reading.facts:
        known[_identity(fact)].append(fact.id)
    found = {fact.id: known[_identity(fact)].pop(0) for fact in new.facts if known[_identity(fact)]}
    unknown = [fact.id for fact in new.facts if fact.id not in found]
    taken = (*state.reading.facts, *state.sheet.facts)
    return found | dict(zip(unknown, fresh("F", taken, len(unknown)), strict=True))


def _questions(state: State, new: FactSheet, ids: dict[str, str]) -> tuple[Question, ...]:
    known = {(question.text, question.about): question.id for question in state.reading.questions}
    asked = [replace(question, about=tuple(ids[id] for id in question.about)) for question in new.questions]
    count = sum((question.text, question.about) not in known for question in asked)
    unused = iter(fresh("Q", (*state.reading.questions, *state.sheet.questions), count))
    return tuple(
        replace(question, id=known.get((question.text, question.about)) or _kept_id(question) or next(unused))
        for question in asked
    )


def _kept_id(question: Question) -> str:
    """The question for the year has an id of its own."""
    return "" if question.about else question.id


def _merged(state: State, reading: FactSheet, new: FactSheet) -> FactSheet:
    base = {fact.id: fact for fact in state.reading.facts}
    held = {fact.id: fact for fact in state.sheet.facts}
    edited = {id for id, fact in base.items() if held.get(id) != fact}
    read = {fact.id for fact in reading.facts}
    facts: list[Fact] = []
    for fact in reading.facts:
        own = fact if fact.id not in edited else held.get(fact.id)
        facts += (own,) if own else ()
        facts += (split for split in state.sheet.facts if split.id.startswith(f"{fact.id}-"))
    rest = (
        fact
        for fact in state.sheet.facts
        if fact.id not in base and fact.id.split("-")[0] not in read and fact.source.file in (ADDED, ANSWERED)
    )
    facts += rest
    return FactSheet(tuple(facts), _open(state, reading, {fact.id for fact in facts}), new.lines)


def _open(state: State, reading: FactSheet, facts: set[str]) -> tuple[Question, ...]:
    """The questions that nobody has answered: new ones, old ones still open, those about added facts."""
    before = {question.id for question in state.reading.questions}
    open_now = {question.id for question in state.sheet.questions}
    asked = {question.id for question in reading.questions}
    own = (
        question
        for question in state.sheet.questions
        if question.id not in before | asked and set(question.about) <= facts
    )
    return (*(q for q in reading.questions if q.id not in before or q.id in open_now), *own)


def _identity(fact: Fact) -> tuple[str, str]:
    return fact.source.text, fact.text
