"""Readers of notes that somebody would build in a day."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.domain import Fact, FactSheet, Question, QuestionKind, Source, Status
from assistant.facts import NoteLine
from assistant.language import quantities

_CLAUSE = re.compile(r"[^，,。；;]+")
_DOUBT = re.compile(r"[?？]|大概|可能|好像|应该是|记不|待[核定]|不确定")


def a_fact_a_line(lines: Sequence[NoteLine], **_: Any) -> FactSheet:
    return _sheet((line, line.text) for line in lines)


def every_figure(lines: Sequence[NoteLine], **_: Any) -> FactSheet:
    """Each clause with a digit is a fact, and nothing else is."""
    told = ((line, clause) for line in lines for clause in _CLAUSE.findall(line.text))
    return _sheet((line, clause) for line, clause in told if re.search(r"\d", clause))


def doubtful_words(lines: Sequence[NoteLine], **_: Any) -> FactSheet:
    """A fact a clause; one with a word of doubt is asked about."""
    read = _sheet((line, clause) for line in lines for clause in _CLAUSE.findall(line.text))
    asked = [fact for fact in read.facts if _DOUBT.search(fact.text)]
    facts = (
        Fact(one.id, one.text, one.source, one.figures, status=Status.UNCLEAR) if one in asked else one
        for one in read.facts
    )
    questions = (Question(f"Q{one.id}", one.text, QuestionKind.UNCLEAR, (one.id,)) for one in asked)
    return FactSheet(tuple(facts), tuple(questions))


def _sheet(told: Iterable[tuple[NoteLine, str]]) -> FactSheet:
    return FactSheet(
        tuple(
            Fact(f"F{number}", text.strip(), Source(None, line.line, line.text), quantities(text))
            for number, (line, text) in enumerate(told, 1)
            if text.strip()
        )
    )


SYSTEMS = {"a-fact-a-line": a_fact_a_line, "every-figure": every_figure, "doubtful-words": doubtful_words}
