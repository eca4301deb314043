"""What the clerk is asked about a draft: the empty slots of its facts, all questions by their weight."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.domain import Bar, Fact, FactSheet, Question, QuestionKind, Status
from assistant.drafting.completing import completed, lone_figure
from assistant.drafting.demands import CAUSES
from assistant.drafting.plan import Plan
from assistant.drafting.problems import have_one_cause, is_explained
from assistant.facts.unread import unheard
from assistant.resources import rows

MOST_QUOTED = 4
"""Facts that one question quotes; it is about all of its kind."""
_ANY = "*"
_WITHHELD = "withheld"
_UNREAD = "unread"
_NEED = "need-"
_KEPT = "kept-"
_SLOT = "ask-"
_BRACKET = "（"
_LONGEST = 40
_KINDS = (QuestionKind.CONFLICT, QuestionKind.PROOF, QuestionKind.UNCLEAR, QuestionKind.MISSING)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A row of data/slots.tsv."""

    key: str
    sections: frozenset[str]
    kind: re.Pattern[str]
    filled: re.Pattern[str]
    joins: str
    question: str

    @property
    def asks(self) -> QuestionKind:
        if _UNREAD in self.sections:
            return QuestionKind.PROOF
        return QuestionKind.UNCLEAR if _WITHHELD in self.sections else QuestionKind.MISSING

    def is_empty(self, text: str) -> bool:
        return bool(self.kind.search(text)) and not self.filled.search(text)

    def with_answer(self, text: str, answer: str) -> str:
        """The words of a fact with what fills the slot behind them, led in where it is bare."""
        lead = self.joins if lone_figure(answer) or not self.filled.search(answer) else self.joins[:1]
        return f"{text.rstrip('。')}{lead}{answer}"


def inquiries(outline: Plan, sheet: FactSheet, asked: Sequence[Question]) -> Iterator[Question]:
    """One question for each kind of slot that facts leave empty; none about a fact that is asked about.

    Claims in lines of which nothing was read are asked about too: the clerk may have a paper for them.
    """
    known = {id for question in asked for id in question.about}
    wanted = {question.id for question in asked}
    unread = [clause for _, clause in unheard(sheet, asked)]
    for slot in _slots():
        if f"{_NEED}{slot.key}" in wanted:
            continue
        if _UNREAD in slot.sections:
            claims = [clause for clause in unread if slot.is_empty(clause)]
            unread = [clause for clause in unread if clause not in claims]
            lacking: list[Fact] = []
        else:
            lacking = [fact for fact in _of(slot, outline, sheet.facts) if fact.id not in known]
            claims = [fact.text for fact in lacking]
        if claims:
            known |= {fact.id for fact in lacking}
            text = slot.question.format(quotes=quoted(claims))
            yield Question(f"{_SLOT}{slot.key}", text, slot.asks, tuple(fact.id for fact in lacking))


def with_reply(asked: Question, fact: Fact, answer: str) -> str:
    """The fact's words with what the clerk answered of it."""
    slot = next((slot for slot in _slots() if f"{_SLOT}{slot.key}" == asked.id), None)
    if slot is None or slot.joins == _BRACKET:
        return completed(fact, answer)
    return slot.with_answer(fact.text, answer)


def _of(slot: _Slot, outline: Plan, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts of a kind whose slot neither they nor what stands beside them in their line fills."""
    if _WITHHELD in slot.sections:
        barred = (Bar.PERSONAL, Bar.NOT_FOR_PRINT)
        told = [fact for fact in facts if fact.status is Status.WITHHELD and fact.bar in barred]
        yield from (fact for fact in told if slot.is_empty(fact.text))
        return
    for section in outline.sections:
        settled = slot.key == CAUSES and have_one_cause(section.facts)
        if slot.sections & {section.key, _ANY} and not settled:
            for fact in section.facts:
                if not slot.is_empty(fact.text) or (slot.key == CAUSES and is_explained(fact.text)):
                    continue
                beside = "，".join(other.text for other in section.facts if other.source == fact.source)
                if not slot.filled.search(beside):
                    yield fact


def quoted(texts: Sequence[str]) -> str:
    """The first texts in quotes, and how many more there are."""
    said = "".join(f"“{_shortened(text)}”" for text in texts[:MOST_QUOTED])
    return said if len(texts) <= MOST_QUOTED else f"{said}等{len(texts)}条"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……"


def ranked(questions: Sequence[Question], units: Sequence[Fact] = ()) -> tuple[Question, ...]:
    """The questions by weight: contradictions, claims without proof, doubts of the notes, what the genre
    must have, empty slots, what only has to be confirmed, what was left out as talk."""
    stated = {fact.id for fact in units}
    return tuple(sorted(questions, key=lambda question: _weight(question, stated)))


def _weight(question: Question, stated: set[str]) -> int:
    if question.id.startswith(_KEPT):
        return len(_KINDS) + 2
    if question.id.startswith(_SLOT) and question.kind is QuestionKind.MISSING:
        return len(_KINDS)
    if question.kind is QuestionKind.UNCLEAR and question.about and set(question.about) <= stated:
        return len(_KINDS) + 1
    return _KINDS.index(question.kind)


@cache
def _slots() -> tuple[_Slot, ...]:
    return tuple(
        _Slot(key, frozenset(sections.split(",")), re.compile(kind), re.compile(filled), joins, question)
        for key, sections, kind, filled, joins, question in rows("drafting/data/slots.tsv")
    )
