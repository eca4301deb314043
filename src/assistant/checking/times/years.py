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

TITLE = Rule(
    id="title-year",
    name="文件名称的年份与素材不符",
    severity=Severity.ERROR,
    summary="书名号内的文件名称与素材中的只差年份。",
    authority="本系统：文件名称须与素材一致",
    valid=(Example("印发《2024年工作要点》。", facts=("印发了《2024年工作要点》",), year=2024),),
    invalid=(
        Example(
            "印发《2023年工作要点》。",
            facts=("印发了《2024年工作要点》",),
            year=2024,
            flagged="《2023年工作要点》",
        ),
    ),
)

RULES = (PLAN, SINCE, TITLE)

_YEAR = re.compile(r"(?<!\d)(20\d\d)年度?")
_TITLE = re.compile(r"《[^《》\n]+》")
_YEAR_OF_TITLE = re.compile(r"20\d\d")
_PLAN = re.compile(r"安排|打算|计划|思路|重点")
_NOT_PLAN = re.compile(r"情况|成效|完成|落实|举措|总结")
_SINCE = re.compile(r"(?<!自)(?<!从)(?<!\d)(20\d\d)年以来(?=，)")


def check_years(case: Case) -> Iterator[Finding]:
    if case.year is None:
        return
    yield from _headings(case, case.year)
    if case.facts is not None:
        yield from _since(case, case.year)
        yield from _titles(case)


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


def _titles(case: Case) -> Iterator[Finding]:
    noted = {match[0] for text, _ in case.stated for match in _TITLE.finditer(text)}
    by_name: dict[str, set[str]] = {}
    for title in noted:
        by_name.setdefault(_YEAR_OF_TITLE.sub("", title), set()).add(title)
    for match in _TITLE.finditer(case.draft):
        alike = by_name.get(_YEAR_OF_TITLE.sub("", match[0]), set())
        if _YEAR_OF_TITLE.search(match[0]) and alike and match[0] not in alike:
            message = f"草稿写“{match[0]}”，素材为“{'、'.join(sorted(alike))}”，年份不一致。"
            if all(_YEAR_OF_TITLE.search(title) for title in alike):
                yield _found(case, TITLE, Span(*match.span()), message)


def _found(case: Case, rule: Rule, span: Span, message: str) -> Finding:
    quote = span.of(case.draft)
    found = rule.finding(span, quote, message)
    return replace(
        found, section=case.section_at(span.start) or None, evidence=stands_in_previous(case, quote)
    )
