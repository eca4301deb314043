"""A model's sentences on trial: which facts they state, and what in them comes from no fact."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain import Fact
from assistant.drafting.gates import Measure, dates_of, measures_of
from assistant.drafting.lexicon import claims
from assistant.drafting.parsing import Marked
from assistant.language import grams

_LIKE = 0.45
_TITLE = re.compile(r"《[^》]+》")
_MASK = re.compile(r"〔[^〕]*〕|[⟦⟧]")


@dataclass(frozen=True, slots=True)
class Verdict:
    """`facts` are those the sentence states in full; `objection` says in Chinese what is wrong, or ""."""

    facts: tuple[str, ...]
    objection: str = ""


def tried(sentence: Marked, facts: Sequence[Fact], year: int) -> Verdict:
    """The verdict on a sentence against the facts of its section. Marks are hints, figures are the proof."""
    said = measures_of(sentence.text)
    near = [fact for fact in facts if fact.id in sentence.marks or _alike(fact, sentence.text)]
    stated = tuple(fact.id for fact in near if _states(sentence.text, said, fact))
    partly = [fact.id for fact in near if fact.id in sentence.marks and fact.id not in stated]
    objection = _strays(sentence.text, said, near, year) or _claim(sentence.text, near) or _losses(partly)
    return Verdict(stated, objection)


def _states(text: str, said: Counter[Measure], fact: Fact) -> bool:
    """All of the fact's figures stand in the text, or, where it has none, most of its words."""
    figures = measures_of(fact.text)
    if figures:
        return not figures - said and likeness(fact.text, text) >= _LIKE / 2
    return likeness(fact.text, text) >= _LIKE


def _alike(fact: Fact, text: str) -> bool:
    return likeness(fact.text, text) >= _LIKE


def _strays(text: str, said: Counter[Measure], near: Sequence[Fact], year: int) -> str:
    """What the text says beyond the facts: figures, dates, titles, masks."""
    if mask := _MASK.search(text):
        return f"“{mask.group()}”是范例里遮去的内容或记号，不能写入"
    if said - sum((measures_of(fact.text) for fact in near), Counter()):
        return "有数字在事实清单中找不到依据"
    known = {str(year), str(year + 1)} | {date for fact in near for date in dates_of(fact.text, year)}
    if not dates_of(text, year) <= known:
        return "有日期在事实清单中找不到依据"
    spoken = "\n".join(fact.text for fact in near)
    title = next((title for title in _TITLE.findall(text) if title[1:-1] not in spoken), "")
    return f"{title}在事实清单中找不到依据" if title else ""


def _claim(text: str, near: Sequence[Fact]) -> str:
    spoken = "\n".join(fact.text for fact in near)
    claim = next((match.group() for match in claims().finditer(text) if match.group() not in spoken), "")
    return f"“{claim}”是成绩或评价，事实清单里没有" if claim else ""


def _losses(partly: Sequence[str]) -> str:
    return f"没有完整写出 {'、'.join(partly)} 的内容" if partly else ""


def likeness(one: str, other: str) -> float:
    """Share of the first text's character bigrams that the other has too."""
    grams_of_one = set(grams(one, (2,)))
    return len(grams_of_one & set(grams(other, (2,)))) / len(grams_of_one) if grams_of_one else 0.0
