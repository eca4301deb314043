"""现将……报告如下 ends with a colon, or with a full stop where headings follow.

GB/T 15834, 4.7 (冒号 announces what follows); mechanical.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity, Span

RULE = Rule(
    id="transition-mark",
    name="过渡句的标点",
    severity=Severity.ERROR,
    summary="“现将有关情况报告如下”之后用冒号（或句号），不用逗号、顿号、分号。",
    authority="GB/T 15834—2011 第4.7条",
    valid=(Example("现将有关情况报告如下：\n一、主要成效"), Example("现将有关情况报告如下。\n一、主要成效")),
    invalid=(
        Example(
            "现将有关情况报告如下，\n一、主要成效",
            flagged="，",
            becomes="现将有关情况报告如下：\n一、主要成效",
        ),
    ),
)

_MARK = re.compile(r"(?<=如下)(?P<mark>[，、；,;]|)[ \u3000]*(?=\n)")


def find(text: str) -> Iterator[Hit]:
    for match in _MARK.finditer(text):
        if match["mark"]:
            yield Hit(span_of(match, "mark"), "“如下”之后用冒号。", "：")
        else:
            before = Span(match.start() - len("如下"), match.start())
            yield Hit(before, "“如下”之后用冒号。", "如下：")


STYLE = StyleRule(RULE, find)
