"""A year is written with four digits."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="short-year",
    name="年份简写",
    severity=Severity.ERROR,
    mechanical=True,
    summary="年份用四位数字，不简写。",
    authority="GB/T 15835—2011",
    valid=(
        Example("2024年，我镇扎实推进依法行政。"),
        Example("老支书任职26年，调解纠纷无数。"),
        Example("近30年来首次。"),
    ),
    invalid=(
        Example("24年3月，举办讲座。", flagged="24年", becomes="2024年3月，举办讲座。"),
        Example("自23年起推进。", flagged="23年", becomes="自2023年起推进。"),
        Example("与二四年相比下降。", flagged="二四年", becomes="与2024年相比下降。"),
        Example("与23年同期相比下降。", flagged="23年", becomes="与2023年同期相比下降。"),
    ),
)

_SHORT = re.compile(
    r"(?<![\d.—－-])(?P<digits>[12]\d)年(?=\d{1,2}月)"
    r"|(?<=[与比较于在自从])(?P<other>[12]\d)年(?=同期|上半年|下半年|底|初|度)"
    r"|(?:(?<=[自从至到])|(?<=截至)|(?<=[较比与同]))(?P<since>2\d)年(?=起|以来|开始|相比|全年|同比|的|，)"
    r"|(?<![\d.—－-])(?P<span>2\d)年(?=度|上半年|下半年|[一二三四]季度)"
)

_HAN = "零一二三四五六七八九"
_SPELT = re.compile(
    r"(?<=[自从至到较比与同在])(?P<year>[一二][〇零一二三四五六七八九])年(?=起|以来|开始|相比|同期|年底|底|初|[一-九]?月|上半年|下半年|，)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _SHORT.finditer(text):
        full = f"20{match['digits'] or match['other'] or match['since'] or match['span']}年"
        yield Hit(span_of(match), f"年份“{match[0]}”请写全为“{full}”。", full)
    for match in _SPELT.finditer(text):
        full = f"20{''.join(str(_HAN.index(char)) for char in match['year'].replace('〇', '零'))}年"
        yield Hit(span_of(match), f"年份“{match[0]}”请写全为“{full}”。", full)


STYLE = StyleRule(RULE, find)
