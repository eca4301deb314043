"""The rewriting suite: talk, traps and written passages, rewritten offline or by the model asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain import Rewriting
from assistant.evals.datasets import files
from assistant.evals.outcomes import by_case, reported, together, worked_on
from assistant.evals.parallel import each_of
from assistant.evals.rewriting.items import Item, Trial, read_items
from assistant.evals.rewriting.scorers.facts import facts
from assistant.evals.rewriting.scorers.wording import wording
from assistant.evals.statistics import rate
from assistant.evals.values import Advance, Listing, Measured, Options, Score, of_rate
from assistant.register import Context
from assistant.rewriting import LLM, rewrite_offline

_scores = together(facts, wording)


@dataclass(frozen=True)
class RewritingSuite:
    """The slice is all that is scored: an item takes some ten milliseconds offline."""

    name: str = "rewriting"

    def run(self, options: Options, advance: Advance) -> Measured:
        known = [item for path in files(self.name, options.paths) for item in read_items(path)]
        chosen = [item for item in known if options.asks_for(item.id, item.category, item.part)]
        done = each_of(
            chosen,
            lambda item: Trial(item, _rewritten(item, options)),
            lambda item: item.id,
            jobs=1,
            advance=advance,
        )
        scored = [one for one in done if not one.item.part]
        own = worked_on(done, lambda one: one.item.part)
        return Measured(
            scores=(
                *_scores(scored),
                *_by_model(scored, options),
                *reported(done, _scores, lambda one: one.item.part),
            ),
            listings=_listings(own),
            outcomes=by_case(own, _scores, lambda one: one.item.id),
        )


def _rewritten(item: Item, options: Options) -> Rewriting:
    context = Context(item.self_name, year=item.year, strength=item.strength)
    return (options.rewrite or rewrite_offline)(item.text, context)


def _by_model(trials: Sequence[Trial], options: Options) -> Iterator[Score]:
    """How much of it the model wrote: a passage of which nothing held was rewritten offline."""
    if options.rewrite is not None:
        yield of_rate("model/passages", rate(one.done.rewriter == LLM for one in trials))


def _listings(trials: Sequence[Trial]) -> tuple[Listing, ...]:
    """What went wrong, word for word; never of held-out passages."""
    asked = (
        ("Facts lost", lambda one: ["|".join(fact) for fact in one.item.facts if not one.holds(fact)]),
        ("Figures invented", lambda one: list(one.invented)),
        ("Protected strings lost", lambda one: [word for word in one.item.kept if word not in one.text]),
        ("Forbidden claims", lambda one: [word for word in one.item.lacks if word in one.text]),
        ("Talk left", lambda one: [word for word in one.item.gone if word in one.text]),
        ("Written text changed", lambda one: [one.text] if one.item.formal and one.changed else []),
        ("Meanings changed", lambda one: list(one.meanings)),
    )
    return tuple(
        Listing(title, tuple(_line(one, found) for one in trials if (found := wrong(one))))
        for title, wrong in asked
    )


def _line(trial: Trial, found: Sequence[str]) -> str:
    return f"{trial.item.id} {', '.join(found)}: {trial.item.text} ⇒ {trial.text}".replace("\n", "⏎")
