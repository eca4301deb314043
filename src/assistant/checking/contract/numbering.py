"""Numbers of headings: each level counts on."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.layout import Kind, Line
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity
from assistant.language import numeral

NUMBERING = Rule(
    id="heading-sequence",
    name="标题序号不连续",
    severity=Severity.WARNING,
    summary="同一层级的标题序号应连续。",
    authority="GB/T 9704—2012 第7.3.3条",
    valid=(
        Example("一、主要成效\n一是强化学习。\n二、存在不足\n力量不足。"),
        Example("（三）规范行政执法\n办案12件。\n（四）加强监督\n公开信息30条。"),
    ),
    invalid=(Example("一、主要成效\n一是强化学习。\n三、存在不足\n力量不足。", flagged="三、"),),
)

RULES = (NUMBERING,)


def check_numbering(case: Case) -> Iterator[Finding]:
    last: dict[int, int] = {}
    for line in case.lines:
        value = (
            numeral(re.sub(r"[^\d一二三四五六七八九十]", "", line.number))
            if line.kind is Kind.HEADING
            else None
        )
        if not line.level or value is None:
            continue
        number, before = int(value), last.get(line.level, 0)
        opens_excerpt = not last and not case.title
        if not opens_excerpt and line.level <= 2 and number > 1 and number != before + 1:
            yield _misnumbered(line, before + 1)
        last = {level: seen for level, seen in last.items() if level < line.level} | {line.level: number}


def _misnumbered(line: Line, expected: int) -> Finding:
    found = NUMBERING.finding(
        replace(line.span, end=line.span.start + len(line.number)),
        line.number,
        f"标题序号“{line.number}”不连续，此处应为第{expected}个，请核对。",
    )
    return replace(found, section=line.section or None)
