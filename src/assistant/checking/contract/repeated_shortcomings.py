"""Shortcomings of last year's report that stand in the draft again, word for word or nearly."""

import re
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import Indel

from assistant.checking.case import Case
from assistant.checking.layout import Line, lines
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Report, Severity, Source, Span
from assistant.language import clauses

_HEAD = (
    "栗坪镇2024年法治政府建设年度报告\n县政府：\n一、主要举措和成效\n开展宣传12场。\n二、存在的不足和原因\n"
)
_BEFORE = (
    "栗坪镇2023年法治政府建设年度报告\n县政府：\n一、存在的不足和原因\n"
    "一是村干部运用法治方式化解矛盾的能力不强。\n"
)

REPEATED = Rule(
    id="shortcoming-repeated",
    name="照搬上年的不足",
    severity=Severity.WARNING,
    summary="不足部分有一处与上年报告的不足几乎一字不差，请写明今年的情况，或说明为何仍未解决。",
    authority="惯例：问题要写当年的",
    valid=(
        Example(f"{_HEAD}一是执法人员中学法律的只有2人。", previous=_BEFORE),
        Example(f"{_HEAD}一是部分村的调解台账不全。", previous=_BEFORE),
    ),
    invalid=(
        Example(
            f"{_HEAD}一是部分村干部运用法治方式化解矛盾的能力不强。",
            previous=_BEFORE,
            flagged="部分村干部运用法治方式化解矛盾的能力不强",
        ),
    ),
)

RULES = (REPEATED,)

_KEY = "shortcomings"
_NEARLY = 0.85
_SHORTEST = 9
_MARK = re.compile(r"^(?:[一二三四五六七八九十]+是|主要原因是|原因是|主要是|但|同时|另外)+")
# What leads to the shortcomings is the same every year.
_LEAD = re.compile(
    r"肯定成绩|看到|对照|还?存在一[些定]|(?:不足|问题|短板|差距)[，：]?$|主要(?:表现|体现)|：$"
)


def check_repeated_shortcomings(case: Case) -> Iterator[Finding]:
    before = [found for report in case.previous for found in _clauses_before(case, report)]
    for clause in _clauses(case.draft, case.lines):
        text = clause.of(case.draft)
        for earlier, place in before:
            if Indel.normalized_similarity(text, earlier, score_cutoff=_NEARLY) >= _NEARLY:
                message = f"与上年报告第{place.line}行的不足几乎相同，请写明今年的情况。"
                yield replace(REPEATED.finding(clause, text, message), evidence=place, section=_KEY)
                break


def _clauses_before(case: Case, report: Report) -> Iterator[tuple[str, Source]]:
    for clause in _clauses(report.text, lines(report.text, case.genre)):
        number = report.text.count("\n", 0, clause.start) + 1
        text = clause.of(report.text)
        yield text, Source(report.path or report.title, number, text)


def _clauses(text: str, all_lines: tuple[Line, ...]) -> Iterator[Span]:
    """Clauses of the shortcomings that name one, without 一是."""
    for line in all_lines:
        if line.section != _KEY or not line.claims:
            continue
        for inner in clauses(line.span.of(text)):
            clause = inner.shifted(line.span.start)
            said = clause.of(text)
            mark = _MARK.match(said)
            start = clause.start + (mark.end() if mark else 0)
            if clause.end - start >= _SHORTEST and not _LEAD.search(said):
                yield Span(start, clause.end)
