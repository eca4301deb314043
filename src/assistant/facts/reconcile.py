"""What the notes say twice: corrections, repetitions and contradictions between offices."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from assistant.domain import Fact, Quantity, QuestionKind, Status
from assistant.facts.lexicon import has
from assistant.facts.readings import Doubt, Reading
from assistant.language import convert, grams

_NOT = re.compile(r"(?:不是|而不是|不对|非|错)")
_GENERIC = re.compile(r"^(?:各类|全镇|全乡|全年|共|累计|矛盾|今年|镇村)+")
_OUTCOME = re.compile(r"(?:成功|办结|整改|合格|采纳|化解率|发现)[^，]{0,3}$")
_REPEATED, _RELATED = 0.6, 0.25

Reread = Callable[[Fact, str], Fact]


def reconciled(readings: list[Reading], reread: Reread) -> list[Reading]:
    """Corrections applied, repetitions set aside, contradictions turned into questions.

    `reread(fact, text)` reads a fact's figures, dates and names anew from a changed text.
    """
    return _conflicts(_repetitions(_corrections(readings, reread)))


def _corrections(readings: list[Reading], reread: Reread) -> list[Reading]:
    result = list(readings)
    for at, reading in enumerate(result):
        if not has("correction", reading.fact.source.text) and not _NOT.search(reading.fact.text):
            continue
        for earlier, old, new in _corrected(result[:at], reading.fact):
            target = result[earlier]
            text = target.fact.text.replace(old.text, _with_unit(new, old), 1)
            place = f"已由第{reading.fact.source.line}行更正为{_with_unit(new, old)}"
            result[earlier] = replace(target, fact=_withhold(target.fact, place), doubts=())
            mended = replace(reread(reading.fact, text), status=Status.DONE, reason=None)
            mended = replace(mended, theme=target.fact.theme, section=target.fact.section)
            result[at] = replace(reading, fact=mended, doubts=())
    return result


def _corrected(earlier: list[Reading], correction: Fact) -> Iterator[tuple[int, Quantity, Quantity]]:
    """The nearest fact that holds the value which the correction takes back, with old and new figure."""
    stated = [q for q in correction.figures if q.value is not None]
    best: tuple[float, int, Quantity, Quantity] | None = None
    for at, reading in enumerate(earlier):
        for old in reading.fact.figures:
            withdrawn = [q for q in stated if q.value == old.value and _may_be_one(q.unit, old.unit)]
            fresh = [q for q in stated if q.value != old.value and _may_be_one(q.unit, old.unit)]
            if not withdrawn or not fresh or reading.fact.status is Status.WITHHELD:
                continue
            score = _likeness(reading.fact.text, correction.text) + at / 10_000
            if best is None or score > best[0]:
                best = (score, at, old, fresh[0])
    if best is not None:
        yield best[1:]


def _may_be_one(one: str, other: str) -> bool:
    return not one or not other or convert(Decimal(1), one)[1] == convert(Decimal(1), other)[1]


def _with_unit(new: Quantity, old: Quantity) -> str:
    return new.text if new.unit else f"{new.text}{old.unit}"


def _repetitions(readings: list[Reading]) -> list[Reading]:
    result = list(readings)
    for at, later in enumerate(result):
        for first in result[:at]:
            if _repeats(later.fact, first.fact):
                place = f"与第{first.fact.source.line}行（{first.fact.source.file or '粘贴文本'}）重复"
                result[at] = replace(later, fact=_withhold(later.fact, place), doubts=())
                break
    return result


def _repeats(later: Fact, first: Fact) -> bool:
    if not (later.usable and first.usable and later.figures):
        return False
    if not _values(later) <= _values(first) or (later.dates and first.dates and later.dates != first.dates):
        return False
    return _likeness(later.text, first.text) >= _REPEATED


def _conflicts(readings: list[Reading]) -> list[Reading]:
    result = list(readings)
    for one, other in combinations(range(len(result)), 2):
        pair = _contradiction(result[one], result[other])
        if pair is None:
            continue
        mine, theirs = result[one].fact, result[other].fact
        question = (
            f"“{mine.text}”（{_place(mine)}）与“{theirs.text}”（{_place(theirs)}）"
            f"的数字不一致，以哪个为准？"
        )
        for at, rival in ((one, theirs), (other, mine)):
            fact = replace(result[at].fact, status=Status.UNCLEAR, reason=f"与{_place(rival)}的数字不一致")
            result[at] = replace(result[at], fact=fact)
        doubt = Doubt(QuestionKind.CONFLICT, question)
        result[one] = replace(result[one], doubts=(*result[one].doubts, doubt))
    return result


def _contradiction(one: Reading, other: Reading) -> tuple[Quantity, Quantity] | None:
    """Two figures for the same year's total of the same thing, from different hands."""
    mine, theirs = one.fact, other.fact
    if (one.speaker, mine.source.file, mine.source.sheet) == (
        other.speaker,
        theirs.source.file,
        theirs.source.sheet,
    ):
        return None
    if not (_may_clash(mine) and _may_clash(theirs)) or mine.theme != theirs.theme:
        return None
    for figure in mine.figures[:2]:
        for rival in theirs.figures[:2]:
            if _same_thing(figure, mine, rival, theirs) and figure.value != rival.value:
                return figure, rival
    return None


def _may_clash(fact: Fact) -> bool:
    return fact.status in (Status.DONE, Status.UNCLEAR) and not any(d.count("-") == 2 for d in fact.dates)


def _same_thing(figure: Quantity, mine: Fact, rival: Quantity, theirs: Fact) -> bool:
    if figure.value is None or rival.value is None:
        return False
    if convert(figure.value, figure.unit)[1] != convert(rival.value, rival.unit)[1]:
        return False
    here, there = _thing(figure, mine), _thing(rival, theirs)
    return here == there and bool(here[0])


def _thing(figure: Quantity, fact: Fact) -> tuple[str, bool]:
    before = fact.text[: figure.span.start]
    return _GENERIC.sub("", figure.indicator), bool(_OUTCOME.search(before.rsplit("，", 1)[-1]))


def _values(fact: Fact) -> set[tuple[Decimal | None, str]]:
    return {convert(q.value, q.unit) if q.value is not None else (None, q.text) for q in fact.figures}


def _likeness(one: str, other: str) -> float:
    """Share of the shorter text's bigrams that the other has too."""
    a, b = set(grams(one, (2,))), set(grams(other, (2,)))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _withhold(fact: Fact, reason: str) -> Fact:
    return replace(fact, status=Status.WITHHELD, reason=reason)


def _place(fact: Fact) -> str:
    return f"{fact.source.file or '粘贴文本'}第{fact.source.line}行"
