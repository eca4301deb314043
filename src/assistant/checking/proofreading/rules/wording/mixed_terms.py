"""Two words for one thing in one text: 化解率 and 调解率, 场 and 场次.

Source: consistency (条例 article 19: 表述准确); style on request.
"""

import re
from collections.abc import Iterator

from assistant.checking.lexicon import table
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="mixed-terms",
    name="用语前后不一",
    severity=Severity.INFO,
    summary="同一事物全文用一种说法：场与场次、化解率与调解率、机构全称与简称等。",
    authority="《党政机关公文处理工作条例》第十九条",
    valid=(Example("宣传12场，讲座3场。"),),
    invalid=(Example("开展宣讲12场次，举办普法讲座3场。", flagged="普法讲座3场"),),
)


def find(text: str) -> Iterator[Hit]:
    for row in table("alternatives"):
        one, other = (list(re.finditer(row[name], text)) for name in ("one", "other"))
        if one and other:
            rarer = min((other, one), key=len)
            yield Hit(span_of(rarer[0]), f"文中{row['noted']}混用，请统一。")


STYLE = StyleRule(RULE, find)
