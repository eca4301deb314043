"""Figures that a draft does not write and tells all the same: its sentence leaves no other number."""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import combinations

from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.items import Item
from assistant.checking.proofs.proof import leaves_some
from assistant.checking.proofs.rates import equals_rounded
from assistant.domain import Hedge, Span
from assistant.language.patterns import late

_SHARE = late(r"[一二三四五六七八九两]成|半数?(?![年月天])|分之|大多数|居多|最多")
_THE_REST = late(r"其余|余下|余均|剩|其他(?![^，。；、]{0,8}\d)|除[^，。；]{1,24}外")
_EACH, _CHANGED = late("[各每均]"), late("[由从][^，。；]*[增减升降提涨跌]|全部|悉数")
_ALL = 100
_LIST = late(r"[^，。；：（）、\d]{1,12}(?:[、和与及][^，。；：（）、\d]{1,12})+")
_BETWEEN, _MONTH = late("[、和与及]"), late(r"\d月")
_MANY_NAMES = 12
_UNIT = late(r"(?<=\d)[^\d.]+$")
_WHOLE_AREA = late(r"全[镇乡县区街村](?:道)?[^，。；]{0,3}$|[【\[][^】\]]*$")
_ANNOUNCED = late(r"(?:问题|不足|困难|原因|建议|上面|下面)[^，。；\d]{0,4}$")
_IN_DOUBT = late(r"更正|订正|不准|核[完实准]|台账")
_DAYS, _RANGE = frozenset("天日"), late(r"\d[日号]?(?:至|—|-|～|到)")
_SAME_THING, _FAR = 0.45, 8


def implied(case: Case, number: int, sentences: Sequence[Span]) -> bool:
    """Whether the sentences tell the figure of an item by others: as the rest, a sum, a share, or by naming
    what it counts. One is told by whatever is told of it, and none is no figure.
    """
    value = case.items[number].key.value
    return (
        value <= 1
        or not _is_owed(case.items[number])
        or any(_tells(case, number, value, sentence) for sentence in sentences)
    )


def _is_owed(item: Item) -> bool:
    """Whether a figure counts something of the matter: no date (6/10), label (【邮件6】) or size of the whole
    area, nor how many points follow; none that its line doubts or a speaker guessed at (一百多家, 四十来篇).
    """
    written, line = _UNIT.sub("", item.quantity.text), item.source.text
    guessed = item.quantity.hedge in (Hedge.MORE, Hedge.ABOUT) and not re.search(r"\d", item.quantity.text)
    if guessed or _IN_DOUBT.search(line):
        return False
    found = re.search(rf"(?<![\d./月]){re.escape(written)}(?![\d/])", line)
    if found is None or (not item.quantity.unit and "." in written):
        return False
    before = line[: found.start()]
    return not _WHOLE_AREA.search(before) and not _ANNOUNCED.search(before)


def _tells(case: Case, number: int, value: Decimal, sentence: Span) -> bool:
    text = sentence.of(case.draft)
    stated = [at for at, claim in enumerate(case.claims) if claim.sentence == sentence]
    if _SHARE.search(text) or (value <= _MANY_NAMES and value in set(_named(text))):
        return True
    if case.items[number].quantity.unit in _DAYS and _RANGE.search(text):
        return True
    if any(_corrects(case, at, number) for at in stated):
        return True
    if case.items[number].key.unit == "%":
        return any(equals_rounded(rate, value) for rate in _rates(case, stated))
    if any(value == result for result in (*_computed(case, stated, text), *_left(case, stated))):
        return True
    return _is_summed(case, number, {case.claims[at].key.value for at in stated})


def _corrects(case: Case, at: int, number: int) -> bool:
    """Whether the sentence has another figure of the same thing, which another line has put in its place."""
    claim, binding = case.claims[at], case.alignment.bindings.get(at)
    other = binding is None or case.items[binding.item].source != case.items[number].source
    return (
        other
        and claim.key.unit == case.items[number].key.unit
        and float(case.alignment.likeness[at, number]) > _SAME_THING
    )


def _named(text: str) -> Iterator[int]:
    """How many members each list of the sentence has, and how many months it names: 在北街、砖厂社区增设."""
    yield from (len(_BETWEEN.split(match[0])) for match in _LIST.finditer(text))
    yield len(_MONTH.findall(text))


def _computed(case: Case, stated: Sequence[int], text: str) -> Iterator[Decimal]:
    """What the figures of a sentence come to, where its words say how they belong together."""
    counted = [case.claims[at].key.value for at in stated if case.claims[at].key.unit != "%"]
    for start, end in combinations(range(len(counted) + 1), 2):
        if end - start > 1:
            yield sum(counted[start:end], Decimal(0))
    for whole, part in combinations(stated, 2):
        first, second = case.claims[whole].key, case.claims[part].key
        if second.unit == "%":
            yield from _shared_out(first.value, case.claims[part])
        elif leaves_some(case, part):
            yield first.value - second.value
            if first.unit == "%" and first.value < _ALL:
                yield (second.value * first.value / (_ALL - first.value)).to_integral_value(ROUND_HALF_UP)
        elif _CHANGED.search(text):
            yield abs(first.value - second.value)
    if _THE_REST.search(text) and counted:
        for end in range(2, len(counted) + 1):
            yield counted[0] - sum(counted[1:end], Decimal(0))
    if _EACH.search(text):
        yield from (one * times for one in counted for times in (2, 3, 4, 12))
        yield from (one * other for one, other in combinations(counted, 2))


def _shared_out(whole: Decimal, share: Claim) -> Iterator[Decimal]:
    """The whole numbers that a share of a whole may stand for, a hedged one (超过95%) within one percent."""
    spread = 1 if share.quantity.hedge else 0
    least, most = (whole * (share.key.value + off) / _ALL for off in (-spread, spread))
    first, last = least.to_integral_value(ROUND_FLOOR), most.to_integral_value(ROUND_HALF_UP)
    yield from map(Decimal, range(int(first), int(last) + 1))


def _rates(case: Case, stated: Sequence[int]) -> Iterator[Decimal]:
    """What share each figure of a sentence is of one before it."""
    for whole, part in combinations(stated, 2):
        if case.claims[whole].key.value:
            yield case.claims[part].key.value * _ALL / case.claims[whole].key.value


def _left(case: Case, stated: Sequence[int]) -> Iterator[Decimal]:
    """89处……，整改率94.4%，剩余5处: what a rest leaves of the figures told before it in the paragraph."""
    for part in stated if any(case.claims[at].key.unit == "%" for at in stated) else ():
        if leaves_some(case, part):
            told = case.claims[part]
            before = case.claims[max(0, part - _FAR) : part]
            yield from (whole.key.value - told.key.value for whole in before if whole.line == told.line)


def _is_summed(case: Case, number: int, stated: set[Decimal]) -> bool:
    """Whether the draft has a sum of figures of the fact in their place (一、二、三等奖共21幅)."""
    fact = case.items[number].fact
    untold = [item.key.value for item in case.items if item.fact is fact and item.key.value not in stated]
    return any(
        case.items[number].key.value in untold[start:end] and sum(untold[start:end]) in stated
        for start, end in combinations(range(len(untold) + 1), 2)
        if end - start > 1
    )
