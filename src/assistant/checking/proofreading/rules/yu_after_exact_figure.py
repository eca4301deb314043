"""余 says that a round figure is exceeded, so it cannot follow one that ends in a digit other than nought."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="yu-after-exact-figure",
    name="精确数后用余",
    severity=Severity.ERROR,
    summary="“余”只跟在整十、整百等概数之后，不跟精确数。",
    authority="GB/T 15835—2011",
    valid=(Example("走访20余户，发放资料1.2万余份。"), Example("罚没收入12余万元，改建G228余慈段。")),
    invalid=(Example("走访26余户。", flagged="26余"),),
)

_YU = re.compile(r"(?<![\d.,A-Za-z])\d*[1-9]余(?![万亿])")


def find(text: str) -> Iterator[Hit]:
    for match in _YU.finditer(text):
        yield Hit(span_of(match), f"“{match[0]}”中的数是精确数，请删去“余”或改用整数。")


STYLE = StyleRule(RULE, find)
