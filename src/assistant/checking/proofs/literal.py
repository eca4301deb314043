"""Numbers that the notes hold in so many words, where the reading of their figures passes over them.

去了俩, 七十岁以上免费, 一个行政案件 (旁听1起行政案件): it takes a line that speaks of the same, and the
same word behind the number.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim, key_of
from assistant.checking.figures.hedges import same_hedge
from assistant.checking.figures.units import GENERAL, agrees
from assistant.checking.lexicon import words
from assistant.checking.proofs.counting import lines_beside, shares_words
from assistant.checking.proofs.proof import Proof
from assistant.checking.usable import may_be_stated
from assistant.domain import Bar, Source, Status
from assistant.language import normalise, numeral, quantities, same_unit, unit_class
from assistant.language.patterns import late
from assistant.language.text import is_han

_NUMBER = late(r"(?<![\d.第])(?:\d+(?:\.\d+)?|[零一二两三四五六七八九十百千万]+|[俩仨])(?![\d.])")
_FUSED = {"俩": Decimal(2), "仨": Decimal(3)}
_BARE = late(r"[，,。；;、\s]|$")
_COUNTERS = late(r"[件起个次场名位户家份条项处]")
_APART = late(r"(?<![\d.:-])\d+(?:\.\d+)?(?=[\s，,。；;、）)]|$)")
_SPELT = late(
    r"(?<![零一二两三四五六七八九十百千万第])(?P<number>[一二两三四五六七八九]?[十百千][零一二三四五六七八九十百千]*)"
    r"(?P<half>[\u4e00-\u9fff]{1,2}半)?"
)
_SHARED, _ABOUT = 0.12, 0.2
_HALF = Decimal("0.5")
_FEWEST, _MOSTLY = 5, 0.35
_COUNTED = frozenset({"person", "general", "household"})

CORRECTS = late(r"更正|订正|纠正|写错|打错|说错|报错|核[对实定]|为准|复核|重新?[数算核]")
"""A line of the notes that takes a figure back."""


def noted_in_words(case: Case, at: int) -> Iterator[Proof]:
    claim = case.claims[at]
    beside = lines_beside(case, at)
    behind = normalise(case.draft[claim.span.end : claim.span.end + 2])
    for number, (text, source) in enumerate(case.stated):
        if (item := _unclaimed(case, at, source)) is not None:
            yield Proof(at, "noted", (item,), text)
        near = source in beside or case.in_notes[at, number] > _SHARED or shares_words(claim, text)
        if near and _holds(_unread(case, claim, source, normalise(text)), claim, behind):
            yield Proof(at, "noted", (), text)


def _unclaimed(case: Case, at: int, source: Source) -> int | None:
    """A figure of that very unit that no claim took, of a fact whose words the claim's clause shares.

    2户因牵挂牲畜在转移后又返家 for 2户舍不得牲口，转出后又跑回家: few pairs of characters are the same.
    """
    claim = case.claims[at]
    for number in case.items_of_line.get(source, ()):
        item = case.items[number]
        if not item.usable or number in case.alignment.bound_items:
            continue
        as_told = item.key == claim.key and same_hedge(claim.quantity, item.quantity)
        if as_told and item.quantity.unit == claim.quantity.unit != "":
            own = {char for char in item.context if is_han(char)} - words("function_characters")
            if len(own) >= _FEWEST and len(own & set(claim.near)) >= _MOSTLY * len(own):
                return number
    return None


def _unread(case: Case, claim: Claim, source: Source, text: str) -> str:
    """What the alignment has not weighed: only 俩 and 仨 where it read the figure, or took it back."""
    read = any(
        case.items[number].key.value == claim.key.value and case.items[number].takes(claim.quantity)
        for number in case.items_of_line.get(source, ())
    )
    read |= claim.key.value > 1 and any(one.value == claim.quantity.value for one in quantities(text))
    return "".join(char if char in _FUSED else "，" for char in text) if read else text


def _holds(text: str, claim: Claim, behind: str) -> bool:
    return any(
        _value(match[0]) == claim.quantity.value and _counts_the_same(match, claim, behind)
        for match in _NUMBER.finditer(text)
    )


def _value(number: str) -> Decimal | None:
    return _FUSED.get(number) or numeral(number)


def _counts_the_same(match: re.Match[str], claim: Claim, behind: str) -> bool:
    tail, unit = match.string[match.end() : match.end() + 6], claim.quantity.unit
    if match[0] in _FUSED:
        return unit_class(unit) in _COUNTED
    if not unit:
        return behind[:1] != "" and tail.startswith(behind[:1])
    if _BARE.match(tail):
        return match.string[match.start() - 1 : match.start()] == "的"
    if tail.startswith(unit) or tail.removeprefix(GENERAL).startswith(unit):
        return True
    counter = _COUNTERS.match(tail)
    named = counter is not None and len(behind) == len(behind.strip("，。；、")) == 2
    return (
        named
        and counter is not None
        and tail.startswith(behind, counter.end())
        and _stands_for(counter[0], unit)
    )


def _stands_for(written: str, unit: str) -> bool:
    return written == GENERAL or same_unit(written, unit) or unit_class(written) == unit_class(unit)


def written_somewhere(case: Case, at: int, *, about: bool) -> int:
    """The first line of the notes that has the claim's number in a unit that fits, 0 for none; where the line
    speaks of the same, the number alone will do. With `about` only such lines count.

    A line that corrects, or from which that number or words alone are kept back, does not count.
    """
    claim = case.claims[at]
    same = {source.line for n, (_, source) in enumerate(case.stated) if case.in_notes[at, n] > _ABOUT}
    same |= {source.line for source in lines_beside(case, at)}
    barred = {
        fact.source.line
        for fact in case.facts or ()
        if fact.status is Status.WITHHELD and not may_be_stated(fact) and fact.bar is not Bar.OTHER_YEAR
        if not fact.figures or any(figure.value == claim.quantity.value for figure in fact.figures)
    }
    for line in case.notes:
        if line.line in barred or (about and line.line not in same) or CORRECTS.search(line.text):
            continue
        for figure in quantities(line.text):
            sure = figure.value is not None and figure.high is None
            if sure and key_of(figure).value == claim.key.value and agrees(claim.quantity, figure):
                return line.line
        if line.line in same and claim.quantity.value in _bare_numbers(line.text):
            return line.line
    return 0


def _bare_numbers(text: str) -> Iterator[Decimal | None]:
    """Numbers without a unit, and those that speech spells out (七十八了, 十八公里半)."""
    yield from (Decimal(number) for number in _APART.findall(text))
    for match in _SPELT.finditer(text):
        value = numeral(match["number"])
        yield value
        if value is not None and match["half"]:
            yield value + _HALF
