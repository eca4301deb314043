"""The writers suite: the assistant with good, careless and weak models beside what one builds in a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import SecretStr

from assistant.evals.datasets import files
from assistant.evals.drafting.cases import Case, read_cases
from assistant.evals.outcomes import by_case as outcomes_by_case
from assistant.evals.parallel import each_of
from assistant.evals.samples import sample_workspace
from assistant.evals.values import Advance, Listing, Measured, Options
from assistant.evals.writers.scorers.criteria import by_case, by_criterion, criteria, untelling
from assistant.evals.writers.trial import Written, written
from assistant.testing import openai_server

_EVERY = 6


@dataclass(frozen=True)
class Writers:
    """A case takes some five seconds, ingesting the corpus ten. The cases are those of the drafting suite.

    `Options.only` chooses among systems.
    """

    name: str = "writers"

    def run(self, options: Options, advance: Advance) -> Measured:
        with (
            openai_server() as server,
            sample_workspace(
                options,
                model="scripted",
                openai_base_url=server.url,
                openai_api_key=SecretStr("scripted"),
                answer_cache=False,
            ) as workspace,
        ):
            done = each_of(
                _chosen(options),
                lambda case: written(case, workspace, server, options.craft, only=options.only),
                lambda case: case.id,
                jobs=1,
                advance=advance,
            )
        texts = [one for case in done for one in case]
        return Measured(
            scores=tuple(criteria(texts)),
            tables=(by_criterion(texts), by_case(texts)),
            listings=(
                Listing("Cases that no bad system fails", untelling(texts)),
                Listing("Drafts of the assistant not accepted", tuple(_refused(texts))),
            ),
            outcomes=outcomes_by_case(texts, criteria, lambda one: one.case.id),
        )


def _chosen(options: Options) -> tuple[Case, ...]:
    """The cases of the drafting suite; of the slice every sixth."""
    known = [case for path in files("drafting", options.paths) for case in read_cases(path) if not case.part]
    named = [case for case in known if options.names(case.id)]
    return tuple(named if options.whole or options.cases != "*" else named[::_EVERY])


def _refused(texts: Sequence[Written]) -> Iterator[str]:
    for one in texts:
        if one.ours and one.prose.fails:
            shown = (
                *one.prose.forbidden,
                *one.prose.strange,
                *one.prose.exchanged,
                *one.prose.copied.figures,
            )
            yield f"{one.case.id} {one.system}: {' '.join(one.prose.fails)} | {'、'.join(shown)}"
