"""The year that headings of plans and openings of deeds name, where dates.py allows it in general."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span

PLAN = Rule(
    id="plan-year",
    name="安排的年度有误",
    severity=Severity.WARNING,
    summary="下年安排的标题写的仍是报告年度。",
    authority="本系统：年份须与报告年度一致",
    valid=(Example("四、2025年度推进法治政府建设的主要安排\n加强培训。", year=2024),),
    invalid=(Example("四、2024年度推进法治政府建设的主要安排\n加强培训。", year=2024, flagged="2024年度"),),
)

SINCE = Rule(
    id="period-stale",
    name="起始年份疑似沿用",
    severity=Severity.WARNING,
    summary="本年的工作写成“往年以来，我镇开展……”，素材中没有这一年份。",
    authority="本系统：年份须与报告年度一致",
    valid=(
        Example("2024年以来，我镇开展宣传3场。", facts=("今年宣传3场",), year=2024),
        Example("2023年以来，我镇开展宣传3场。", facts=("2023年以来宣传3场",), year=2024),
    ),
    invalid=(
        Example("2023年以来，我镇开展宣传3场。", facts=("今年宣传3场",), year=2024, flagged="2023年以来"),
    ),
)

RULES = (PLAN, SINCE)

_YEAR = re.compile(r"(?<!\d)(20\d\d)年度?")
_PLAN = re.compile(r"安排|打算|计划|思路|重点")
_NOT_PLAN = re.compile(r"情况|成效|完成|落实|举措|总结")
_SINCE = re.compile(r"(?<!自)(?<!从)(?<!\d)(20\d\d)年以来(?=，)")


def check_years(case: Case) -> Iterator[Finding]:
    if case.year is None:
        return
    yield from _headings(case, case.year)
    if case.facts is not None:
        yield from _since(case, case.year)


def _headings(case: Case, year: int) -> Iterator[Finding]:
    for line in case.lines:
        of_plans = line.kind is Kind.HEADING and line.section == "plans" and _PLAN.search(line.text)
        if not of_plans or _NOT_PLAN.search(line.text):
            continue
        for match in _YEAR.finditer(line.text):
            if int(match[1]) == year:
                message = f"“{match[0]}”是报告年度，下年安排应为{year + 1}年，请核对。"
                yield _found(case, PLAN, Span(*match.span()).shifted(line.span.start), message)


def _since(case: Case, year: int) -> Iterator[Finding]:
    noted = "\n".join(
        [*case.profile.standing_facts, *(f"{fact.text}{fact.source.text}" for fact in case.facts or ())]
    )
    for match in _SINCE.finditer(case.draft):
        if int(match[1]) < year and f"{match[1]}年" not in noted:
            message = f"“{match[0]}”早于报告年度{year}年，素材中没有这一年份，疑似沿用上年，请核对。"
            yield _found(case, SINCE, Span(*match.span()), message)


def _found(case: Case, rule: Rule, span: Span, message: str) -> Finding:
    quote = span.of(case.draft)
    found = rule.finding(span, quote, message)
    return replace(
        found, section=case.section_at(span.start) or None, evidence=stands_in_previous(case, quote)
    )
