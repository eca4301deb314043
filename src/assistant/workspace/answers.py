"""The clerk's answers put into the fact sheet: each is evidence, with itself as its source."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.domain import Fact, FactSheet, Quantity, Question, QuestionKind, Source, Status
from assistant.errors import NotFound
from assistant.genres import Genre, Requirement
from assistant.language import quantities

SOURCE = "答复"
YEAR_QUESTION = "Q0"
_NEED = "need-"
_YES = re.compile(r"(?:是的?|对的?|嗯|好的?|确认|属实|没错|无误|可以|有)[。！!]?")
_NO = re.compile(r"(?:不是|不对|否|没有?|无|不用|不写|删去?|去掉|不属实)[。！!]?")
_FACT = re.compile(r"F\d+(?:-\d+)?")

Read = Callable[[str], tuple[Fact, ...]]
"""Reads a text as a note: the facts in it."""


def year_of(answers: Mapping[str, str]) -> int | None:
    """The year, where the clerk answered the question for it."""
    found = re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", answers.get(YEAR_QUESTION, ""))
    return int(found[0]) if found else None


def answered(sheet: FactSheet, answers: Mapping[str, str], genre: Genre, read: Read) -> FactSheet:
    """The sheet after the answers; the questions answered are gone.

    An answer to a fact is its new text. To a question about a fact it is yes, no, a figure in the place of the
    doubtful one, the fact to keep of several, or a sentence in its place. To a missing item it is a new fact.
    Raises NotFound for an id that is neither a question's nor a fact's.
    """
    desk = _Desk({fact.id: fact for fact in sheet.facts}, genre, read)
    asked = {question.id: question for question in sheet.questions}
    for number, (key, text) in enumerate(answers.items(), 1):
        said = _Said(text.strip(), number)
        if key in desk.facts:
            desk.put(desk.facts[key], said)
        elif key in asked:
            desk.answer(asked[key], said)
        elif requirement := _requirement(genre, key):
            desk.add(said, requirement.section)
        elif key != YEAR_QUESTION:
            raise NotFound(f"没有编号为 {key} 的问题或事实，请对照 facts 或 draft 列出的编号改正。")
    rest = tuple(question for question in sheet.questions if question.id not in answers)
    return FactSheet(tuple(desk.facts.values()), rest)


@dataclass(frozen=True, slots=True)
class _Said:
    """An answer and its place among the answers, from 1."""

    text: str
    number: int

    @property
    def source(self) -> Source:
        return Source(SOURCE, self.number, self.text)

    @property
    def figure(self) -> Quantity | None:
        """The figure, where the answer is nothing else."""
        found = quantities(self.text)
        alone = len(found) == 1 and len(found[0].text) >= len(self.text.rstrip("。"))
        return found[0] if alone and found[0].value is not None else None


@dataclass
class _Desk:
    facts: dict[str, Fact]
    genre: Genre
    read: Read

    def answer(self, question: Question, said: _Said) -> None:
        about = [self.facts[id] for id in question.about if id in self.facts]
        if not about:
            self.add(said, question.section)
        elif _YES.fullmatch(said.text):
            self._confirm(about, said)
        elif _NO.fullmatch(said.text):
            for fact in about:
                self._withhold(fact, said)
        elif question.kind is QuestionKind.CONFLICT and (kept := _chosen(about, said)):
            self._confirm([kept], said)
            for fact in about:
                if fact is not kept:
                    self._withhold(fact, said)
        else:
            self.put(about[0], said)
            for fact in about[1:]:
                if question.kind is QuestionKind.CONFLICT:
                    self._withhold(fact, said)

    def put(self, fact: Fact, said: _Said) -> None:
        """The answer in the place of the fact's text, or of its doubtful figure."""
        text = _with_figure(fact, said.figure) if said.figure else said.text
        for position, new in enumerate(self._read(text, said)):
            id = fact.id if position == 0 else f"{fact.id}-{position + 1}"
            self.facts[id] = replace(
                new, id=id, section=fact.section, section_name=fact.section_name, theme=fact.theme
            )

    def add(self, said: _Said, section: str) -> None:
        name = next((item.name for item in self.genre.sections if item.key == section), "")
        for new in self._read(said.text, said):
            id = f"F{_next(self.facts)}"
            placed = replace(new, section=section, section_name=name) if name else new
            self.facts[id] = replace(placed, id=id)

    def _read(self, text: str, said: _Said) -> tuple[Fact, ...]:
        """What the clerk says when asked is settled, unless it must not be used at all."""
        found = self.read(text) or (Fact("", text, said.source, figures=quantities(text)),)
        return tuple(
            replace(
                fact,
                source=said.source,
                status=Status.DONE if fact.status is Status.UNCLEAR else fact.status,
                reason=fact.reason if fact.status is Status.WITHHELD else None,
            )
            for fact in found
        )

    def _confirm(self, about: list[Fact], said: _Said) -> None:
        for fact in about:
            if fact.status is Status.UNCLEAR:
                self.facts[fact.id] = replace(fact, status=Status.DONE, reason=None)

    def _withhold(self, fact: Fact, said: _Said) -> None:
        self.facts[fact.id] = replace(fact, status=Status.WITHHELD, reason=f"经办人答复“{said.text}”。")


def _requirement(genre: Genre, key: str) -> Requirement | None:
    return next((item for item in genre.required if key == f"{_NEED}{item.key}"), None)


def _chosen(about: list[Fact], said: _Said) -> Fact | None:
    """The one of several facts that the answer names, or whose figure it gives."""
    if named := _FACT.search(said.text):
        return next((fact for fact in about if fact.id == named[0]), None)
    if said.figure is None:
        return None
    value: Decimal | None = said.figure.value
    fitting = [fact for fact in about if any(figure.value == value for figure in fact.figures)]
    return fitting[0] if len(fitting) == 1 else None


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


def _next(facts: Mapping[str, Fact]) -> int:
    numbers = [int(found[0]) for id in facts if (found := re.search(r"\d+", id))]
    return max(numbers, default=0) + 1
