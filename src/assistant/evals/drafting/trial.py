"""A case drafted on a fresh installation, with last year's report beside the notes where there is one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.domain import Check, Draft, Manifest, Sentence
from assistant.evals.drafting.cases import Case
from assistant.evals.drafting.judging import Prose, judged
from assistant.facts import note_lines
from assistant.settings import Settings, load
from assistant.workspace import DraftRequest, Workspace, reports_of
from assistant.workspace.drafter import Craft, Drafter


@dataclass(frozen=True)
class Trial:
    """A case, what was drafted from it, and what the checker says of the text."""

    case: Case
    draft: Draft
    text: str
    check: Check

    @cached_property
    def prose(self) -> Prose:
        """What can be said of the text by the suite's own means."""
        return judged(self.case, self.text)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Those of the opening and of all sections."""
        return (*self.draft.opening, *(said for own in self.draft.sections for said in own.sentences))


def drafted(
    case: Case,
    *,
    model: Settings | None = None,
    craft: Craft = Craft(),
    write: Callable[[Case], str] | None = None,
) -> Trial:
    """Offline whatever the machine is set to, or through the model of these settings, or as `write` does.

    The model's answers are kept where the settings keep them: a second run asks for nothing again.
    Raises EndpointFailure where the model fails.
    """
    if write:
        bare = Draft("", case.genre, case.issuer, case.year, (), (), Manifest("other", "", ""))
        return Trial(case, bare, write(case), Check(()))
    if model:
        craft = replace(craft, answers=model.data_dir)
    with TemporaryDirectory(prefix="drafting-eval-") as folder:
        settings = (model or load(Path(folder))).model_copy(
            update={"data_dir": Path(folder), "embedding": "hash"}
        )
        with Workspace.open(settings) as workspace:
            done = Drafter(workspace, craft).draft(
                DraftRequest(
                    notes=note_lines(case.notes),
                    issuer=case.issuer,
                    year=case.year,
                    genre=case.genre,
                    section=case.section,
                    drafter="llm" if model else "offline",
                    previous=reports_of((case.previous,) if case.previous else ()),
                )
            )
    return Trial(case, done.draft, done.text, done.check)
