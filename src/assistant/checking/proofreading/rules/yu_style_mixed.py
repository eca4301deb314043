"""十余次 beside 8场次 and 400余件: rough counts in Chinese or in Arabic numerals, one habit through the text.

GB/T 15835 (5.2.2, 4.3) allows both in a statistical setting and asks for one form in like places: a hint.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity
from assistant.language import numeral

RULE = Rule(
    id="yu-style-mixed",
    name="约数写法不统一",
    severity=Severity.INFO,
    summary="“余”“多”前的数字用汉字还是阿拉伯数字，全文应统一。",
    authority="GB/T 15835—2011 第4.3条",
    valid=(Example("开展宣传10余场，走访400余户。"), Example("开展宣传十余场，走访三百余户。")),
    invalid=(
        Example("开展宣传十余场，走访400余户。", flagged="十余", becomes="开展宣传10余场，走访400余户。"),
    ),
)

_ARABIC = re.compile(r"\d[余多](?![万亿])")
_CHINESE = re.compile(
    r"(?<![\d几百千万])(?P<number>[一二三四五六七八九]?十|[一二三四五六七八九][百千])(?P<more>[余多])(?=[次场件个人名户份期条处年])"
)


def find(text: str) -> Iterator[Hit]:
    if not _ARABIC.search(text):
        return
    for match in _CHINESE.finditer(text):
        right = f"{numeral(match['number'])}{match['more']}"
        yield Hit(span_of(match), f"别处的约数用阿拉伯数字，“{match[0]}”宜统一写作“{right}”。", right)


STYLE = StyleRule(RULE, find)
