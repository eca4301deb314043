"""How something is, as talk says it: 挺管用, 交得慢吞吞的, 比以前利索多了, over data/states.tsv.

A degree stays as high as it was told: 挺 becomes 较为, 特别 and 极了 become 非常, a written one is kept.
What compares (利索多了) becomes 更为; what falls short (不太管用) is written as its row says. A verb joined
by 得 takes its written form (交得 → 缴纳), and stands once (听课听得认真 → 听课认真).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.domain import Span
from assistant.language.patterns import late
from assistant.register.complements import before_state
from assistant.register.protecting import inside_a_word, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context
from assistant.resources import rows

_REASON = "评价和程度用语改书面语"
_WHOLE = "="
_VERB = r"(?:(?P<verb>[\u4e00-\u9fff])得)?"
_LESS = r"(?:不太|不大|不怎么|不咋|不是很|没那么|没多)"
_HIGH = r"(?:特别|特|忒|老|贼|可|真|好不|太)"
_SPOKEN_DEGREE = rf"(?:{_HIGH}|挺|蛮|怪|够)"
_WRITTEN_DEGREE = r"(?:相当|非常|十分|很|较为?|比较|有点儿?|有些)"
_KEPT = late("相当|非常|十分|很")
_SAME_VERB = r"{}(?=[\u4e00-\u9fff]{{1,4}}$)"
_DEGREE = rf"(?:(?:还|也|倒|真|确实|实在)?(?:(?P<spoken>{_SPOKEN_DEGREE})|{_WRITTEN_DEGREE}))"
# 没再马虎: what is denied is not written as if it held.
_DENIED = late(r"(?:[没未别莫不](?:再|有|能|要|算|许)?)$")
_TAIL = r"(?P<tail>得很|得不行|得要命|得不得了|得慌|着呢|极了|透了|坏了)?"
_MORE = r"(?P<more>多了|得多了?|些了|点儿?了|不少|了不少|了许多)?"
_END = r"(?:(?:的|了|哩|呢)?(?=[，。；、！？）\s]|$)|(?P<of>(?=的[\u4e00-\u9fff])))"


@dataclass(frozen=True, slots=True)
class _State:
    """A row; without a written form the state stays.

    `beside`: it is talk beside a degree of talk ("degree"), behind 得 ("manner"), or by itself ("").
    """

    spoken: re.Pattern[str]
    formal: str
    less: str
    beside: str

    def called_for(self, match: re.Match[str]) -> bool:
        graded = match["spoken"] or match["less"] or match["tail"] or match["more"]
        return not self.beside or bool(match["verb"] or (self.beside == "degree" and graded))

    def written(self, match: re.Match[str]) -> str:
        formal = self.formal or match["state"]
        if match["less"]:
            return self.less or f"不够{formal.removeprefix(_WHOLE)}"
        if formal.startswith(_WHOLE):
            return formal.removeprefix(_WHOLE)
        if match["more"]:
            return f"更为{formal}"
        return f"{_degree(match)}{formal}"


def states(text: str, _: Context) -> Iterator[Edit]:
    """Edits that write states of talk as a report does."""
    for match in _pattern().finditer(visible(text)):
        state = next(row for row in _states() if row.spoken.fullmatch(match["state"]))
        if not state.called_for(match) or _cut(text, match) or _DENIED.search(text[: match.start()]):
            continue
        written = state.written(match)
        if match["verb"] and not re.search(_SAME_VERB.format(match["verb"]), text[: match.start()]):
            written = f"{before_state(match['verb'])}{written}"
        yield Edit(Span(*match.span()), written, _REASON)


def _degree(match: re.Match[str]) -> str:
    """The written degree that claims neither more nor less than the one told."""
    kept = _KEPT.search(match["degree"] or "")
    if kept:
        return kept[0]
    high = match["tail"] not in (None, "着呢") or re.fullmatch(_HIGH, match["spoken"] or "")
    return "非常" if high else "较为" if match["degree"] or match["tail"] else ""


def _cut(text: str, match: re.Match[str]) -> bool:
    """Whether the first character ends another word: 许可 | 规范 has no degree."""
    first = next((match[name] for name in ("verb", "less", "degree", "state") if match[name]), "")
    return len(first) == 1 and inside_a_word(text, match.start())


@cache
def _pattern() -> re.Pattern[str]:
    spoken = "|".join(row.spoken.pattern for row in _states())
    degree = rf"(?:(?P<less>{_LESS})|(?P<degree>{_DEGREE}))?"
    return re.compile(rf"{_VERB}{degree}(?P<state>{spoken}){_TAIL}{_MORE}{_END}")


@cache
def _states() -> tuple[_State, ...]:
    return tuple(
        _State(re.compile(spoken), formal, less, beside)
        for spoken, formal, less, beside in (
            (*row, "", "")[:4] for row in rows("register/data/states.tsv")[1:]
        )
    )
