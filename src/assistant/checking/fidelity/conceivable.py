"""How an unsupported figure may have been computed, where it was neither bound nor proved.

Operands stand together (operands.py). What they come to is a proof where hardly any other number could be
explained so; where many could, the match may be chance, and the clerk is asked to recompute it instead of
being told that it is invented.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise, permutations, product

from assistant.checking.case import Case
from assistant.checking.fidelity.operands import Operand, told_together
from assistant.checking.figures.claims import Claim, Key
from assistant.checking.figures.hedges import rounds
from assistant.checking.proofs.counting import lines_beside
from assistant.checking.proofs.rates import told_as, whole_of_share
from assistant.domain import Hedge
from assistant.language import unit_class
from assistant.language.patterns import late

COMPUTED = "computed"
_TEN_THOUSANDS = "万"
_LONGEST_RUN, _LEAD, _ALIKE = 12, 14, 0.2
_OF_PEOPLE = frozenset({"person", "person-time"})
_MET_ALWAYS = frozenset(map(Decimal, range(4)))
"""Figures that some sum or difference gives nearly always: nothing is made of them."""

_BY_CHANCE, _BY_CHANCE_BESIDE = Decimal("0.05"), Decimal("0.1")
"""Of the numbers of its size, the share that operands may explain for the computation to be telling; that of
its own sentence, or all that one line tells, is likelier to be meant.
"""

_OF_WHICH = late("其中|里[头面]|当中|含")
_REMAINDER = late(r"除(?!了)|其余|其他|另|余|剩|尚|还有")
_AS_COMPUTED = late(rf"{_REMAINDER.pattern}|均|净|[上下]半年|季度")
_CHANGE = late(r"较|比|增|减|降|升|涨|幅")
_FALL = late(r"减|降|少|跌|回落")
_CUES = (
    ("sum", late(r"共|合计|总|累计|先后|[增升][加长]?[到至]|达到?|现有|年末|届时|两|[三四五六]类")),
    (
        "difference",
        late(rf"{_REMAINDER.pattern}|{_CHANGE.pattern}|已|完成|办结|成功|整改|第[一二三四]"),
    ),
    ("each", late(r"每|各|均")),
)
_TIMES_A_YEAR = (
    (late(r"每个?月|月均"), Decimal(12)),
    (late(r"每个?季|季均"), Decimal(4)),
    (late(r"每个?学期|每半年"), Decimal(2)),
    (late(r"每个?周|周均"), Decimal(52)),
)


@dataclass(frozen=True, slots=True)
class Computation:
    """The operands as they are written, and their items.

    `telling` where chance hardly explains the match, `near` where they stand in the claim's own sentence or
    on the lines behind it.
    """

    operands: tuple[str, ...]
    items: tuple[int, ...]
    telling: bool
    near: bool

    @property
    def shown(self) -> str:
        return "".join(f"“{text}”" for text in self.operands)


def conceivable(case: Case, at: int, proved: frozenset[int], *, beside_only: bool) -> Computation | None:
    """A computation from figures told together that gives the claim, None where there is none.

    `proved` are claims that follow from the notes without being bound. With `beside_only` a count rests on
    its own sentence or on what hardly is chance: a line of the notes tells it otherwise already.
    """
    claim = case.claims[at]
    lead = case.clause_lead(claim)
    share = whole_of_share(claim) > 0
    said_as_computed = share or _AS_COMPUTED.search(lead) is not None
    met_always = claim.key.value in _MET_ALWAYS and not said_as_computed
    averaged = "均" in lead
    if claim.key.high is not None and not share and not averaged:
        return None
    shown = _AS_COMPUTED.search(lead[-_LEAD:]) is not None
    doubtful: Computation | None = None
    beside, groups = lines_beside(case, at), tuple(told_together(case, at, proved))
    for cued, asked in _ways(case, at):
        met: set[Decimal] = set()
        for of_sentence, operands in groups:
            if beside_only and not (cued or share or of_sentence or ("whole" in asked and len(operands) > 2)):
                continue
            fits: list[tuple[Operand, ...]] = []
            for value, parts, fitting in _results(case, claim, operands, asked):
                met.add(value)
                fits += [parts] * fitting
            for parts in fits:
                parted = of_sentence and _is_partition(parts, operands)
                if met_always and not parted:
                    continue
                plain = parted or (of_sentence and (shown or (cued and averaged)))
                plain |= cued and _uses_up(case, at, parts, operands)
                exact = claim.quantity.hedge is Hedge.EXACT or share
                rare = exact and _is_telling(claim, met, of_sentence or "whole" in asked)
                telling = all(part.known for part in parts) and (plain or rare)
                items = tuple(part.item for part in parts if part.item is not None)
                near = of_sentence or {case.items[item].source for item in items} <= beside
                found = Computation(tuple(part.text for part in parts), items, telling, near)
                if telling:
                    return found
                unlikely = not beside_only and _is_telling(claim, met, likely=True)
                if doubtful is None and (of_sentence or said_as_computed or unlikely):
                    doubtful = found
    return doubtful


def _is_partition(parts: Sequence[Operand], operands: Sequence[Operand]) -> bool:
    """Whether a sentence tells a whole and then all of its parts: 公开6件，按期答复5件，延期答复1件."""
    terms = [one for one in operands if one.counts]
    return len(parts) == len(terms) > 1 and max(parts, key=lambda part: part.key.value) is terms[0]


def _uses_up(case: Case, at: int, parts: Sequence[Operand], operands: Sequence[Operand]) -> bool:
    """Whether a computation takes all that a line about the same has to add: 去年46人，新培18人，退出2人."""
    items = [part.item for part in parts if part.item is not None]
    about = any(case.alignment.likeness[at, item] > _ALIKE for item in items)
    return about and 2 < len(parts) == sum(operand.counts for operand in operands)


def _ways(case: Case, at: int) -> Iterator[tuple[bool, frozenset[str]]]:
    """The computations that the words before the claim ask for, then any; whether they are asked for.

    So much for each of them only where the draft or the lines behind its sentence say so.
    """
    claim = case.claims[at]
    if whole_of_share(claim):
        yield False, frozenset({"share"})
        return
    yield False, frozenset({"whole"})
    asked = frozenset(name for name, cue in _CUES if cue.search(case.clause_lead(claim)))
    if any(every.search(case.sentence_lead(claim)) for every, _ in _TIMES_A_YEAR):
        asked |= {"each"}
    if asked:
        yield True, asked
    told = "".join(source.text for source in lines_beside(case, at))
    yield (
        False,
        frozenset(name for name, cue in _CUES if name != "each" or "each" in asked or cue.search(told)),
    )


def _is_telling(claim: Claim, met: set[Decimal], likely: bool) -> bool:
    """Whether few of the numbers between half and twice the claim would have been explained as well."""
    said = claim.key.value
    low, high = said / 2, min(said * 2, Decimal(whole_of_share(claim) or said * 2))
    near = sum(low <= value <= high for value in met)
    share = _BY_CHANCE_BESIDE if likely else _BY_CHANCE
    return near <= share * max((high - low) / _place(claim), Decimal(1))


_Result = tuple[Decimal, tuple[Operand, ...], bool]


def _results(
    case: Case, claim: Claim, operands: Sequence[Operand], asked: frozenset[str]
) -> Iterator[_Result]:
    """What the operands come to by the computations asked for, and whether the claim tells it.

    A whole and its own parts are not added up.
    """
    exact = [one for one in operands if one.key.high is None]
    if "share" in asked:
        yield from _shares(case, claim, exact)
        return
    terms = [one for one in exact if one.counts]
    if "difference" in asked:
        for whole in terms:
            others = [one for one in terms if one is not whole]
            for parts in (*combinations(others, 1), *_runs(others, 2)):
                left = whole.key.value - sum((part.key.value for part in parts), Decimal(0))
                if left > 0 and _may_be_added((whole, *parts)):
                    yield left, (whole, *parts), _told(claim, left)
    added: list[Sequence[Operand]] = [terms] if "whole" in asked else []
    added += [*combinations(terms, 2), *_runs(terms, 3)] if "sum" in asked else []
    for parts in added:
        values = [part.key.value for part in parts]
        if len(parts) < 2 or not _may_be_added(parts) or _adds_a_part(case, parts):
            continue
        if not _holds_its_own_parts(values):
            yield sum(values, Decimal(0)), tuple(parts), _told(claim, sum(values, Decimal(0)))
    for first, one, other in zip(terms, terms[1:], terms[2:], strict=False) if "sum" in asked else ():
        for more, less in ((one, other), (other, one)):
            total = first.key.value + more.key.value - less.key.value
            yield total, (first, one, other), _told(claim, total)
    if "each" in asked:
        yield from _for_each(case, claim, exact)


def _may_be_added(parts: Sequence[Operand]) -> bool:
    """12个村 and 72人 come to 84 of nothing; a bare number counts whatever the others do."""
    kinds = {unit_class(part.key.unit) for part in parts if part.key.unit}
    return len(kinds) <= 1 or kinds <= _OF_PEOPLE


def _adds_a_part(case: Case, parts: Sequence[Operand]) -> bool:
    """Whether one of them is said to be of another: 普法45场，其中进工地7场."""
    of_which = [part.item is not None and _OF_WHICH.search(case.items[part.item].window) for part in parts]
    return any(of_which) and not all(of_which)


def _holds_its_own_parts(values: Sequence[Decimal]) -> bool:
    """积案5件，化解3件，剩2件: whether one of them is the sum of those behind it, or of all the others."""
    summed = any(
        values[at] == sum(values[at + 1 : end], Decimal(0))
        for at in range(len(values))
        for end in range(at + 3, len(values) + 1)
    )
    return summed or (len(values) > 2 and max(values) * 2 == sum(values))


def _for_each(case: Case, claim: Claim, operands: Sequence[Operand]) -> Iterator[_Result]:
    """So many for each of them, in all or shared out; each month, term or week of the year too."""
    lead = case.sentence_lead(claim)
    for one, other in permutations([operand for operand in operands if operand.key.unit != "%"], 2):
        if one.counts and not _same_unit(one.key, other.key) and other.key.value > 1:
            share, all_of_them = one.key.value / other.key.value, one.key.value * other.key.value
            yield share, (one, other), _told(claim, share, shared=True)
            yield all_of_them, (one, other), _told(claim, all_of_them)
    for pattern, times in _TIMES_A_YEAR:
        for one in operands if pattern.search(lead) else ():
            if one.counts:
                share, all_of_them = one.key.value / times, one.key.value * times
                yield share, (one,), _told(claim, share, shared=True)
                yield all_of_them, (one,), _told(claim, all_of_them)


def _shares(case: Case, claim: Claim, operands: Sequence[Operand]) -> Iterator[_Result]:
    """Parts of wholes; where the claim tells a change, what was added or taken of what there was."""
    whole_is = whole_of_share(claim)
    lead = case.clause_lead(claim)
    changed, fell = _CHANGE.search(lead) is not None, _FALL.search(lead) is not None
    parted = [*combinations(operands, 1), *pairwise(operands)]
    for parts, whole in product(parted, operands):
        if not whole.key.value or whole in parts or not all(_same_unit(one.key, whole.key) for one in parts):
            continue
        ratio = _in_scale_of(whole, parts) / whole.key.value
        before = 1 + ratio if fell else 1 - ratio
        grown = [abs(ratio - 1), *([ratio / before] if before > 0 else [])]
        for exact in (*grown, ratio) if changed else (ratio,):
            if 0 < exact <= (2 if changed else 1):
                yield exact * whole_is, (*parts, whole), told_as(claim, exact * whole_is)


def _in_scale_of(whole: Operand, parts: Sequence[Operand]) -> Decimal:
    """The sum of parts, of bare ones in the ten thousands of their whole: 投入52.5万元，县补20."""
    summed = sum((part.key.value for part in parts), Decimal(0))
    bare = not any(part.key.unit or _TEN_THOUSANDS in part.text for part in parts)
    return summed * 10_000 if bare and _TEN_THOUSANDS in whole.text else summed


def _runs(operands: Sequence[Operand], least: int) -> Iterator[Sequence[Operand]]:
    for length in range(least, min(len(operands), _LONGEST_RUN) + 1):
        yield from (operands[at : at + length] for at in range(len(operands) - length + 1))


def _same_unit(one: Key, other: Key) -> bool:
    return one.unit == other.unit or not one.unit or not other.unit


def _told(claim: Claim, exact: Decimal, *, shared: bool = False) -> bool:
    """Whether the claim tells a number exactly, or rounded with a hedge true of it; a share, rounded."""
    said, hedge = claim.key.value, claim.quantity.hedge
    if claim.key.high is not None:
        return shared and said <= exact <= claim.key.high
    if hedge is not Hedge.EXACT and rounds(claim.quantity, said, exact):
        return True
    if not shared or exact == exact.to_integral_value():
        return hedge is Hedge.EXACT and exact == said
    above, place = exact - said, _place(claim)
    if hedge in (Hedge.MORE, Hedge.OVER):
        return 0 < above < place
    if hedge in (Hedge.NEAR, Hedge.UNDER):
        return 0 < -above < place
    return (hedge is Hedge.ABOUT or place < 1) and abs(above) * 2 <= place


def _place(claim: Claim) -> Decimal:
    """One unit of the last place that the claim writes: 1 for 38, 1000 for 1.2万."""
    written = claim.quantity.value or claim.key.value or Decimal(1)
    exponent = written.as_tuple().exponent
    least = min(exponent, 0) if isinstance(exponent, int) else 0
    return Decimal(1).scaleb(least) * (claim.key.value / written or 1)
