"""What the clerk answered: a doubt confirmed, a doubt dropped, or a fact of its own."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.domain import Fact, FactSheet, Question, Source, Status
from assistant.genres import Genre, theme_of
from assistant.language import periods, quantities

_YES = re.compile(r"^(?:是的?|对的?|属实|确认|没错|正确|可以写?|按此写)[。！]?$")
_NO = re.compile(r"^(?:否|不是|不对|不属实|不写|删去?|没有依据|不确定|不知道)[。！]?$")
_FRAME = frozenset({"need-date", "need-spirit", "need-issuer"})
_SUPERSEDED = "已按答复改写。"
_DROPPED = "已按答复不写。"


def answered(
    sheet: FactSheet, answers: Mapping[str, str], asked: Iterable[Question], genre: Genre, year: int
) -> FactSheet:
    """The sheet with the answers in it. `asked` are questions beyond the sheet's own.

    Yes makes the facts asked about usable, no withholds them, any other words become a fact (numbered on)
    that takes their place. Answers to unknown questions are ignored. An answered question is asked no more.
    """
    for question in (*sheet.questions, *asked):
        if (text := answers.get(question.id, "").strip()) and question.id not in _FRAME:
            sheet = _applied(sheet, question, text, genre, year)
    rest = tuple(question for question in sheet.questions if not answers.get(question.id, "").strip())
    return FactSheet(sheet.facts, rest)


def _applied(sheet: FactSheet, question: Question, text: str, genre: Genre, year: int) -> FactSheet:
    if _YES.match(text):
        return _marked(sheet, question, Status.DONE, None)
    if _NO.match(text):
        return _marked(sheet, question, Status.WITHHELD, _DROPPED)
    sheet = _marked(sheet, question, Status.WITHHELD, _SUPERSEDED)
    own = _own_fact(_next_id(sheet), question, text, genre, year)
    return FactSheet((*sheet.facts, own), sheet.questions)


def _next_id(sheet: FactSheet) -> str:
    numbers = [int(match.group()) for fact in sheet.facts if (match := re.search(r"\d+$", fact.id))]
    return f"F{max(numbers, default=0) + 1}"


def _marked(sheet: FactSheet, question: Question, status: Status, reason: str | None) -> FactSheet:
    """Only facts in doubt take part in a yes; a plan that is confirmed stays a plan."""
    facts = tuple(
        replace(fact, status=status, reason=reason)
        if fact.id in question.about and (status is Status.WITHHELD or fact.status is Status.UNCLEAR)
        else fact
        for fact in sheet.facts
    )
    return FactSheet(facts, sheet.questions)


def _own_fact(id: str, question: Question, text: str, genre: Genre, year: int) -> Fact:
    section = next((item for item in genre.sections if item.key == question.section), genre.sections[0])
    return Fact(
        id=id,
        text=text.rstrip("。"),
        source=Source(None, 0, text),
        figures=quantities(text),
        dates=tuple(period.value for period in periods(text, year)),
        section=section.key,
        section_name=section.name,
        theme=theme_of(genre, text),
    )
