"""The assistant itself with scripted models of three manners, whole and with one step taken away."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from assistant.domain import Check, Draft, Exemplar, Hit, Severity
from assistant.evals.drafting.cases import Case
from assistant.facts import note_lines
from assistant.testing import WRITERS, OpenAIServer, asked, draft_from_facts
from assistant.workspace import DraftRequest, Workspace, reports_of
from assistant.workspace.drafter import Craft, Drafter

Script = Callable[[dict[str, Any]], str]

SCRIPTS: Mapping[str, Script] = {
    "good": draft_from_facts,
    "careless": WRITERS["swap"],
    "weak": WRITERS["copy"],
}
_EXEMPLARS = re.compile(r"往年写法范例：\n(?P<text>.*?)\n====", re.S)
_MARKS = re.compile(r"⟦[^⟧]*⟧")
_FIGURE = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?=[\u4e00-\u9fff%])")


@dataclass(frozen=True, slots=True)
class Assisted:
    """A draft's text, the model's answers without their marks, figures of past reports that it was lent.

    `errors` counts what the checker still proves wrong, None where nobody asked it.
    """

    text: str
    answers: str = ""
    lent: tuple[str, ...] = ()
    errors: int | None = None


def unmasked(hit: Hit) -> Exemplar:
    """A past passage lent as it stands: drafting without masking."""
    return replace(Exemplar.of(hit), masked=hit.passage.text)


def unmended(draft: Draft, _: Check) -> Draft:
    """Drafting without the repair that follows the check."""
    return draft


def offline(case: Case, workspace: Workspace, craft: Craft) -> Assisted:
    done = Drafter(workspace, craft).draft(_request(case, "offline"))
    return Assisted(done.text, errors=_errors(done.check))


def by_model(
    case: Case, workspace: Workspace, craft: Craft, server: OpenAIServer, script: Script
) -> Assisted:
    """The draft with a model that answers by the script."""
    server.script = script
    before = len(server.requests)
    done = Drafter(workspace, craft).draft(_request(case, "llm"))
    prompts = [one.body for one in server.requests[before:] if _EXEMPLARS.search(asked(one.body))]
    lent = (figure for body in prompts for figure in _lent(body))
    answers = "\n".join(_MARKS.sub("", script(body)) for body in prompts)
    return Assisted(done.text, answers, tuple(lent), _errors(done.check))


def _errors(check: Check) -> int:
    return sum(one.severity is Severity.ERROR for one in check.findings)


def _lent(body: dict[str, Any]) -> list[str]:
    found = _EXEMPLARS.search(asked(body))
    return _FIGURE.findall(found["text"]) if found else []


def _request(case: Case, drafter: str) -> DraftRequest:
    return DraftRequest(
        notes=note_lines(case.notes),
        issuer=case.issuer,
        year=case.year,
        genre=case.genre,
        section=case.section,
        drafter=drafter,
        previous=reports_of((case.previous,) if case.previous else ()),
    )
