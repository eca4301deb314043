"""A model's sentences on trial: which facts they state, and what in them comes from no fact."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain import Fact
from assistant.drafting.gates import Measure, measures_of
from assistant.drafting.parsing import Marked
from assistant.drafting.strays import NO_GROUND, Ground, stray
from assistant.language import grams

_LIKE = 0.45


@dataclass(frozen=True, slots=True)
class Verdict:
    """`facts` are those the sentence states in full; `objection` says in Chinese what is wrong, or ""."""

    facts: tuple[str, ...]
    objection: str = ""


def tried(sentence: Marked, facts: Sequence[Fact], year: int, ground: Ground = NO_GROUND) -> Verdict:
    """The verdict on a sentence against the facts of its section. Marks are hints, figures are the proof."""
    said = measures_of(sentence.text)
    near = [fact for fact in facts if fact.id in sentence.marks or _alike(fact, sentence.text)]
    stated = [fact for fact in near if _states(sentence.text, said, fact)]
    left = said - sum((measures_of(fact.text) for fact in stated), Counter[Measure]())
    partly = [
        fact.id
        for fact in near
        if fact not in stated and (fact.id in sentence.marks or left & measures_of(fact.text))
    ]
    objection = stray(sentence.text, near, year, ground) or _losses(partly)
    return Verdict(tuple(fact.id for fact in stated), objection)


def _states(text: str, said: Counter[Measure], fact: Fact) -> bool:
    """All of the fact's figures stand in the text, or, where it has none, most of its words."""
    figures = measures_of(fact.text)
    if figures:
        return not figures - said and likeness(fact.text, text) >= _LIKE / 2
    return likeness(fact.text, text) >= _LIKE


def _alike(fact: Fact, text: str) -> bool:
    return likeness(fact.text, text) >= _LIKE


def _losses(partly: Sequence[str]) -> str:
    return f"没有完整写出 {'、'.join(partly)} 的内容" if partly else ""


def likeness(one: str, other: str) -> float:
    """Share of the first text's character bigrams that the other has too."""
    grams_of_one = set(grams(one, (2,)))
    return len(grams_of_one & set(grams(other, (2,)))) / len(grams_of_one) if grams_of_one else 0.0
