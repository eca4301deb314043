"""Turns: wishes understood, effects right, what the reply has and what it must not have."""

from collections.abc import Iterator, Sequence

from assistant.evals.chat.effects import effect_right
from assistant.evals.chat.playing import Played
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate

SAME = {
    "answer_question": "add_fact",
    "swap_items": "rewrite",
    "take_notes": "notes_pasted",
}
"""Calls by the name of the wish they meet."""
_TOUCHING = frozenset({"add_fact", "change_fact", "drop_fact", "undo", "notes_pasted"})


def turns(played: Sequence[Played]) -> Iterator[Score]:
    yield of_rate("intent/right", rate(map(intents_right, played)))
    yield of_rate("effect/right", rate(map(effect_right, played)))
    yield of_rate("reply/has", rate(map(has_all, played)))
    yield of_rate("reply/lacks", rate(map(lacks_all, played)))
    yield of_rate("turn/right", rate(map(right, played)))


def right(played: Played) -> bool:
    return intents_right(played) and effect_right(played) and has_all(played) and lacks_all(played)


def intents_right(played: Played) -> bool:
    """All that was wanted was understood, and nothing else was done to the facts."""
    wanted = {intent.name for intent in played.turn.intents}
    met = {SAME.get(name, name) for name in played.intents}
    strayed = (met - wanted) & _TOUCHING
    return wanted <= met and (not strayed or "refuse" in met)


def has_all(played: Played) -> bool:
    text = f"{played.reply}\n{played.shown}"
    return all(any(word in text for word in words) for words in played.turn.has)


def lacks_all(played: Played) -> bool:
    return not any(word in played.produced for word in played.turn.lacks)
