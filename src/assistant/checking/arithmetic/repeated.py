"""The same indicator twice with different values: in the text, and between text and table."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from assistant.checking.arithmetic.terms import AUTHORITY, bounds, found
from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.layout import Kind
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity

INCONSISTENT = Rule(
    id="figure-inconsistent",
    name="前后数据不一致",
    severity=Severity.WARNING,
    summary="同一指标在报告正文中出现两次，或正文与附表各有一个，数值不同。",
    authority=AUTHORITY,
    valid=(
        Example("全年调解矛盾纠纷197起。\n一年来，调解矛盾纠纷197起。"),
        Example("全年调解矛盾纠纷近200起。\n一年来，调解矛盾纠纷197起。"),
        Example("调解矛盾纠纷197起。\n指标\t数量（起）\n调解矛盾纠纷\t197"),
    ),
    invalid=(
        Example("全年调解矛盾纠纷197起。\n一年来，调解矛盾纠纷179起。", flagged="179起"),
        Example("调解矛盾纠纷197起。\n指标\t数量\n调解矛盾纠纷\t179起", flagged="179起"),
    ),
)

RULES = (INCONSISTENT,)

_FRAME = re.compile(
    r"全年|全镇|全乡|我镇|我乡|本年|今年|年内|一年来|共计|共|累计|合计|总计|先后|达到|达|[^\u4e00-\u9fff]"
)
_PART_OF_YEAR = re.compile(
    r"每|各|月|季度|半年|较|上年|去年|其中|另|再|下|新增|分别|同期|增长|目标|计划|力争|以来"
)
_LATER_PART = re.compile(
    r"(?:主要|预期)目标|重点(?:做好|抓好|任务)|(?:今后|下一?步|明年|来年)|(?:工作|主要|总体)(?:安排|打算|要求|思路|部署)"
    r"|^今年[，是我要]|今年[，]?我们?[将要]|民生实事|(?:办好|实施)[^。]{0,6}实事"
)
_SHORTEST_SUBJECT, _MOST_VALUES, _TOPIC = 5, 2, 40


def check_repeated(case: Case) -> Iterator[Finding]:
    plans = _plans_start(case)
    by_subject: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in case.claims:
        if claim.line.kind is Kind.ROW or claim.span.start >= plans or case.planned_at(claim.span.start):
            continue
        subject = _subject(case, claim)
        if subject:
            by_subject[subject, claim.key.unit].append(claim)
    for same in by_subject.values():
        yield from _contradicting(case, same)
    yield from _rows(case, by_subject)


def _subject(case: Case, claim: Claim) -> str:
    """The words of the clause up to the figure, "" where something limits them or stands before them."""
    lead = case.clause_lead(claim)
    subject = _FRAME.sub("", lead)
    if len(subject) < _SHORTEST_SUBJECT or re.search(r"\d", lead) or _limited(case.sentence_lead(claim)):
        return ""
    return "" if _FRAME.sub("", case.draft[claim.sentence.start : claim.clause.start]) else subject


@cache
def _limited(lead: str) -> bool:
    return _PART_OF_YEAR.search(lead) is not None


def _contradicting(case: Case, same: list[Claim]) -> Iterator[Finding]:
    """Twice is a slip; a phrase with many values is a pattern that counts many things."""
    first, *others = same
    if not 1 <= len(others) < _MOST_VALUES:
        return
    for other in others:
        if not bounds(first).meets(bounds(other)):
            lead = case.clause_lead(other)
            message = f"“{lead}{other.quantity.text}”与前文“{first.quantity.text}”不一致，请核对。"
            yield found(INCONSISTENT, other, message)


def _rows(case: Case, by_subject: dict[tuple[str, str], list[Claim]]) -> Iterator[Finding]:
    """A table row with one figure whose label is the subject of the text."""
    rows: dict[int, list[Claim]] = defaultdict(list)
    for claim in case.claims:
        if claim.line.kind is Kind.ROW:
            rows[claim.line.span.start].append(claim)
    for cells in rows.values():
        label = re.split(r"[\t|]", cells[0].line.text.strip("|"))[0]
        if len(cells) != 1 or len(label) < _SHORTEST_SUBJECT - 1:
            continue
        for (subject, unit), same in by_subject.items():
            if subject.endswith(label) and cells[0].key.unit in ("", unit):
                yield from _against_row(cells[0], same)


def _against_row(cell: Claim, same: list[Claim]) -> Iterator[Finding]:
    if not any(bounds(claim).meets(bounds(cell)) for claim in same):
        message = f"附表为“{cell.quantity.text}”，正文为“{same[0].quantity.text}”，请核对。"
        yield found(INCONSISTENT, cell, message)


def _plans_start(case: Case) -> int:
    """Where the last part of a report turns to what is to come; its end where it does not."""
    turns = (
        line.span.start
        for line in case.lines
        if line.kind in (Kind.HEADING, Kind.BODY) and _LATER_PART.search(line.text[:_TOPIC])
    )
    return next((start for start in turns if start > len(case.draft) // 3), len(case.draft))
