"""The clerk's answers before drafting takes them: new texts for facts, short answers made whole sentences."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from assistant.domain import Fact, FactSheet, Quantity, Question, QuestionKind, Source, Status
from assistant.errors import NotFound
from assistant.language import quantities

SOURCE = "答复"
YEAR_QUESTION = "Q0"
_NEED = "need-"
_FACT = re.compile(r"F\d+(?:-\d+)?")

Read = Callable[[str], tuple[Fact, ...]]
"""Reads a text as a note: the facts in it."""


def year_of(answers: Mapping[str, str]) -> int | None:
    """The year, where the clerk answered the question for it."""
    found = re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", answers.get(YEAR_QUESTION, ""))
    return int(found[0]) if found else None


def check_ids(answers: Mapping[str, str], sheet: FactSheet) -> None:
    """Raises NotFound for an id that is neither a fact's nor a question's."""
    known = {YEAR_QUESTION, *(fact.id for fact in sheet.facts), *(asked.id for asked in sheet.questions)}
    for id in answers:
        if id not in known and not id.startswith(_NEED):
            raise NotFound(f"没有编号为 {id} 的问题或事实，请对照 facts 或 draft 列出的编号改正。")


def edited(sheet: FactSheet, answers: Mapping[str, str], read: Read) -> FactSheet:
    """The sheet with the answers to facts in the place of their texts; what they left in doubt is settled."""
    facts = tuple(
        new
        for fact in sheet.facts
        for new in (_rewritten(fact, answers[fact.id], read) if fact.id in answers else (fact,))
    )
    settled = {id for id in answers if id in {fact.id for fact in sheet.facts}}
    open_questions = tuple(asked for asked in sheet.questions if not settled & {*asked.about})
    return FactSheet(facts, open_questions)


def worded(answers: Mapping[str, str], sheet: FactSheet) -> dict[str, str]:
    """The answers to questions as whole sentences.

    A bare figure takes the place of the doubtful one in the fact asked about; the id or the figure of one of
    several facts in conflict stands for that fact.
    """
    facts = {fact.id: fact for fact in sheet.facts}
    asked = {question.id: question for question in sheet.questions}
    return {
        id: _worded(text.strip(), asked[id], facts) if id in asked else text
        for id, text in answers.items()
        if id not in facts
    }


def _rewritten(fact: Fact, text: str, read: Read) -> Iterator[Fact]:
    source = Source(SOURCE, fact.source.line, text)
    figure = _bare_figure(text)
    wanted = _with_figure(fact, figure) if figure else text.strip()
    found = read(wanted) or (replace(fact, text=wanted, figures=quantities(wanted)),)
    for position, new in enumerate(found):
        yield replace(
            new,
            id=fact.id if position == 0 else f"{fact.id}-{position + 1}",
            source=source,
            section=fact.section,
            section_name=fact.section_name,
            theme=fact.theme,
            status=Status.DONE if new.status is Status.UNCLEAR else new.status,
            reason=new.reason if new.status is Status.WITHHELD else None,
        )


def _worded(text: str, question: Question, facts: Mapping[str, Fact]) -> str:
    about = [facts[id] for id in question.about if id in facts]
    figure = _bare_figure(text)
    if question.kind is QuestionKind.CONFLICT and (kept := _chosen(text, figure, about)):
        return kept.text
    return _with_figure(about[0], figure) if figure and about else text


def _chosen(text: str, figure: Quantity | None, about: list[Fact]) -> Fact | None:
    """The one of several facts that the answer names, or whose figure it gives."""
    if named := _FACT.search(text):
        return next((fact for fact in about if fact.id == named[0]), None)
    if figure is None:
        return None
    fitting = [fact for fact in about if any(own.value == figure.value for own in fact.figures)]
    return fitting[0] if len(fitting) == 1 else None


def _bare_figure(text: str) -> Quantity | None:
    """The figure, where the answer is nothing else."""
    found = quantities(text)
    alone = len(found) == 1 and found[0].text == text.strip().rstrip("。")
    return found[0] if alone and found[0].value is not None else None


def _with_figure(fact: Fact, figure: Quantity) -> str:
    """The fact's text with its doubtful figure replaced: the vague one, else the one of the same unit."""
    vague = [old for old in fact.figures if old.value is None]
    same = [old for old in fact.figures if old.unit == figure.unit]
    candidates = vague or same or list(fact.figures)
    if len(candidates) != 1:
        return f"{fact.text.rstrip('。')}，{figure.text}"
    span = candidates[0].span
    unit = "" if figure.unit else candidates[0].unit
    return fact.text[: span.start] + figure.text + unit + fact.text[span.end :]
