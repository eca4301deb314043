"""The year of a document number stands in 〔〕."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="document-number-brackets",
    name="发文字号括号",
    severity=Severity.ERROR,
    summary="发文字号的年份用六角括号“〔〕”，序号不编虚位、不加“第”。",
    authority="GB/T 9704—2012 第7.2.5条",
    valid=(Example("印发实施方案（栗发〔2024〕6号）。"), Example("完成2024年6号渡口改造。")),
    invalid=(
        Example("印发通知（栗发[2024]6号）。", flagged="[2024]", becomes="印发通知（栗发〔2024〕6号）。"),
    ),
)

_NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])[\[(（【]((?:19|20)\d\d)[\])）】](?=\s*\d+号)")


def find(text: str) -> Iterator[Hit]:
    for match in _NUMBER.finditer(text):
        yield Hit(span_of(match), "发文字号的年份应使用六角括号“〔〕”。", f"〔{match[1]}〕")


STYLE = StyleRule(RULE, find)
