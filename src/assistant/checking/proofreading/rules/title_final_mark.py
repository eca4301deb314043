"""The title of a document ends without a mark (practice of official documents; mechanical)."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="title-final-mark",
    name="公文标题末尾用标点",
    severity=Severity.ERROR,
    summary="公文标题末尾不用标点。",
    authority="惯例",
    valid=(
        Example("栗坪镇2024年法治政府建设年度报告\n县政府：\n现报告如下。"),
        Example("现将有关情况报告。\n一、主要成效"),
    ),
    invalid=(
        Example(
            "栗坪镇2024年法治政府建设年度报告。\n县政府：\n扎实推进依法行政。",
            flagged="。",
            becomes="栗坪镇2024年法治政府建设年度报告\n县政府：\n扎实推进依法行政。",
        ),
    ),
)

_KIND = "(?:报告|总结|汇报|通知|请示|方案|意见|函|公告|通报)"
_TITLE = re.compile(
    r"\A\s*(?:[^\n。，；]{2,40}\n){0,2}[^\n。，；：]{0,60}"
    rf"(?:(?:19|20)\d\d年|关于)[^\n。；：]{{0,60}}{_KIND}(?P<mark>[。，；：！、.,;:])[ \u3000]*\n"
)
_SENTENCE = re.compile(r"现将|如下|特此|现就|作[^\n]{0,8}报告|会议上")


def find(text: str) -> Iterator[Hit]:
    match = _TITLE.match(text)
    if match and not _SENTENCE.search(match[0]):
        yield Hit(span_of(match, "mark"), "公文标题末尾不用标点，请删去。", "")


STYLE = StyleRule(RULE, find)
