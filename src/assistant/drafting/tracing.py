"""A model's sentences on trial: which facts they state, and what in them comes from no fact."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.domain import Fact
from assistant.drafting.gates import Measure, measures_of
from assistant.drafting.parsing import Marked
from assistant.drafting.realise import realised
from assistant.drafting.strays import NO_GROUND, Ground, stray
from assistant.language import share_of_pairs

_LIKE = 0.45


@dataclass(frozen=True, slots=True)
class Verdict:
    """`facts` are those the sentence states in full; `objection` says in Chinese what is wrong, or ""."""

    facts: tuple[str, ...]
    objection: str = ""


def tried(sentence: Marked, facts: Sequence[Fact], year: int, ground: Ground = NO_GROUND) -> Verdict:
    """The verdict on a sentence against the facts of its section. Marks are hints, figures are the proof."""
    said = measures_of(sentence.text)
    near = [fact for fact in facts if fact.id in sentence.marks or _alike(fact, sentence.text, year) >= _LIKE]
    stated = [fact for fact in near if _states(sentence.text, said, fact, year)]
    left = said - _measures(stated, year)
    partly = [
        fact.id
        for fact in near
        if fact not in stated and (fact.id in sentence.marks or left & _measures([fact], year))
    ]
    told = "\n".join(_written(fact, year) for fact in near)
    untold = "有数字在事实清单中找不到依据" if said - _measures(near, year) else ""
    objection = untold or stray(sentence.text, near, year, ground.with_known(told)) or _losses(partly)
    return Verdict(tuple(fact.id for fact in stated), objection)


def _states(text: str, said: Counter[Measure], fact: Fact, year: int) -> bool:
    """All of the fact's figures stand in the text, or, where it has none, most of its words."""
    told = (measures_of(fact.text), measures_of(_written(fact, year)))
    if any(told):
        return (
            any(figures and not figures - said for figures in told) and _alike(fact, text, year) >= _LIKE / 2
        )
    return _alike(fact, text, year) >= _LIKE


def _measures(facts: Sequence[Fact], year: int) -> Counter[Measure]:
    """The figures of the facts, in the clerk's words or as the model was given them."""
    each = (measures_of(fact.text) | measures_of(_written(fact, year)) for fact in facts)
    return sum(each, Counter[Measure]())


def _alike(fact: Fact, text: str, year: int) -> float:
    """How much of the fact, in the clerk's words or as the model was given it, stands in the text."""
    return max(share_of_pairs(fact.text, text), share_of_pairs(_written(fact, year), text))


@lru_cache(maxsize=1024)
def _written(fact: Fact, year: int) -> str:
    return realised(fact, year)


def _losses(partly: Sequence[str]) -> str:
    return f"没有完整写出 {'、'.join(partly)} 的内容" if partly else ""
