"""The numbers of headings: they count on without a gap, and every heading of a numbered level has one."""

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
    severity=Severity.ERROR,
    summary="同一层级的标题序号应连续，不重号、不跳号，夹在中间的标题不缺序号。",
    authority="GB/T 9704—2012 第7.3.3条",
    valid=(
        Example("（三）规范行政执法\n办案12件。\n（四）加强监督\n公开信息30条。"),
        Example("一、主要成效\n一是强化学习。\n二、存在不足\n力量不足。"),
        Example("一、主要成效\n1.强化学习。\n2.规范执法。\n二、存在不足\n1.力量不足。"),
    ),
    invalid=(
        Example("一、主要成效\n一是强化学习。\n三、存在不足\n力量不足。", flagged="三、"),
        Example("1.强化学习。组织讲座。\n2.规范执法。开展评查。\n2.强化监督。开展督查。", flagged="2."),
        Example(
            "（一）强化学习\n组织讲座。\n规范执法\n开展评查。\n（三）强化监督\n开展督查。",
            flagged="规范执法",
            becomes="（一）强化学习\n组织讲座。\n（二）规范执法\n开展评查。\n（三）强化监督\n开展督查。",
        ),
    ),
)

RULES = (NUMBERING,)

_HAN = "〇一二三四五六七八九"
_NUMERAL = re.compile(r"\d+|[一二三四五六七八九十]+")


def check_numbering(case: Case) -> Iterator[Finding]:
    last: dict[int, int] = {}
    bare: Line | None = None
    for line in case.lines:
        if line.kind is Kind.HEADING and not line.level:
            bare = line
        value = _value(line)
        if value is None:
            continue
        before = last.get(line.level, 0)
        opens_excerpt = not last and not case.title
        if not opens_excerpt and value > 1 and value != before + 1 and (line.level <= 2 or before):
            lost = bare if before and value == before + 2 else None
            yield _unnumbered(lost, line, value - 1) if lost else _misnumbered(line, before + 1)
        bare = None
        last = {level: seen for level, seen in last.items() if level < line.level} | {line.level: value}


def _value(line: Line) -> int | None:
    found = _NUMERAL.search(line.number) if line.kind is Kind.HEADING and line.level else None
    value = numeral(found[0]) if found else None
    return None if value is None else int(value)


def _misnumbered(line: Line, expected: int) -> Finding:
    found = NUMBERING.finding(
        replace(line.span, end=line.span.start + len(line.number)),
        line.number,
        f"标题序号“{line.number}”不连续，此处应为第{expected}个，请核对。",
    )
    return replace(found, section=line.section or None)


def _unnumbered(lost: Line, after: Line, expected: int) -> Finding:
    """The heading between （一） and （三） that lacks its number."""
    mark = _NUMERAL.sub(lambda numeral: _written(expected, numeral[0]), after.number)
    message = f"这个标题缺少序号，此处应为“{mark}”。"
    found = NUMBERING.finding(lost.span, lost.text, message, f"{mark}{lost.text}")
    return replace(found, section=lost.section or None)


def _written(number: int, like: str) -> str:
    """A number below 100 in the figures of another: 12 as 十二."""
    if like.isdigit():
        return str(number)
    tens, units = divmod(number, 10)
    lead = f"{_HAN[tens] if tens > 1 else ''}十" if tens else ""
    return lead + (_HAN[units] if units else "")
