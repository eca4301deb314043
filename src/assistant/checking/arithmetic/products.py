"""So many each against what they come to: 在6个村各举办3场，共18场; 每季度1次，全年4次."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.checking.arithmetic.terms import (
    AUTHORITY,
    found,
    found_at,
    is_exact,
    noted_together,
    plain,
    words_between,
)
from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.proofs.proof import may_be_added
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span
from assistant.language import unit_class

PRODUCT = Rule(
    id="product-mismatch",
    name="各若干与总数不符",
    severity=Severity.ERROR,
    summary="“在几个村各几场，共几场”相乘不等于总数；前面另有数目、月份，或按月、按季度算得的全年次数不符为疑似。",
    authority=AUTHORITY,
    valid=(
        Example("在6个村各举办讲座3场，共18场。"),
        Example("2个社区各举办讲座3场、4个村各举办1场，共10场。"),
        Example("3个社区、5个村各检查2次，共16次。"),
        Example("为4户困难家庭每户发放补助500元，共2000元。"),
        Example("5月、6月在6个村各举办讲座3场，共36场。"),
        Example("6个村和镇机关各举办讲座3场，共21场。"),
        Example("主任办公会每月学法1次，共12次。"),
        Example("自4月起每月学法1次，共9次。"),
    ),
    invalid=(
        Example("在6个村各举办讲座3场，共16场。", flagged="6个村各举办讲座3场，共16场"),
        Example("开展培训4期，每期30人，共计150人。", flagged="4期，每期30人，共计150人"),
        Example("主任办公会每月学法1次，共14次。", flagged="14次"),
        Example("安委会按季度召开会议，全年5次。", flagged="5次"),
    ),
)

RULES = (PRODUCT,)

_APART = r"[^\d，。；：、和与及每各均]"
_FOR_EACH = re.compile(
    rf"(?P<thing>{_APART}{{0,10}})，?{_APART}{{0,3}}(?:各|每个?(?P<one>[^\d，。；天日周月季年]))"
)
_EACH_HAS = re.compile(rf"{_APART}{{0,8}}$")
_TOTAL = re.compile(r"[^\d，。；、]{0,6}[，（](?:共计?|合计|总计|一共|总共|全年共?)(?!同)[^\d，。；、]{0,6}$")
_LISTED = re.compile(r"[和与及、，（]$")
_ANOTHER = re.compile(r"[月每各]|\d")
_ROUNDS = {"月": 12, "季": 4, "季度": 4, "半年": 2}
_EVERY = re.compile(r"每(?:个|一)?(?P<round>月|季度?|半年)(?!末|初|底|\d)[^\d，。；]{0,12}$")
_BY = re.compile(r"按(?P<round>月|季度?|半年)[^\d，。；]{0,12}，(?:全年共?|共计?)[^\d，。；、]{0,6}$")
_NOT_ALL_YEAR = re.compile(r"停|除|取消|少|缺|漏|另|加|[自从]|起|以来|至|上年|去年|[上下]半年")


def check_products(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    for at in range(2, len(claims)):
        yield from _of_each(case, claims[: at - 2], *claims[at - 2 : at + 1])
    yield from _of_the_year(case, claims)


def _of_each(
    case: Case, before: Sequence[Claim], many: Claim, each: Claim, total: Claim
) -> Iterator[Finding]:
    if not may_be_added(total.quantity, each.quantity) or not all(map(is_exact, (many, each, total))):
        return
    if not _counts_for_each(case, many, each) or not _TOTAL.match(words_between(case, each, total)):
        return
    made = many.key.value * each.key.value
    more_often = _ANOTHER.search(case.sentence_lead(many)) is not None
    fits = made == total.key.value or (more_often and made and total.key.value % made == 0)
    if fits or any(one.key.unit == total.key.unit for one in before):
        return
    sum_of_it = f"{plain(many.key.value)}×{plain(each.key.value)}={plain(made)}"
    span = Span(many.span.start, total.span.end)
    finding = found_at(PRODUCT, span, case.draft, f"{sum_of_it}，草稿写“{total.quantity.text}”，请核对。")
    values = sorted(claim.key.value for claim in (many, each, total))
    exchanged = values[0] * values[1] == values[2]
    doubtful = more_often or (not exchanged and noted_together(case, (many, each, total)))
    yield replace(finding, severity=Severity.WARNING) if doubtful else finding


def _counts_for_each(case: Case, many: Claim, each: Claim) -> bool:
    """6个村各…3场, 12名学生每人2册: not 2名辅警每村巡逻3次, nor the last of several that are counted."""
    if _LISTED.search(case.sentence_lead(many)):
        return False
    between = words_between(case, many, each)
    cue = _FOR_EACH.match(between)
    if cue is None or not _EACH_HAS.match(between[cue.end() :]):
        return False
    counted = many.quantity.unit + cue["thing"]
    persons = cue["one"] == "人" and unit_class(many.quantity.unit) == "person"
    return cue["one"] is None or cue["one"] in counted or persons


def _of_the_year(case: Case, claims: Sequence[Claim]) -> Iterator[Finding]:
    """每月学法1次，共12次; 按季度召开会议，全年4次: how often a year comes to, but for what fell out."""
    for at, total in enumerate(claims):
        if (
            not is_exact(total)
            or unit_class(total.key.unit) != "event"
            or _NOT_ALL_YEAR.search(total.context)
        ):
            continue
        each = claims[at - 1] if at and claims[at - 1].key.unit == total.key.unit else None
        every = each and is_exact(each) and _EVERY.search(case.clause_lead(each))
        if each and every and _TOTAL.match(words_between(case, each, total)):
            made = each.key.value * _ROUNDS[every["round"]]
        elif cue := _BY.search(case.sentence_lead(total)):
            made = Decimal(_ROUNDS[cue["round"]])
        else:
            continue
        told = (each, total) if each and every else (total,)
        if made != total.key.value and not noted_together(case, told):
            message = f"按此全年应为{plain(made)}，草稿写“{total.quantity.text}”，请核对。"
            yield replace(found(PRODUCT, total, message), severity=Severity.WARNING)
