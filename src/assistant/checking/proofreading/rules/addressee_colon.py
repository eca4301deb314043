"""After the last addressee stands a full-width colon (GB/T 9704, 7.3.2, binding): mechanical.

Looked at is the line below the title where it holds nothing but names of bodies.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="addressee-colon",
    name="主送机关后的冒号",
    severity=Severity.ERROR,
    summary="主送机关顶格书写，最后一个机关名称后用全角冒号。",
    authority="GB/T 9704—2012 第7.3.2条",
    valid=(
        Example("栗坪镇2024年法治政府建设年度报告\n县委、县政府：\n现报告如下。"),
        Example("栗坪镇2024年法治政府建设年度报告\n栗坪镇人民政府\n2025年1月12日\n现报告如下。"),
    ),
    invalid=(
        Example(
            "栗坪镇2024年法治政府建设年度报告\n县委、县政府:\n现报告如下。",
            flagged=":",
            becomes="栗坪镇2024年法治政府建设年度报告\n县委、县政府：\n现报告如下。",
        ),
        Example(
            "栗坪镇2024年法治政府建设年度报告\n县委、县政府\n现报告如下。",
            flagged="县委、县政府",
            becomes="栗坪镇2024年法治政府建设年度报告\n县委、县政府：\n现报告如下。",
        ),
    ),
)

_KIND = r"(?:报告|总结|汇报|请示)"
_ABOVE = r"[省市县区旗州](?:委|(?:人民)?政府|人大常委会|司法局)"
_BODIES = rf"(?:中共)?[\u4e00-\u9fff]{{0,8}}{_ABOVE}(?:办公室|办)?"
_LIST = rf"(?P<bodies>{_BODIES}(?:[、，]{_BODIES})*)(?P<mark>[:;；，。,]?)[ \u3000]*\n+"
# A name above a date is the issuer's, set below the title on web pages.
_ADDRESSEE = re.compile(rf"{_KIND}[ \u3000]*\n+[ \u3000]*{_LIST}(?!\s*(?:20\d\d|二[〇○零]))")
_HEAD = 300


def find(text: str) -> Iterator[Hit]:
    match = _ADDRESSEE.search(text[:_HEAD])
    if match is None:
        return
    message = "主送机关后用全角冒号。"
    if match["mark"]:
        yield Hit(span_of(match, "mark"), message, "：")
    else:
        yield Hit(span_of(match, "bodies"), message, match["bodies"] + "：")


STYLE = StyleRule(RULE, find)
