"""A year is written with four digits."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="short-year",
    name="年份简写",
    severity=Severity.WARNING,
    summary="年份用四位数字，不简写。",
    authority="GB/T 15835—2011",
    valid=(
        Example("2024年，我镇扎实推进依法行政。"),
        Example("老支书任职26年，调解纠纷无数。"),
        Example("近30年来首次。"),
    ),
    invalid=(
        Example("24年3月，举办讲座。", flagged="24年", becomes="2024年3月，举办讲座。"),
        Example("与23年同期相比下降。", flagged="23年", becomes="与2023年同期相比下降。"),
    ),
)

_SHORT = re.compile(
    r"(?<![\d.—－-])(?P<digits>[12]\d)年(?=\d{1,2}月)"
    r"|(?<=[与比较于在自从])(?P<other>[12]\d)年(?=同期|上半年|下半年|底|初|度)"
    r"|(?<![\d.—－-])(?P<span>2\d)年(?=度|上半年|下半年|[一二三四]季度)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _SHORT.finditer(text):
        full = f"20{match['digits'] or match['other'] or match['span']}年"
        yield Hit(span_of(match), f"年份“{match[0]}”请写全为“{full}”。", full)


STYLE = StyleRule(RULE, find)
