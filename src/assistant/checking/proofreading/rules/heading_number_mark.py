"""What stands after a heading's number: 、 after 一, nothing after （一） and （1）, a point after 1.

GB/T 9704, 7.3.3 (一、（一）1.（1）) and GB/T 15834, notes on words of sequence. Mechanical; informative text,
hence a warning. 1.5亿元 and 1、2月份 open no heading.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="heading-number-mark",
    name="层次序数后的标点",
    severity=Severity.ERROR,
    summary="“一”后用顿号，“（一）”“（1）”后不用标点，“1”后用圆点。",
    authority="GB/T 9704—2012 第7.3.3条、GB/T 15834—2011 附录B",
    valid=(
        Example("一、主要成效\n（一）强化学习\n1.组织讲座\n（1）镇级讲座"),
        Example("1.5亿元用于修路。\n1、2月份完成。\n一，二，三，齐步走。"),
    ),
    invalid=(
        Example("一.主要成效\n强化学习。", flagged=".", becomes="一、主要成效\n强化学习。"),
        Example("（一）、强化学习\n组织讲座。", flagged="、", becomes="（一）强化学习\n组织讲座。"),
        Example("1、组织讲座\n在镇村举办。", flagged="、", becomes="1.组织讲座\n在镇村举办。"),
    ),
)

_HAN = "[一二三四五六七八九十]{1,3}"
_AFTER_HAN = re.compile(
    rf"^[ \u3000]*{_HAN}(?P<mark>[.．·]|，(?=[\u4e00-\u9fff]{{4,}}$)) *(?=[\u4e00-\u9fff“]|20\d\d年)",
    re.MULTILINE,
)
_AFTER_BRACKET = re.compile(
    rf"^[ \u3000]*(?:[（(](?:{_HAN}|\d{{1,2}})[）)])(?P<mark>[、.．，])(?=[\u4e00-\u9fff“])", re.MULTILINE
)
_AFTER_DIGIT = re.compile(
    r"^[ \u3000]*\d{1,2}(?P<mark>[、，]|\)|）)(?=[\u4e00-\u9fff“])(?!月|日)", re.MULTILINE
)


def find(text: str) -> Iterator[Hit]:
    for match in _AFTER_HAN.finditer(text):
        yield Hit(span_of(match, "mark"), "“一”之类的序数后用顿号。", "、")
    for match in _AFTER_BRACKET.finditer(text):
        yield Hit(span_of(match, "mark"), "带括号的序数后不用标点。", "")
    for match in _AFTER_DIGIT.finditer(text):
        yield Hit(span_of(match, "mark"), "阿拉伯数字的序数后用圆点“.”。", ".")


STYLE = StyleRule(RULE, find)
