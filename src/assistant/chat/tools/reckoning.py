"""Rates, rests and sums of what the facts say, shown with their parts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from assistant.chat.ports import Desk
from assistant.chat.tools.facts import extend_fact
from assistant.chat.tools.figures import LINKS, canonical
from assistant.chat.tools.measures import digits, unit_fits
from assistant.chat.tools.telling import clipped
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice, Result
from assistant.domain import Fact, Quantity
from assistant.language import quantities

RATE = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,8}?)率")
_DONE = re.compile(r"成功|整改|办结|化解|完成|回复|答复|合格|通过|成$")
"""What a rest is counted from, where the words do not name it."""
_LEFT = re.compile(r"剩|还有|没|未|其余")
_NONE = "素材里没有“{}”所要的两个数（总数和其中的数），算不出来；请把两个数都告诉我。"
_ONE = "素材里只有一个能加的数，不用算："
_NO_SUM = "素材里没有可以相加的同类数。请说出是哪几件事，例如“讲座和培训加起来多少场”。"
_UNLIKE = (
    "{}÷{}={}。两个数单位不同，一个对一个才算得成率；是这样算的吗？"
    "答“是”就把“{}”写进事实和稿子，答“不是”就不写。"
)
_NOT_WRITTEN = "只是按素材算的，没有写进素材和稿子；要写请说“{}算一下写进去”。"
_SAID = {True: "您说的{}是对的。", False: "您说的{}与素材对不上，没有采用。"}
_MAY_OVERLAP = "这几项如有重复统计，不能直接相加，请核对。"
_HUNDRED, _CENT = Decimal(100), Decimal("0.01")
_FITS, _SHORT = 0.5, 30


@dataclass(frozen=True, slots=True)
class _Share:
    """A part and the whole it is of, as two figures of one fact, or of one line of the notes."""

    fact: Fact
    whole: Quantity
    part: Quantity

    @property
    def rate(self) -> str:
        return f"{digits(self.rounded(_CENT))}%"

    def rounded(self, to: Decimal) -> Decimal:
        """In percent, as exact as `to`."""
        share = (self.part.value or Decimal(0)) * _HUNDRED / (self.whole.value or Decimal(1))
        return share.quantize(to, ROUND_HALF_UP)


def rate(desk: Desk, about: str, write: str = "") -> Result:
    """The rate that is named (办结率), of the facts that have both figures; written behind its fact on wish.

    A rate that the words give is held against it. Says so where a figure is wanting.
    """
    found = RATE.search(about)
    name = topic_of(found["name"]).replace(" ", "") or found["name"] if found else ""
    shares = _shares(desk, about, name[-2:])
    if not shares and (apart := _unlike(desk, about, name)):
        return apart
    if not name or not shares:
        return Result(_NONE.format(f"{name}率"))
    lines = [f"{name}率：{one.part.text}÷{one.whole.text}={one.rate}（{_where(one.fact)}）" for one in shares]
    said = next((one for one in quantities(about) if one.unit == "%"), None)
    right = said is None or said.value is None or shares[0].rounded(said.value) == said.value
    verdict = _SAID[right].format(said.text) if said else ""
    if write and right and len(shares) == 1:
        short = name[-2:] if name[:-2] and name[:-2] in shares[0].fact.text else name
        written = extend_fact(desk, shares[0].fact.id, f"{short}率{said.text if said else shares[0].rate}")
        return Result(f"{verdict}{written.said}", "\n".join(lines), changed=written.changed)
    return Result(f"{verdict}{_NOT_WRITTEN.format(f'{name}率')}", "\n".join(lines))


def _unlike(desk: Desk, about: str, name: str) -> Result | None:
    """A question where the named figure and the whole before it in its fact are counted in other units."""
    topic = topic_of(RATE.sub("", about)).replace("率", "").strip() or name
    found = [
        _Share(fact, whole, part)
        for fact in desk.state.sheet.facts
        if fact.usable and topic and likeness(topic, fact.text) == 1
        for whole, part in pairwise(fact.figures)
        if not unit_fits(whole.unit, part.unit) and (whole.value or 0) >= (part.value or 0) > 0
        if likeness(topic, fact.text[whole.span.end : part.span.start]) == 1
    ]
    if len(found) != 1:
        return None
    one = found[0]
    named = one.fact.text[one.whole.span.end : one.part.span.start].strip("，、")
    part = f"{named}率{one.rate}"
    call = Choice(part, "extend_fact", {"about": one.fact.id, "part": part})
    return Result("", ask=Ask(_UNLIKE.format(one.part.text, one.whole.text, one.rate, part), (call,)))


def rest(desk: Desk, about: str) -> Result:
    """What is left of a whole: the total less the part that the words, or the fact itself, tell as done."""
    shares = _shares(desk, about, "")
    if not shares:
        return Result(_NONE.format(topic_of(about) or "还剩多少"))
    lines = [
        f"{one.whole.text}-{one.part.text}={digits(left)}{one.whole.unit}（{_where(one.fact)}）"
        for one in shares
        if (left := (one.whole.value or Decimal(0)) - (one.part.value or Decimal(0))) >= 0
    ]
    return Result("按素材算，还剩：", "\n".join(lines))


def total(desk: Desk, about: str) -> Result:
    """The sum of the figures of one unit that the named matters have, each shown."""
    facts = [fact for fact in desk.state.sheet.facts if fact.usable]
    named = {run: facts_about(run, facts, desk.genre) for run in topic_of(about).split()}
    chosen = list(dict.fromkeys(fact for found in named.values() for fact in found))
    firsts = [
        (fact, fact.figures[0]) for fact in chosen if fact.figures and fact.figures[0].value is not None
    ]
    unit = next((figure.unit for _, figure in firsts), "")
    same = [(fact, figure) for fact, figure in firsts if unit_fits(figure.unit, unit)]
    if not same:
        return Result(_NO_SUM)
    lines = "\n".join(f"{figure.text}（{_where(fact)}）" for fact, figure in same)
    if len(same) == 1:
        return Result(_ONE, lines)
    summed = sum((figure.value or Decimal(0) for _, figure in same), Decimal(0))
    parts = "+".join(digits(figure.value or Decimal(0)) for _, figure in same)
    return Result(f"{parts}={digits(summed)}{unit}。{_MAY_OVERLAP}", lines)


def _shares(desk: Desk, about: str, word: str) -> list[_Share]:
    """The shares that a rate's word (成功), or anything told as done, names; of the topic where any are."""
    facts = [fact for fact in desk.state.sheet.facts if fact.usable]
    found = [share for fact in facts if (share := _share(fact, facts, word))]
    topic = topic_of(RATE.sub("", about) if word else about)
    fitting = [
        one for one in found if topic and likeness(topic, f"{one.fact.text}\n{one.fact.source.text}") >= _FITS
    ]
    return fitting or ([] if topic and not word else found)


def _share(fact: Fact, facts: Sequence[Fact], word: str) -> _Share | None:
    start = 0
    for figure in fact.figures:
        before = canonical(fact.text[start : figure.span.start] + "0")[:-1].rstrip(LINKS)
        start = figure.span.end
        named = before.endswith(canonical(f"{word}0")[:-1]) if word else _DONE.search(before)
        if not named or not figure.value:
            continue
        own = [one for one in fact.figures if one.span.start < figure.span.start]
        beside = [one for other in facts if other.source == fact.source for one in other.figures]
        wholes = [
            one
            for one in (*own, *beside)
            if unit_fits(one.unit, figure.unit) and (one.value or 0) >= figure.value
        ]
        if whole := next((one for one in reversed(wholes) if one is not figure), None):
            return _Share(fact, whole, figure)
    return None


def _where(fact: Fact) -> str:
    return f"{fact.id} {clipped(fact.text, _SHORT)}"
