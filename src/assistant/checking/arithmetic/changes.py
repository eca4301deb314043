"""Changes against the two values they lie between.

Where the difference of two rates is written with % instead of 百分点, proofreading says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.checking.arithmetic.terms import AUTHORITY, found, is_exact, last_place, plain
from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity
from assistant.language.patterns import late

CHANGE = Rule(
    id="change-mismatch",
    name="增减数与前后两数不符",
    severity=Severity.ERROR,
    summary="句中写明本年、上年两个数，增减的数目、幅度或方向与之算出的不同；本年数不止一个可选时为疑似。",
    authority=AUTHORITY,
    valid=(
        Example("受理纠纷146件，较上年的168件减少22件。"),
        Example("持证人员由26人增加到35人，增长34.6%。"),
        Example("受理纠纷146件，较上年减少22件。"),
        Example("办件量120件，较上年100件增长20%。"),
        Example("失火9起，上年为12起，下降25%。"),
        Example("失火9起（上年12起），涉及林地下降10%。"),
        Example("去年受理84件，今年受理63件，减少21件。"),
    ),
    invalid=(
        Example("失火9起，上年为12起，下降35%。", flagged="35%"),
        Example("失火9起（上年12起），同比上升25%。", flagged="25%"),
        Example("去年受理84件，今年受理63件，减少31件。", flagged="31件"),
        Example("受理纠纷146件，较上年的168件减少32件。", flagged="32件"),
        Example("受理纠纷146件，较上年的168件增加22件。", flagged="22件"),
        Example("持证人员由26人增加到35人，增长25.7%。", flagged="25.7%"),
    ),
)

RULES = (CHANGE,)

_EARLIER_YEAR = late(
    r"(?:较|比|同比|相比)[^，。；]{0,6}?(?:上一?年|去年|同期|20\d\d年|前年)(?:度|同期|全年)?(?:的|为)?(?:(?![增减升降提下多少])[\u4e00-\u9fff]){0,6}$"
)
_FROM = late(r"[由从](?:20\d\d年|上年|去年|原来|年初)?的?$")
_TO = late(
    r"^[\u4e00-\u9fff]{0,3}?(?:(增|提|上升|扩大|升)|(减|降|下降|缩小))[\u4e00-\u9fff]{0,3}[到至为](?:20\d\d年的?|今年的?)?$"
)
_CHANGED = late(
    r"(?:(?P<up>增加|增长|上升|提高|提升|增|多|升)|(?P<down>减少|下降|降低|压降|减|降|少))(?:了|达|幅度?为|率为|幅达)?$"
)
_JOINED = late(r"^[，、]?[\u4e00-\u9fff]{0,8}$")
_YEAR_BEFORE = r"(?:上一?年|去年|20\d\d年)(?:度|同期|全年)?"
_TOLD_OF_IT = late(rf"(?:^|[（(])而?{_YEAR_BEFORE}(?:[则仅只]?[为是有]|仅|共|发生)?$")
_THIS_YEAR = late(r"^(?:而)?(?:今年|本年度?|20\d\d年)")
_EARLIER_FIRST = late(rf"^{_YEAR_BEFORE}")
_SAME_THING = late(
    r"^[）)]?[，、]?(?:同比|环比|总体|相比|(?:[较比]|与)(?:上一?年|去年)(?:同期)?(?:相比)?)?"
    r"(?:增加|增长|上升|提高|提升|减少|下降|降低|压降|[增多升减降少])(?:了|达|幅度?为|幅达)?$"
)


def check_changes(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    for at in range(1, len(claims) - 1):
        first, second, change = claims[at - 1 : at + 2]
        direction = _CHANGED.search(case.clause_lead(change))
        if direction is None or not all(map(is_exact, (second, change))):
            continue
        between = case.draft[second.span.end : change.span.start]
        rises = direction["up"] is not None
        if _SAME_THING.match(between):
            yield from _judged(*_told_apart(case, claims[:at], second), change, rises=rises)
        if not _JOINED.match(between):
            continue
        if _is_from_to(case, first, second):
            yield from _judged([second], first, change, rises=rises)
        elif _EARLIER_YEAR.search(case.clause_lead(second)):
            now = [one for one in claims[:at] if one.key.unit == second.key.unit and is_exact(one)]
            yield from _judged(now, second, change, rises=rises)


def _told_apart(case: Case, before: Sequence[Claim], last: Claim) -> tuple[Sequence[Claim], Claim]:
    """Figures that may be this year's, and last year's: 31起，上年为44起; 上年44起，今年31起."""
    same = [one for one in before if one.key.unit == last.key.unit and is_exact(one)]
    if _TOLD_OF_IT.search(case.clause_lead(last)):
        return same, last
    earlier_first = before[-1] in same and _EARLIER_FIRST.search(case.clause_lead(before[-1])) is not None
    if earlier_first and _THIS_YEAR.search(case.clause_lead(last)):
        return [last], before[-1]
    return (), last


def _is_from_to(case: Case, first: Claim, second: Claim) -> bool:
    return (
        first.key.unit == second.key.unit
        and is_exact(first)
        and _FROM.search(case.clause_lead(first)) is not None
        and _TO.match(case.draft[first.span.end : second.span.start]) is not None
    )


def _judged(now: Sequence[Claim], then: Claim, change: Claim, *, rises: bool) -> Iterator[Finding]:
    """`now` are the figures that may be this year's: one of them has to fit."""
    if not now or not _comparable(then, change) or any(_fits(one, then, change, rises=rises) for one in now):
        return
    nearest = now[-1]
    gap = nearest.key.value - then.key.value
    if change.key.unit == "%" == then.key.unit and abs(gap) == change.key.value:
        return
    finding = found(CHANGE, change, _message(gap, nearest, then, change))
    yield finding if len(now) == 1 else replace(finding, severity=Severity.WARNING)


def _comparable(then: Claim, change: Claim) -> bool:
    if change.key.unit == "%":
        return then.key.value > 0
    return change.key.unit == then.key.unit or (change.key.unit == "个百分点" and then.key.unit == "%")


def _fits(now: Claim, then: Claim, change: Claim, *, rises: bool) -> bool:
    gap = now.key.value - then.key.value
    if gap and (gap > 0) != rises:
        return False
    if change.key.unit != "%":
        return abs(gap) == change.key.value
    share = abs(gap) * 100 / then.key.value
    return abs(share - change.key.value) <= last_place(change.key.value)


def _message(gap: Decimal, now: Claim, then: Claim, change: Claim) -> str:
    way = "增加" if gap > 0 else "减少" if gap < 0 else "持平，相差"
    if change.key.unit == "%" and then.key.value:
        amount = f"{abs(gap) * 100 / then.key.value:.1f}%"
    else:
        amount = plain(abs(gap))
    values = f"由“{then.quantity.text}”到“{now.quantity.text}”"
    return f"{values}应为{way}{amount}，草稿写“{change.quantity.text}”，请核对。"
