"""The retrieval suite: clerks' queries over the sample corpus, by the shipped search and parts of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.evals.datasets import files
from assistant.evals.outcomes import by_case, reported, worked_on
from assistant.evals.parallel import each_of
from assistant.evals.retrieval.finders import BESIDE, shipped
from assistant.evals.retrieval.queries import Ranking, Wanted, gains, read_queries
from assistant.evals.retrieval.scorers.ranking import ranking
from assistant.evals.samples import sample_workspace
from assistant.evals.values import Advance, Finder, Listing, Measured, Options
from assistant.library import Library

_DEPTH = 10


@dataclass(frozen=True)
class Retrieval:
    """A query takes some ten milliseconds a road; ingesting the corpus takes ten seconds."""

    name: str = "retrieval"

    def run(self, options: Options, advance: Advance) -> Measured:
        known = [one for path in files(self.name, options.paths) for one in read_queries(path)]
        chosen = [one for one in known if options.asks_for(one.id, one.kind, one.part)]
        with sample_workspace(options) as workspace:
            library = workspace.kept.library
            done = _ranked(chosen, options.find or shipped, library, advance)
            scored = [one for one in done if not one.wanted.part]
            own = worked_on(done, lambda one: one.wanted.part)
            beside = [
                replace(score, name=f"{name}/{score.name}")
                for name, find in BESIDE.items()
                for score in ranking(_ranked([one.wanted for one in scored], find, library, advance))
            ]
        return Measured(
            scores=(*ranking(scored), *beside, *reported(done, ranking, lambda one: one.wanted.part)),
            listings=(
                Listing(
                    "Queries without a full answer among ten",
                    tuple(_missed(own)),
                ),
            ),
            outcomes=by_case(own, ranking, lambda one: one.wanted.id),
        )


def _ranked(
    chosen: Sequence[Wanted], find: Finder, library: Library, advance: Advance
) -> tuple[Ranking, ...]:
    return each_of(
        chosen,
        lambda one: Ranking(one, find(library, one.query, _DEPTH)),
        lambda one: one.id,
        jobs=1,
        advance=advance,
    )


def _missed(done: Sequence[Ranking]) -> Iterator[str]:
    for one in done:
        if not any(gains(one, _DEPTH)):
            first = one.texts[0] if one.texts else ""
            yield f"{one.wanted.id} {one.wanted.query} ⇏ {one.wanted.answers[0].quote} | {first}"
