"""A verb with an object it does not take.

Source: usage of official prose; convention, so a warning. 加强……力度 has a rule of its own.
"""

from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.checking.wordlist import scan
from assistant.domain import Severity

RULE = Rule(
    id="collocation",
    name="动宾搭配不当",
    severity=Severity.WARNING,
    summary="动词与宾语不搭配：开展会议、召开讲座、取得称号、提高力度、增强效率、缩短差距等。",
    authority="惯例",
    valid=(
        Example("召开专题会议6次，举办讲座3场，提高法治意识。"),
        Example("开展会议精神宣讲。"),
    ),
    invalid=(
        Example("开展专题会议6次。", flagged="开展", becomes="召开专题会议6次。"),
        Example("村里取得“民主法治示范村”称号。", flagged="取得", becomes="村里被命名为“民主法治示范村”称号。"),
        Example("增强办事效率。", flagged="增强", becomes="提高办事效率。"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    yield from scan("collocations", text)


STYLE = StyleRule(RULE, find)
