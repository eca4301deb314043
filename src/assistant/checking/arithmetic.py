"""Sums, shares and repetitions inside the draft itself; needs no facts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.checking.case import Case
from assistant.checking.figures import Claim
from assistant.checking.layout import Kind
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity

_AUTHORITY = "本系统：同一报告内的数据应相符"

PARTS = Rule(
    id="parts-exceed-total",
    name="分项与总数不符",
    severity=Severity.ERROR,
    summary="“其中”各项超过总数，或列全各项（含“其他”）之和不等于总数。",
    authority=_AUTHORITY,
    valid=(
        Example("调解纠纷197起，其中邻里58起、婚姻24起、其他115起，调解成功194起。"),
        Example("化解纠纷40件，其中邻里12件、土地10件。"),
    ),
    invalid=(
        Example("化解纠纷40件，其中邻里50件。", flagged="50件"),
        Example("化解纠纷40件，其中邻里12件、土地10件、其他20件。", flagged="40件"),
    ),
)

RATE = Rule(
    id="rate-mismatch",
    name="比率与分子分母不符",
    severity=Severity.ERROR,
    summary="比率与同句的分子、分母算出的不同。",
    authority=_AUTHORITY,
    valid=(Example("受理信访29件，办结28件，办结率96.6%。"),),
    invalid=(Example("受理信访29件，办结28件，办结率98%。", flagged="98%"),),
)

OVER = Rule(
    id="rate-over-100",
    name="比率超过100%",
    severity=Severity.ERROR,
    summary="合格率、办结率、覆盖率等不会超过100%。",
    authority=_AUTHORITY,
    valid=(Example("任务完成率达103%，同比增长120%。"), Example("满意率100%。")),
    invalid=(Example("办结率达104%。", flagged="104%"),),
)

OUTCOME = Rule(
    id="outcome-exceeds-input",
    name="办结数超过受理数",
    severity=Severity.WARNING,
    summary="办结、成功、合格、采纳的数目大于受理、排查、参加、提出的数目。",
    authority=_AUTHORITY,
    valid=(Example("受理信访29件，办结28件。"),),
    invalid=(Example("受理信访29件，办结31件。", flagged="31件"),),
)

INCONSISTENT = Rule(
    id="figure-inconsistent",
    name="前后数据不一致",
    severity=Severity.WARNING,
    summary="同一指标在报告中出现两次，数值不同。",
    authority=_AUTHORITY,
    valid=(Example("全年调解矛盾纠纷197起。\n一年来，调解矛盾纠纷197起。"),),
    invalid=(Example("全年调解矛盾纠纷197起。\n一年来，调解矛盾纠纷179起。", flagged="179起"),),
)

RULES = (PARTS, RATE, OVER, OUTCOME, INCONSISTENT)

_OF_WHICH = re.compile(r"其中|分别为|包括")
_OTHER = re.compile(r"其他|其它|其余")
_COMPARED = re.compile(r"较|比|增加|减少|上升|下降|上年|去年")
_BOUNDED = re.compile(
    r"(?:办结|合格|覆盖|满意|成功|化解|调处|答复|整改(?:完成)?|持证|出庭|应诉|采纳|录入|公开|及格|参与|知晓|达标|签约)率"
)
_GROWS = re.compile(r"增|升|提高|(?<!整改)完成率|执行率|达标|同比|较|占")
_RATE_OF = re.compile(r"([\u4e00-\u9fff]{2})率")
_INPUT = re.compile(r"受理|排查|收到|接到|提出|参加|参考|发现|交办|立案")
_OUTCOME = re.compile(r"办结|成功|合格|采纳|整改|化解")
_FRAME = re.compile(
    r"全年|全镇|全乡|我镇|我乡|本年|今年|年内|一年来|共计|共|累计|合计|总计|先后|达到|达|[^\u4e00-\u9fff]"
)
_PART_OF_YEAR = re.compile(
    r"每|各|月|季度|半年|较|上年|去年|其中|另|再|下|新增|分别|同期|增长|目标|计划|力争"
)
_SHORTEST_SUBJECT = 5


def check_arithmetic(case: Case) -> Iterator[Finding]:
    for sentence in _by_sentence(case.claims):
        yield from _parts(case, sentence)
        yield from _rates(case, sentence)
        yield from _outcomes(case, sentence)
    yield from _inconsistent(case)


def _by_sentence(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    grouped: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        grouped[claim.sentence.start].append(claim)
    yield from grouped.values()


def _parts(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    for at in range(len(claims) - 1):
        between = case.draft[claims[at].span.end : claims[at + 1].span.start]
        total = _total(case, claims[: at + 1])
        if total is None or not _OF_WHICH.search(between) or len(between) > 30 or "；" in between:
            continue
        parts = list(_listed(case, claims[at + 1 :], total))
        for part in parts:
            if part.key.value > total.key.value:
                message = f"“其中”项“{part.quantity.text}”超过总数“{total.quantity.text}”，请核对。"
                yield _found(PARTS, part, message)
                return
        yield from _sum_of(total, parts)


def _total(case: Case, before: Sequence[Claim]) -> Claim | None:
    """The last figure that is no comparison (34件，比上年增加13件，其中…)."""
    last = next((claim for claim in reversed(before) if not _COMPARED.search(case.clause_lead(claim))), None)
    return last if last is not None and _exact(last) and last.key.unit != "%" else None


def _listed(case: Case, claims: Sequence[Claim], total: Claim) -> Iterator[Claim]:
    """The parts that follow each other by 、, in the unit of the total."""
    last: Claim | None = None
    for claim in claims:
        between = case.draft[last.span.end : claim.span.start] if last else ""
        if claim.key.unit != total.key.unit or not _exact(claim):
            return
        if last is not None and ("、" not in between or re.search("[，。；]", between)):
            return
        yield claim
        last = claim


def _sum_of(total: Claim, parts: Sequence[Claim]) -> Iterator[Finding]:
    if len(parts) < 2:
        return
    added = sum((part.key.value for part in parts), Decimal(0))
    complete = _OTHER.search(parts[-1].window) is not None
    overlapping = added > total.key.value and not complete
    if added == total.key.value or (added < total.key.value and not complete):
        return
    message = f"“其中”各项之和为{added.normalize():f}，与总数“{total.quantity.text}”不符，请核对。"
    found = _found(PARTS, total, message)
    yield replace(found, severity=Severity.WARNING) if overlapping else found


def _rates(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    for at, rate in enumerate(claims):
        lead = case.clause_lead(rate)
        named = _RATE_OF.search(lead)
        if rate.key.unit != "%" or not named or _GROWS.search(lead) or rate.quantity.hedge:
            continue
        if rate.key.value > 100 and _BOUNDED.search(lead):
            yield _found(OVER, rate, f"“{rate.quantity.text}”超过100%，请核对。")
            continue
        exact = _share(case, claims[max(0, at - 2) : at], named[1])
        if exact is not None and abs(exact - rate.key.value) > _step(rate.key.value):
            message = f"按同句数据应为{exact:.1f}%，草稿写“{rate.quantity.text}”，请核对。"
            yield _found(RATE, rate, message)


def _share(case: Case, pair: Sequence[Claim], named: str) -> Decimal | None:
    """The share of the second figure in the first, if the second is what the rate is named after."""
    if (
        len(pair) != 2
        or pair[0].key.unit == "%"
        or pair[0].key.unit != pair[1].key.unit
        or not all(map(_exact, pair))
    ):
        return None
    whole, part = pair[0].key.value, pair[1].key.value
    if named not in case.clause_lead(pair[1]) or named in case.clause_lead(pair[0]):
        return None
    return part * 100 / whole if whole and part <= whole else None


def _outcomes(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    for before, after in pairwise(claims):
        first, second = case.clause_lead(before), case.clause_lead(after)
        if (
            before.key.unit == after.key.unit
            and before.clause != after.clause
            and _exact(before)
            and _INPUT.search(first)
            and not _OUTCOME.search(first)
            and _OUTCOME.match(re.sub(r"^(?:已|均|调解|调处|全部|成功)", "", second))
            and after.key.value > before.key.value
        ):
            message = f"“{after.quantity.text}”大于前面的“{before.quantity.text}”，请核对。"
            yield _found(OUTCOME, after, message)


def _inconsistent(case: Case) -> Iterator[Finding]:
    first: dict[tuple[str, str], Claim] = {}
    for claim in case.claims:
        lead = case.clause_lead(claim)
        subject = _FRAME.sub("", lead)
        if len(subject) < _SHORTEST_SUBJECT or _PART_OF_YEAR.search(case.sentence_lead(claim) + subject):
            continue
        if claim.line.kind is Kind.ROW or case.planned_at(claim.span.start) or not _exact(claim):
            continue
        earlier = first.setdefault((subject, claim.key.unit), claim)
        if earlier.key.value != claim.key.value:
            message = f"“{lead}{claim.quantity.text}”与前文“{earlier.quantity.text}”不一致，请核对。"
            yield _found(INCONSISTENT, claim, message)


def _exact(claim: Claim) -> bool:
    return not claim.quantity.hedge and claim.key.high is None


def _step(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _found(rule: Rule, claim: Claim, message: str) -> Finding:
    found = rule.finding(claim.span, claim.quantity.text, message)
    return replace(found, section=claim.line.section or None)
