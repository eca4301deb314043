"""Figures a draft may state though no fact does: each with a proof of which figures and which operation.

Every loose rule here lets wrong figures through, so each operation wants its cue, or all its parts named.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from assistant.checking.case import Case
from assistant.checking.figures.align import Binding
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.hedges import same_hedge
from assistant.checking.figures.items import Item
from assistant.checking.figures.two_years import beside_last_year
from assistant.checking.figures.units import agrees
from assistant.checking.proofs.combining import joined_by_sign, over_the_year, products, shares
from assistant.checking.proofs.counting import counted, notes_near, shares_words
from assistant.checking.proofs.literal import noted_in_words
from assistant.checking.proofs.proof import (
    Proof,
    alike,
    formula,
    is_value,
    leaves_some,
    parts_of_the_sentence,
    supported,
)
from assistant.checking.proofs.ranks import places_moved
from assistant.checking.proofs.rates import rates, told_as, whole_of_share
from assistant.checking.proofs.recurring import recurring, years_running
from assistant.checking.proofs.sums import sums
from assistant.domain import Bar

_REST = re.compile(r"剩|其余|余下|尚有|还有|仍有|另有|未(?!成年|来)|余$")
_RATE = re.compile(r"率|占|比例|比重|达到?$")
_CHANGE = re.compile(r"较|比|同比|增|减|升|降|提高|下滑|多|少")
_LAST_YEAR = re.compile(r"上年|去年|上一年|同期|同比|20\d\d年|(?<!\d)[12]\d年(?=的|\D{0,3}\d)")
_LAST_YEARS_PAIR = re.compile(
    rf"(?:{_LAST_YEAR.pattern})[^，。；\d]{{0,6}}(?P<one>\d+)\s*/\s*(?P<other>\d+)(?![\d.])"
)
_AS_PLANNED = re.compile(r"计划|目标|任务|预期|年初|原定|指标")
_ALL = re.compile(r"全部|全过|全都|都|均|悉数|无一")
_SAME_AS_BEFORE = 0.2
_SAME_MATTER = 0.25
_REMAINS_OF = 0.12
_POINTS = "个百分点"
_WHOLE = 100
_MOST_PARTS = 8
_NEAR_BEFORE = 6


def proof(case: Case, at: int) -> Proof | None:
    """The first proof of a claim, None where it follows from nothing."""
    attempts: tuple[Callable[[Case, int], Iterator[Proof]], ...] = (
        parts_of_the_sentence,
        remainders,
        rates,
        _all_of_them,
        _last_year,
        _growth,
        _noted_growth,
        sums,
        products,
        shares,
        over_the_year,
        joined_by_sign,
        recurring,
        years_running,
        places_moved,
        counted,
        noted_in_words,
    )
    return next((found for attempt in attempts for found in attempt(case, at)), None)


def remainders(case: Case, at: int) -> Iterator[Proof]:
    """What figures of one fact or line of the notes leave of their whole."""
    claim = case.claims[at]
    spoken_of = {
        source for at_text, (_, source) in enumerate(case.stated) if case.in_notes[at, at_text] > _REMAINS_OF
    }
    near = [item for item in case.items_near(at, -1) if case.items[item].source in spoken_of]
    same = [item for item in near if case.items[item].takes(claim.quantity)]
    for whole, *parts in (*_pairs(case, same), *_wholes_and_parts(case, same)):
        values = [case.items[number].key.value for number in (whole, *parts)]
        if not is_value(claim, 2 * values[0] - sum(values)):
            continue
        if _fact_leaves_rest(case.items[parts[-1]]) or leaves_some(case, at):
            yield Proof(at, "remainder", (whole, *parts), formula("-", values, claim.key.value))


def _wholes_and_parts(case: Case, near: Iterable[int]) -> Iterator[Sequence[int]]:
    """行政处罚37件，城管类29，农房类6，其余环保: a whole of a line and the parts told behind it.

    A run that ends in a rest may stand apart from it: 46起，简易39，普通7。违建19，秸秆15，其余是占道经营.
    """
    of_fact: dict[object, list[int]] = defaultdict(list)
    of_line: dict[object, list[int]] = defaultdict(list)
    for number in sorted(near):
        of_fact[id(case.items[number].fact)].append(number)
        of_line[case.items[number].source].append(number)
    for told in of_line.values():
        for end in range(3, len(told)):
            if _fact_leaves_rest(case.items[told[end]]):
                yield from ((told[0], *told[start : end + 1]) for start in range(2, end))
    for told in of_fact.values():
        for start in range(len(told)):
            for end in range(start + 3, min(len(told), start + _MOST_PARTS) + 1):
                yield told[start:end]


def _fact_leaves_rest(part: Item) -> bool:
    """Whether the words around a noted figure tell of a rest without number: 普通程序4，剩下都是简易."""
    behind = re.split(r"\d|[。；]", part.context[part.quantity.span.end :])[0]
    return _REST.search(part.window) is not None or _REST.search(behind) is not None


def _all_of_them(case: Case, at: int) -> Iterator[Proof]:
    """100% where the notes, or the draft's own sentence, say that all of them did."""
    claim = case.claims[at]
    if not claim.key.value == whole_of_share(claim) == _WHOLE:
        return
    if _RATE.search(claim.window + case.clause_lead(claim)):
        yield from (Proof(at, "rate", (), text) for text in notes_near(case, at) if _ALL.search(text))
        if _ALL.search(claim.context):
            yield Proof(at, "rate", (), claim.context)


def _last_year(case: Case, at: int) -> Iterator[Proof]:
    """较上年的12条: the figure of last year, from the last report or from notes set aside as last year's."""
    claim = case.claims[at]
    is_change = claim.role in ("more", "fewer")
    if is_change or (claim.role != "from" and not _LAST_YEAR.search(case.clause_lead(claim))):
        return
    last = at + (claim.role == "from")
    here = [one for one in case.in_sentence(claim) if one <= last and alike(case.claims[one], claim)]
    for like in reversed(here):
        for value, item in _last_years_figures(case, at, like):
            if is_value(claim, value):
                yield Proof(at, "last-year", () if item is None else (item,), f"上年为{value}")
    yield from _last_years_share(case, at)


def _last_years_share(case: Case, at: int) -> Iterator[Proof]:
    """持证率由上年的93.1%提高到100% where a row has 执法人员/持证 31/31, 上年29/27."""
    claim = case.claims[at]
    for line in case.notes if claim.key.unit == "%" else ():
        text = case.row_at(line) or line.text
        for match in _LAST_YEARS_PAIR.finditer(text):
            part, whole = sorted((Decimal(match["one"]), Decimal(match["other"])))
            if whole and shares_words(claim, text) and told_as(claim, part * _WHOLE / whole):
                yield Proof(at, "last-year", (), f"上年{part}÷{whole}")


def _growth(case: Case, at: int) -> Iterator[Proof]:
    for before, now, items in changes(case, at):
        yield Proof(at, "growth", items, f"上年{before}，本年{now}")


def _noted_growth(case: Case, at: int) -> Iterator[Proof]:
    for before, now, items in noted_changes(case, at):
        yield Proof(at, "growth", items, f"上年{before}，本年{now}")


def noted_changes(case: Case, at: int) -> Iterator[tuple[Decimal, Decimal, tuple[int, ...]]]:
    """The same where the draft states neither: 满意率提高1.5个百分点 from 满意率95.3%（上年93.8%）."""
    claim = case.claims[at]
    if claim.key.unit == "%" or not _CHANGE.search(case.clause_lead(claim)):
        return
    unit = "%" if claim.key.unit == _POINTS else claim.key.unit
    told = [number for number, item in enumerate(case.items) if item.key.unit in ("", unit)]
    for now, before in permutations(told, 2):
        one, other = case.items[now], case.items[before]
        if other.role != "last-year" or one.role == "last-year" or one.source != other.source:
            continue
        about = case.alignment.likeness[at, [now, before]].max() > _SAME_MATTER
        if about and is_value(claim, abs(one.key.value - other.key.value)):
            yield other.key.value, one.key.value, (now, before)


def changes(case: Case, at: int) -> Iterator[tuple[Decimal, Decimal, tuple[int, ...]]]:
    """Last year's figure, this year's and their items, of which a claim states the difference or the rate."""
    claim = case.claims[at]
    if not _CHANGE.search(case.clause_lead(claim)):
        return
    yield from _from_a_computed_rate(case, at)
    for like in _this_years(case, at):
        current, item = case.claims[like], case.alignment.bindings[like].item
        for before, earlier in _compared_with(case, at, like):
            now = case.items[item].key.value
            change = abs(now - before)
            in_percent = claim.key.unit == "%" and before != 0
            relative = in_percent and told_as(claim, change * 100 / before)
            in_points = claim.key.unit == _POINTS and current.key.unit == "%"
            same = claim.key.unit != "%" and alike(current, claim) and is_value(claim, change)
            if relative or same or (in_points and _told_in_points(claim, change)):
                yield before, now, (item,) if earlier is None else (item, earlier)


def _from_a_computed_rate(case: Case, at: int) -> Iterator[tuple[Decimal, Decimal, tuple[int, ...]]]:
    """化解352件，化解率96.2%，较上年提高1.7个百分点 where the notes have 去年化解率94.5%."""
    claim = case.claims[at]
    for like in case.in_sentence(claim) if claim.key.unit == _POINTS else ():
        rate = case.claims[like]
        if like >= at or rate.key.unit != "%" or supported(case, like):
            continue
        computed = next(rates(case, like), None)
        for before, earlier in _last_years_figures(case, at, like) if computed else ():
            if earlier is not None and _told_in_points(claim, abs(rate.key.value - before)):
                yield before, rate.key.value, (earlier,)


def _told_in_points(claim: Claim, change: Decimal) -> bool:
    """提高1.9个百分点, 约2个百分点."""
    exact = is_value(claim, change)
    return exact or (bool(claim.quantity.hedge) and abs(change - claim.key.value) * 2 <= 1)


def _this_years(case: Case, at: int) -> list[int]:
    """What the claim may compare: figures before it in its sentence, nearest first, then alike ones above."""
    claim = case.claims[at]
    before = [other for other in range(at) if supported(case, other)]
    here = [other for other in before if case.claims[other].sentence == claim.sentence]
    above = [other for other in before if case.claims[other].line == claim.line and other not in here]
    near = [other for other in reversed(here[:-3]) if alike(case.claims[other], claim)]
    return [*here[-3:], *near, *(other for other in above if alike(case.claims[other], claim))]


def _pairs(case: Case, near: Iterable[int], across_facts: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
    """Ordered pairs of the same unit from one fact, or any two of `across_facts`."""
    distinct = list(dict.fromkeys(near))
    for one in distinct:
        for other in distinct:
            first, second = case.items[one], case.items[other]
            together = first.fact is second.fact or (one in across_facts and other in across_facts)
            if one != other and together and agrees(first.quantity, second.quantity):
                yield one, other


def _compared_with(case: Case, at: int, like: int) -> Iterator[tuple[Decimal, int | None]]:
    """What a change is measured against: the figure beside this year's in its line or row, any other of last
    year, or the plan's where the claim speaks of a plan (较原计划少3场).
    """
    claim, wanted = case.claims[at], case.claims[like]
    if _AS_PLANNED.search(case.clause_lead(claim)):
        for number, item in enumerate(case.items):
            planned = item.role == "planned" or _AS_PLANNED.search(item.context) is not None
            if planned and item.takes(wanted.quantity) and number != case.alignment.bindings[like].item:
                yield item.key.value, number
        return
    item = case.items[case.alignment.bindings[like].item]
    written, scale = item.quantity.value, _scale(item)
    for now, before in beside_last_year(case.row_at(item.source) or item.source.text, case.year):
        if now == written:
            yield before * scale, None
    yield from _last_years_figures(case, at, like)


def _scale(item: Item) -> Decimal:
    """What one of the written unit comes to in the unit of its key."""
    return item.key.value / item.quantity.value if item.quantity.value else Decimal(1)


def _last_years_figures(case: Case, at: int, like: int) -> Iterator[tuple[Decimal, int | None]]:
    """Value and, where it stands in this year's notes, item of figures that may be last year's.

    They speak of what claim `at` or claim `like` speaks of, in the unit of the latter.
    """
    wanted, stated = case.claims[like].quantity, case.claims[at].quantity
    binding, alike_to = case.alignment.bindings.get(like), case.alignment.likeness[[at, like]].max(axis=0)
    for item, noted in enumerate(case.items):
        of_last_year = noted.fact is not None and noted.fact.bar in (Bar.OTHER_YEAR, Bar.BORROWED)
        compared = _LAST_YEAR.search(noted.context + _said_before(noted)) is not None
        if (
            (of_last_year or compared)
            and (
                noted.source not in case.rows
                or alike_to[item] > _SAME_MATTER
                or _beside(case, binding, noted)
            )
            and noted.takes(wanted)
            and (not noted.quantity.hedge or same_hedge(stated, noted.quantity))
        ):
            yield noted.key.value, item
    for other in case.in_sentence(case.claims[at]):
        one = case.claims[other]
        apart = other not in (at, like) and alike(one, case.claims[like])
        if apart and supported(case, other) and _LAST_YEAR.search(case.clause_lead(one)):
            yield one.key.value, case.alignment.bindings[other].item
    scores = case.previous_alignment.likeness
    for number, earlier in enumerate(case.previous_items):
        likeness = max(scores[at, number], scores[like, number])
        if likeness > _SAME_AS_BEFORE and earlier.takes(wanted):
            yield earlier.key.value, None


def _beside(case: Case, binding: Binding | None, item: Item) -> bool:
    return binding is not None and case.items[binding.item].source == item.source


def _said_before(item: Item) -> str:
    """What its line says right before a figure: the fact may have lost 比去年."""
    at = item.source.text.find(item.quantity.text)
    return item.source.text[max(at - _NEAR_BEFORE, 0) : max(at, 0)]
