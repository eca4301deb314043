"""The facts suite: notes in every manner, and the sheet read from them held against one made by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from assistant.evals.datasets import files
from assistant.evals.drafting.cases import read_cases
from assistant.evals.facts.gold import Gold, from_case, from_rows
from assistant.evals.facts.reading import Reading, read
from assistant.evals.facts.scorers.figures import figures, invented, unread
from assistant.evals.facts.scorers.uses import right, uses
from assistant.evals.outcomes import by_case, reported, together, worked_on
from assistant.evals.parallel import each_of
from assistant.evals.values import Advance, Listing, Measured, Options

_scores = together(uses, figures)
_EVERY = 2


@dataclass(frozen=True)
class Facts:
    """A sheet takes a tenth of a second. `Options.only` chooses among manners of notes."""

    name: str = "facts"

    def run(self, options: Options, advance: Advance) -> Measured:
        chosen = _chosen(self.name, options)
        attempt = partial(read, reader=options.read)
        done = each_of(chosen, attempt, lambda gold: gold.id, jobs=1, advance=advance)
        scored = [one for one in done if not one.gold.part]
        own = worked_on(done, lambda one: one.gold.part)
        return Measured(
            scores=(*_scores(scored), *reported(done, _scores, lambda one: one.gold.part)),
            listings=_listings(own),
            outcomes=by_case(own, _scores, lambda one: one.gold.id),
        )


def _chosen(suite: str, options: Options) -> tuple[Gold, ...]:
    """The sheets to read: of the slice every second one."""
    known = [gold for path in _files(suite, options) for gold in _golds(path)]
    named = [gold for gold in known if options.names(gold.id, gold.manner)]
    return tuple(
        named if options.whole or options.partial else [gold for gold in named if not gold.part][::_EVERY]
    )


def _files(suite: str, options: Options) -> tuple[Path, ...]:
    own = files(suite, options.paths)
    return own if options.paths else (*own, *files("drafting", ()))


def _golds(path: Path) -> Iterator[Gold]:
    return map(from_case, read_cases(path)) if path.parent.name == "drafting" else from_rows(path)


def _listings(readings: Sequence[Reading]) -> tuple[Listing, ...]:
    wrong = [
        f"{one.gold.id} {thing.use.value}: {thing.text}"
        for one in readings
        for thing in one.gold.things
        if not right(one, thing)
    ]
    lost = [
        f"{one.gold.id} {'、'.join(sorted(gone))}: {thing.text}"
        for one in readings
        for thing in one.gold.things
        if thing.use == "use" and (gone := unread(one, thing))
    ]
    new = [f"{one.gold.id} {line}" for one in readings for line in invented(one)]
    return tuple(
        Listing(title, tuple(line.replace("\n", "⏎") for line in found))
        for title, found in (("Uses not right", wrong), ("Figures not read", lost), ("Figures invented", new))
    )
