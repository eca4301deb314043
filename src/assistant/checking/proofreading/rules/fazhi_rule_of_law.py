"""法制 where 法治 is meant; 法制审核 is the legal term, and 依法制定 and 学法用法制度 only look alike."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="fazhi-rule-of-law",
    name="法制误作法治",
    severity=Severity.ERROR,
    summary="宣传、教育、建设、观念、意识、政府、社会、思维、轨道、氛围、文化、讲座、素养、副校长等前用“法治”。",
    authority="《法治政府建设实施纲要（2021—2025年）》",
    valid=(
        Example("落实重大执法决定法制审核制度。"),
        Example("依法制定社会规范，落实学法用法制度。"),
    ),
    invalid=(Example("加强法制宣传。", flagged="法制", becomes="加强法治宣传。"),),
)

_FAZHI = re.compile(
    r"(?<![依用])法制(?=宣传(?!日)|教育|建设|观念|意识|政府|社会|思维|轨道|氛围|文化|讲座|课|素养|精神|乡村|公园|广场|长廊|方式|环境|理念|副校长)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _FAZHI.finditer(text):
        yield Hit(span_of(match), "此处应为“法治”。", "法治")


STYLE = StyleRule(RULE, find)
