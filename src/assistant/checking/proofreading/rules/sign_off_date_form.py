"""The date of signature: Arabic figures, year, month and day complete (GB/T 9704, 7.3.5.4, binding).

Chinese numerals, points or hyphens are mended; what is missing a person must add. Looked at is the last date
line.
"""

import re
from collections.abc import Iterator

from assistant.checking.layout import Kind, lines
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span
from assistant.language import numeral

_HEAD = "栗坪镇2024年法治政府建设年度报告\n县政府：\n2024年，我镇扎实推进依法行政。\n栗坪镇人民政府\n"

RULE = Rule(
    id="sign-off-date-form",
    name="成文日期的写法",
    severity=Severity.WARNING,
    summary="成文日期用阿拉伯数字将年、月、日标全。",
    authority="GB/T 9704—2012 第7.3.5.4条",
    valid=(Example(f"{_HEAD}2025年1月12日"), Example(f"{_HEAD}【待补：成文日期】")),
    invalid=(
        Example(
            f"{_HEAD}二〇二五年一月十二日", flagged="二〇二五年一月十二日", becomes=f"{_HEAD}2025年1月12日"
        ),
        Example(f"{_HEAD}2025.1.12", flagged="2025.1.12", becomes=f"{_HEAD}2025年1月12日"),
        Example(f"{_HEAD}2025年1月", flagged="2025年1月"),
    ),
)

_DIGIT = r"[〇○零O一二三四五六七八九]"
_CHINESE = re.compile(
    rf"({_DIGIT}{{4}})年([元正一二三四五六七八九十]{{1,2}})月([初一二三四五六七八九十廿]{{1,3}})日"
)
_NUMERIC = re.compile(r"((?:19|20)\d\d)[.\-/．](\d{1,2})[.\-/．](\d{1,2})日?")
_PARTIAL = re.compile(r"(?:19|20)\d\d年\d{1,2}月")


def find(text: str) -> Iterator[Hit]:
    """The last line of the text, or of its sign-off, where it is a date in another form."""
    last = text.rstrip()
    start = last.rfind("\n") + 1
    line = last[start:]
    bare = line.strip(" \u3000（）()")
    if (
        not start
        or not bare
        or any(each.kind is Kind.HEADING and each.span.start >= start for each in lines(text))
    ):
        return
    span = Span(start + line.index(bare), start + line.index(bare) + len(bare))
    if match := _CHINESE.fullmatch(bare):
        yield Hit(span, "成文日期用阿拉伯数字。", _arabic(*match.groups()))
    elif match := _NUMERIC.fullmatch(bare):
        year, month, day = match.groups()
        yield Hit(span, "成文日期将年、月、日标全。", f"{year}年{int(month)}月{int(day)}日")
    elif _PARTIAL.fullmatch(bare):
        yield Hit(span, "成文日期将年、月、日标全，请补上日期。")


def _arabic(year: str, month: str, day: str) -> str | None:
    digits = "".join(str("〇一二三四五六七八九".index(digit)) for digit in re.sub("[○零O]", "〇", year))
    read = [
        numeral(part.replace("廿", "二十").lstrip("初").replace("元", "一").replace("正", "一"))
        for part in (month, day)
    ]
    return None if None in read else f"{digits}年{read[0]}月{read[1]}日"


STYLE = StyleRule(RULE, find)
