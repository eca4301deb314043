"""One case written by every system there is, each text judged by the same criteria."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from functools import cache, cached_property, partial

from assistant.evals.drafting.cases import Case
from assistant.evals.drafting.judging import Prose, judged
from assistant.evals.writers.assisted import SCRIPTS, Assisted, by_model, offline, unmasked, unmended
from assistant.evals.writers.naive import VOICES, last_year, slot_template, stuffed
from assistant.testing import OpenAIServer
from assistant.workspace import Workspace
from assistant.workspace.drafter import Craft

Write = Callable[[], Assisted]
Systems = dict[str, Write]
"""How each system writes the case at hand."""

ASSISTANT, NAIVE, WITHOUT = "assistant", "naive", "without"


@dataclass(frozen=True, slots=True)
class Written:
    """What a system made of a case; `lent` and `errors` as in Assisted."""

    case: Case
    system: str
    prose: Prose
    lent: tuple[str, ...] = ()
    errors: int | None = None

    @property
    def ours(self) -> bool:
        return self.system.startswith(ASSISTANT)


def written(
    case: Case, workspace: Workspace, server: OpenAIServer, craft: Craft, *, only: str
) -> tuple[Written, ...]:
    """`craft` is that of the assistant on trial; ablations take one step of it away.

    `only` is a glob of systems.
    """
    desk = _Desk(case, workspace, server, craft)
    systems = {**_ours(desk), **_ablated(desk), **_ablated_offline(desk), **_naive(desk)}
    texts = {name: write() for name, write in systems.items() if fnmatch(name, only)}
    return tuple(
        Written(case, name, judged(case, one.text), one.lent, one.errors) for name, one in texts.items()
    )


@dataclass(frozen=True)
class _Desk:
    case: Case
    workspace: Workspace
    server: OpenAIServer
    craft: Craft

    def offline(self, craft: Craft | None = None) -> Assisted:
        return offline(self.case, self.workspace, craft or self.craft)

    def model(self, manner: str) -> Assisted:
        return self._models[manner]()

    def unmasked(self) -> Assisted:
        return self._unmasked()

    @cached_property
    def _models(self) -> dict[str, Write]:
        return {manner: cache(partial(self._by, self.craft, manner)) for manner in SCRIPTS}

    @cached_property
    def _unmasked(self) -> Write:
        return cache(partial(self._by, replace(self.craft, lend=unmasked), "weak"))

    def _by(self, craft: Craft, manner: str) -> Assisted:
        return by_model(self.case, self.workspace, craft, self.server, SCRIPTS[manner])


def _ours(desk: _Desk) -> Systems:
    models = {f"{ASSISTANT}/{manner}": partial(desk.model, manner) for manner in SCRIPTS}
    return {f"{ASSISTANT}/offline": desk.offline, **models}


def _ablated(desk: _Desk) -> Systems:
    def answers(write: Write) -> Assisted:
        return Assisted(write().answers)

    raw = {f"{WITHOUT}-trial/{manner}": partial(answers, partial(desk.model, manner)) for manner in SCRIPTS}
    return {
        **raw,
        f"{WITHOUT}-masking/weak": desk.unmasked,
        f"{WITHOUT}-masking-and-trial/weak": partial(answers, desk.unmasked),
    }


def _ablated_offline(desk: _Desk) -> Systems:
    unrepaired, without_lsa = (
        replace(desk.craft, mend=unmended),
        replace(desk.craft, roads=("lexical", "dense")),
    )
    return {
        f"{WITHOUT}-repair/offline": partial(desk.offline, unrepaired),
        f"{WITHOUT}-lsa/offline": partial(desk.offline, without_lsa),
    }


def _naive(desk: _Desk) -> Systems:
    def plain(write: Callable[[], str]) -> Assisted:
        return Assisted(write())

    texts: dict[str, Callable[[], str]] = {
        **{
            f"{NAIVE}-stuffed/{manner}": partial(stuffed, desk.case, desk.workspace, voice)
            for manner, voice in VOICES.items()
        },
        f"{NAIVE}-template": partial(slot_template, desk.case),
        f"{NAIVE}-last-year": partial(last_year, desk.case),
    }
    return {name: partial(plain, write) for name, write in texts.items()}
