"""二十六个村: counts and measures are written in Arabic figures (GB/T 15835, 4.1.1), from ten on in practice.

Set words and ordinals keep Chinese numerals; round ones may be figures of speech, so only exact counts, as a
hint.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity
from assistant.language import numeral

RULE = Rule(
    id="chinese-numeral-count",
    name="计数用汉字",
    severity=Severity.INFO,
    summary="统计数字用阿拉伯数字。",
    authority="GB/T 15835—2011 第4.1.1条",
    valid=(Example("第二十六个国家宪法日，走访26个村。"), Example("十几场、二十余人、十九届")),
    invalid=(Example("走访二十六个村。", flagged="二十六个", becomes="走访26个村。"),),
)

_COUNT = re.compile(
    r"(?<![第几数一二三四五六七八九十百千万\d])((?:[一二三四五六七八九]百)?[一二三四五六七八九]?十[一二三四五六七八九])([个件起场名人户份])(?!月|方面)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _COUNT.finditer(text):
        value = numeral(match[1])
        if value is not None:
            yield Hit(span_of(match), "统计数字宜用阿拉伯数字。", f"{value}{match[2]}")


STYLE = StyleRule(RULE, find)
