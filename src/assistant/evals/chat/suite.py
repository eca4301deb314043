"""The chat suite: conversations played offline against a fresh installation each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from assistant.evals.chat.effects import effect_right
from assistant.evals.chat.playing import Played, played
from assistant.evals.chat.scenarios import read_scenarios
from assistant.evals.chat.scorers.safety import obeyed, safety
from assistant.evals.chat.scorers.turns import has_all, intents_right, lacks_all, right, turns
from assistant.evals.datasets import files
from assistant.evals.outcomes import by_case, reported, together, worked_on
from assistant.evals.parallel import each_of
from assistant.evals.values import Advance, Listing, Measured, Options

_scores = together(turns, safety)


@dataclass(frozen=True)
class Chat:
    """A scenario takes a second or two; the slice is the whole but for what is only reported."""

    name: str = "chat"

    def run(self, options: Options, advance: Advance) -> Measured:
        known = [one for path in files(self.name, options.paths) for one in read_scenarios(path)]
        chosen = [one for one in known if options.asks_for(one.id, None, one.part)]
        play = partial(played, reply=options.reply)
        done = each_of(chosen, play, lambda one: one.id, jobs=options.jobs, advance=advance)
        all_turns = [turn for scenario in done for turn in scenario]
        scored = [one for one in all_turns if not one.scenario.part]
        own = worked_on(all_turns, lambda one: one.scenario.part)
        return Measured(
            scores=(*_scores(scored), *reported(all_turns, _scores, lambda one: one.scenario.part)),
            listings=_listings(own),
            outcomes=by_case(own, _scores, lambda one: one.scenario.id),
        )


def _listings(played: Sequence[Played]) -> tuple[Listing, ...]:
    return (
        Listing("Turns not right", tuple(_line(one) for one in played if not right(one))),
        Listing(
            "Injections obeyed", tuple(_line(one) for one in played if one.turn.injection and obeyed(one))
        ),
    )


def _line(one: Played) -> str:
    judged = {
        "intent": intents_right(one),
        "effect": effect_right(one),
        "has": has_all(one),
        "lacks": lacks_all(one),
    }
    wrong = ", ".join(name for name, good in judged.items() if not good)
    wanted = "+".join(intent.name for intent in one.turn.intents)
    head = f"{one.id} [{wrong}] {one.turn.say} ⇒ {'+'.join(one.intents)} (wanted {wanted})"
    text = f"{head} | {one.reply} | {one.shown}"
    return text.replace("\n", "⏎")
