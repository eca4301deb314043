"""二〇二四年 in running text: years of the calendar are written in Arabic figures, as in the date of
signature.

GB/T 15835 (4.1.1) asks for Arabic figures where numbers are counted and compared; Chinese ones are not wrong
as such, so a warning. Mechanical. Titles of documents are masked and keep their form.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="chinese-year",
    name="年份用汉字",
    severity=Severity.WARNING,
    mechanical=True,
    summary="公历年份用阿拉伯数字。",
    authority="GB/T 15835—2011 第4.1.1条",
    valid=(Example("2024年，扎实推进依法行政。三五年内见效，二十年来首次。"),),
    invalid=(
        Example("二〇二四年，扎实推进。", flagged="二〇二四年", becomes="2024年，扎实推进。"),
        Example("二0二四年，扎实推进。", flagged="二0二四年", becomes="2024年，扎实推进。"),
    ),
)

_DIGITS = "〇一二三四五六七八九"
_YEAR = re.compile(rf"(?<![{_DIGITS}十百])[一二][〇○零0O九][{_DIGITS}○零0O]{{2}}年(?!代)")
_ZERO = str.maketrans("○零0O", "〇〇〇〇")


def find(text: str) -> Iterator[Hit]:
    for match in _YEAR.finditer(text[: text.rstrip().rfind("\n") + 1] or text):
        year = "".join(str(_DIGITS.index(digit)) for digit in match[0][:4].translate(_ZERO))
        yield Hit(span_of(match), f"年份用阿拉伯数字，应为“{year}年”。", f"{year}年")


STYLE = StyleRule(RULE, find)
