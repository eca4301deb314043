"""The drafting suite: raw notes made a report or a section of one, held against what a clerk would do."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from assistant.evals.datasets import files
from assistant.evals.drafting.cases import Case, read_cases
from assistant.evals.drafting.scorers.asked import asked, unasked
from assistant.evals.drafting.scorers.discriminated import discriminated
from assistant.evals.drafting.scorers.errors import errors, left
from assistant.evals.drafting.scorers.figures import figures
from assistant.evals.drafting.scorers.forbidden import forbidden
from assistant.evals.drafting.scorers.invented import invented, untraced
from assistant.evals.drafting.scorers.prose import prose
from assistant.evals.drafting.scorers.sheet import lost, sheet
from assistant.evals.drafting.scorers.usage import usage
from assistant.evals.drafting.showing import panel
from assistant.evals.drafting.telling import told_anyway, untold
from assistant.evals.drafting.trial import Trial, drafted
from assistant.evals.outcomes import by_case, reported, together, worked_on
from assistant.evals.parallel import each_of
from assistant.evals.values import Advance, Listing, Measured, Options

_scores = together(figures, forbidden, errors, sheet, invented, asked, prose, discriminated)
_WRONG: dict[str, Callable[[Trial], Iterable[str]]] = {
    "Figures not told": lambda one: (
        f"{figure} [{fact.quote}]" for fact, figure in untold(one.case, one.text)
    ),
    "Forbidden strings told": lambda one: told_anyway(one.case, one.text),
    "Errors left": lambda one: (f"{found.rule} {found.quote}: {found.message}" for found in left(one)),
    "Facts lost": lambda one: (f"{fact.id} {fact.text}" for fact in lost(one)),
    "Figures invented": lambda one: (found.quote for found in untraced(one)),
    "Criteria not met": lambda one: one.prose.fails,
    "Strange figures": lambda one: one.prose.strange,
    "Figures beside the wrong thing": lambda one: one.prose.exchanged,
    "Figure-bearing runs copied": lambda one: one.prose.copied.figures,
    "Questions not asked": lambda one: (f"{fact.quote} ({fact.why})" for fact in unasked(one)),
}


@dataclass(frozen=True)
class Drafting:
    """A case takes about a second. `Options.only` chooses among manners of notes."""

    name: str = "drafting"

    def run(self, options: Options, advance: Advance) -> Measured:
        known = [case for path in files(self.name, options.paths) for case in read_cases(path)]
        done = each_of(
            _chosen(known, options),
            partial(drafted, model=options.model, craft=options.craft, write=options.write),
            lambda case: case.id,
            jobs=options.jobs,
            advance=advance,
        )
        scored = [one for one in done if not one.case.part]
        own = worked_on(done, lambda one: one.case.part)
        return Measured(
            scores=(
                *_scores(scored),
                *usage(done, options.price),
                *reported(done, _scores, lambda one: one.case.part),
            ),
            listings=_listings(own),
            panels=tuple(map(panel, scored)),
            outcomes=by_case(own, _scores, lambda one: one.case.id),
        )


def _chosen(known: Sequence[Case], options: Options) -> tuple[Case, ...]:
    """The cases to draft: of the slice the first of each manner, and none that is only reported."""
    if options.whole or options.partial:
        return tuple(case for case in known if options.names(case.id, case.manner))
    firsts: dict[str, Case] = {}
    for case in known:
        if not case.part:
            firsts.setdefault(case.manner, case)
    return tuple(firsts.values())


def _listings(trials: Sequence[Trial]) -> tuple[Listing, ...]:
    wrong: dict[str, list[str]] = {title: [] for title in _WRONG}
    for one in trials:
        for title, told in _WRONG.items():
            wrong[title].extend(f"{one.case.id} {line}".replace("\n", "⏎") for line in told(one))
    return tuple(Listing(title, tuple(lines)) for title, lines in wrong.items())
