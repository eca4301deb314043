"""Rates against numerator and denominator, and outcomes against what came in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from assistant.checking.arithmetic.terms import AUTHORITY, found, is_exact, last_place
from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Hedge, Severity

RATE = Rule(
    id="rate-mismatch",
    name="比率与分子分母不符",
    severity=Severity.ERROR,
    summary="比率与本句或上一句的分子、分母算出的不同；“占比”与前面的两个数不符为疑似。",
    authority=AUTHORITY,
    valid=(
        Example("受理信访29件，办结28件，办结率96.6%。"),
        Example("受理信访29件，办结28件。办结率达96.6%，群众满意。"),
        Example("办理案件28件，其中简易程序25件，占89.3%。"),
        Example("受理信访29件，办结28件，办结率达95%以上。"),
    ),
    invalid=(
        Example("受理信访29件，办结28件，办结率98%。", flagged="98%"),
        Example("受理信访29件，办结28件。办结率达100%。", flagged="100%"),
        Example("办理案件28件，其中简易程序25件，占79.3%。", flagged="79.3%"),
    ),
)

OVER = Rule(
    id="rate-over-100",
    name="比率超过100%",
    severity=Severity.ERROR,
    summary="合格率、办结率、覆盖率等不会超过100%。",
    authority=AUTHORITY,
    valid=(Example("任务完成率达103%，同比增长120%。"), Example("满意率100%。")),
    invalid=(Example("办结率达104%。", flagged="104%"),),
)

OUTCOME = Rule(
    id="outcome-exceeds-input",
    name="办结数超过受理数",
    severity=Severity.WARNING,
    summary="办结、成功、合格、采纳的数目大于受理、排查、参加、提出的数目。",
    authority=AUTHORITY,
    valid=(
        Example("受理信访29件，办结28件。"),
        Example("受理信访29件，办结31件（含上年结转2件）。"),
    ),
    invalid=(
        Example("受理信访29件，办结31件。", flagged="31件"),
        Example("参加考试39人，其中合格42人。", flagged="42人"),
        Example("调解矛盾纠纷208起，成功213起。", flagged="213起"),
    ),
)

RULES = (RATE, OVER, OUTCOME)

_BOUNDED = re.compile(
    r"(?:办结|合格|覆盖|满意|成功|化解|调处|答复|整改(?:完成)?|持证|出庭|应诉|采纳|录入|公开|及格|参与|知晓|达标|签约)率"
)
_GROWS = re.compile(r"增|升|提高|完成率|执行率|达标|同比|较|占")
_RATE_OF = re.compile(r"([\u4e00-\u9fff]{2})率")
_SHARE_OF = re.compile(r"^[，、]?占(?:总数|总量|全部|比)?(?:的|为|达|到)?$")
_ONLY_SOME = re.compile(r"按时|按期|及时|限期|一次|当场|首次|法定|如期|线上")
_FRAME = re.compile(r"^(?:其中|目前|现|已|均|共|全部|累计|全年)+")
_INPUT = re.compile(r"受理|调解|调处|排查|收到|接到|提出|参加|参考|发现|交办|立案")
_OUTCOME = re.compile(r"办结|成功|合格|采纳|整改|化解")
_OUTCOME_PREFIX = re.compile(r"^(?:其中|已|均|共|调解|调处|全部)*")
_CARRIED = re.compile(r"上年|去年|往年|结转|遗留|历年|存量|积案|含")
_REACH = 4
_POINT = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class _Share:
    """The share that two figures make, in percent."""

    percent: Decimal
    near: bool


def check_rates(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    for rate in claims:
        if rate.key.unit == "%" and rate.key.high is None:
            yield from _rate(case, rate)
    for before, after in pairwise(claims):
        yield from _outcome(case, before, after)


def _rate(case: Case, rate: Claim) -> Iterator[Finding]:
    lead = case.clause_lead(rate)
    before = _before(case, rate)
    if before and _SHARE_OF.match(case.draft[before[-1].span.end : rate.span.start]):
        yield from _portion(case, rate, before)
        return
    named = _RATE_OF.search(lead)
    if not named or _GROWS.search(lead):
        return
    if rate.key.value > 100 and _BOUNDED.search(lead):
        yield found(OVER, rate, f"“{rate.quantity.text}”超过100%，请核对。")
        return
    shares = [] if _ONLY_SOME.search(lead) else list(_shares(case, before, named[1]))
    if shares and not any(_is(rate, share.percent) for share in shares):
        message = f"按前文数据应为{shares[0].percent:.1f}%，草稿写“{rate.quantity.text}”，请核对。"
        finding = found(RATE, rate, message)
        certain = len(shares) == 1 and shares[0].near
        yield finding if certain else replace(finding, severity=Severity.WARNING)


def _shares(case: Case, before: Sequence[Claim], named: str) -> Iterator[_Share]:
    """Shares that a figure whose clause says what the rate is named after has in those of its sentence."""
    for at, part in enumerate(before):
        if part.key.unit == "%" or not is_exact(part) or not _does(case, part, named):
            continue
        for back, whole in enumerate(before[:at]):
            if (
                whole.key.unit == part.key.unit
                and whole.sentence == part.sentence
                and is_exact(whole)
                and named not in case.clause_lead(whole)
                and whole.key.value >= part.key.value > 0
            ):
                yield _Share(part.key.value * 100 / whole.key.value, near=back == at - 1)


def _does(case: Case, part: Claim, named: str) -> bool:
    """办结28件, 调解成功28件; not 建成污水处理设施5个."""
    lead = _FRAME.sub("", case.clause_lead(part))
    return lead.startswith(named) or lead.endswith(named)


def _before(case: Case, rate: Claim) -> list[Claim]:
    """The figures just before a rate, back to the start of the sentence before and within its paragraph."""
    at = case.claims.index(rate)
    sentence = case.sentences.index(rate.sentence) if rate.sentence in case.sentences else 0
    start = case.sentences[sentence - 1].start if sentence else rate.sentence.start
    return [
        one
        for one in case.claims[max(0, at - _REACH) : at]
        if one.span.start >= start and one.line is rate.line
    ]


def _portion(case: Case, rate: Claim, before: Sequence[Claim]) -> Iterator[Finding]:
    """25件，占89.3%: of any figure before it in the sentence."""
    part = before[-1]
    wholes = [
        one
        for one in case.claims
        if one.sentence == rate.sentence
        and one.span.end <= part.span.start
        and one.key.unit == part.key.unit != "%"
        and one.key.value >= part.key.value
    ]
    if not all(map(is_exact, (part, *wholes))):
        return
    shares = [part.key.value * 100 / whole.key.value for whole in wholes if whole.key.value]
    if shares and not any(_is(rate, share) for share in shares):
        message = f"按同句数据应占{shares[-1]:.1f}%，草稿写“{rate.quantity.text}”，请核对。"
        yield replace(found(RATE, rate, message), severity=Severity.WARNING)


def _is(rate: Claim, percent: Decimal) -> bool:
    """Whether a rate may be the share: rounded either way in its last place, 以上 only from below."""
    if rate.quantity.hedge in (Hedge.OVER, Hedge.MORE):
        return percent >= rate.key.value
    if rate.quantity.hedge:
        return abs(percent - rate.key.value) <= 10 * last_place(rate.key.value)
    return abs(percent - rate.key.value) <= last_place(rate.key.value) * (1 if percent != 100 else _POINT)


def _outcome(case: Case, before: Claim, after: Claim) -> Iterator[Finding]:
    if before.key.unit != after.key.unit or not is_exact(before) or after.key.value <= before.key.value:
        return
    first, second = case.clause_lead(before), case.clause_lead(after)
    if _CARRIED.search(case.draft[before.clause.start : after.clause.end + 10]):
        return
    outcome = (
        before.clause != after.clause
        and _INPUT.search(first) is not None
        and not _OUTCOME.search(first)
        and _OUTCOME.match(_OUTCOME_PREFIX.sub("", second)) is not None
    )
    if outcome:
        message = f"“{after.quantity.text}”大于前面的“{before.quantity.text}”，请核对。"
        yield found(OUTCOME, after, message)
