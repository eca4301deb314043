"""A model as judge, beside the checker: asked of each statement whether the notes bear it out.

Never a gate: it is reported with its agreement with the labels that the cases were written with.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.errors import EndpointFailure
from assistant.evals.fidelity.cases import FidelityCase
from assistant.evals.statistics import kappa, rate
from assistant.evals.values import Score, of_rate, of_value
from assistant.language import sentences
from assistant.models.chat import chat_model
from assistant.prompts import Rendered, render
from assistant.settings import Settings

Ask = Callable[[Rendered], str]
"""A model's answer to a prompt; raises EndpointFailure."""

PROMPT = "judge"
_VERDICT = re.compile(r"^\D{0,3}(?P<number>\d+)\D{0,3}(?P<word>有据|无据)", re.M)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a draft, clean or edited by hand, and whether it is true by the case's label."""

    text: str
    true: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement with the judge's word; None where the judge gave none that can be read."""

    statement: Statement
    verdict: bool | None


def statements(case: FidelityCase) -> tuple[Statement, ...]:
    """The sentences of the clean draft, and each sentence that an edit by hand touches, as it reads then.

    An edit that only takes something out leaves nothing to judge and is left out.
    """
    clean = [Statement(span.of(case.draft).strip(), True) for span in sentences(case.draft)]
    edited = [
        Statement(span.of(text).strip(), true)
        for edits, true in ((case.faults, False), (case.benign, True))
        for edit in edits
        if (text := edit.applied(case.draft))
        for span in sentences(text)
        if any(place.start < place.end and span.overlaps(place) for place in edit.places)
    ]
    return tuple(dict.fromkeys((*clean, *edited)))


def judge_of(settings: Settings) -> Ask:
    """The model of these settings. Raises NotConfigured."""
    # LangChain is slow to import and only this road needs it.
    from assistant.drafting.chain import answered

    chat = chat_model(settings)
    return lambda asked: answered(asked, chat).text


def judged(case: FidelityCase, ask: Ask) -> tuple[Judged, ...]:
    """All statements of a case in one question; a failing endpoint leaves them unjudged."""
    asked = statements(case)
    listed = "\n".join(f"{number} {one.text}" for number, one in enumerate(asked, start=1))
    try:
        answer = ask(render(PROMPT, year=case.year, notes=case.notes, sentences=listed))
    except EndpointFailure:
        answer = ""
    said = {int(found["number"]): found["word"] == "有据" for found in _VERDICT.finditer(answer)}
    return tuple(Judged(one, said.get(number)) for number, one in enumerate(asked, start=1))


def agreement(found: Sequence[Judged]) -> Iterator[Score]:
    """What the judge finds, alarms and leaves out, and how far it agrees with the labels (Cohen's kappa)."""
    told = [one for one in found if one.verdict is not None]
    wrong, right = ([one for one in told if one.statement.true is true] for true in (False, True))
    yield of_rate("judge/kill", rate(not one.verdict for one in wrong))
    yield of_rate("judge/alarm", rate(not one.verdict for one in right))
    yield of_rate("judge/unjudged", rate(one.verdict is None for one in found))
    pairs = [(one.statement.true, bool(one.verdict)) for one in told]
    yield of_value("judge/kappa", kappa(pairs), f"{len(pairs)} statements beside their labels")
