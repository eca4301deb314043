"""A report must not carry a request (条例 art. 15(4)): what is asked for goes into a 请示 of its own."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="request-in-report",
    name="报告夹带请示",
    severity=Severity.ERROR,
    summary="报告中不得夹带请示事项，请求批准、拨款、解决的内容应另行请示。",
    authority="《党政机关公文处理工作条例》第十五条",
    valid=(
        Example("特此报告。"),
        Example("协调县财政局解决办案经费5万元。"),
        Example("重大事项及时请示报告。"),
        Example("预案报请县政府批准后实施，县局批复同意。"),
    ),
    invalid=(
        Example("现请县司法局予以批复。", flagged="现请县司法局予以批复"),
        Example("妥否，请批示。", flagged="妥否，请批示"),
        Example("恳请县财政局解决经费5万元。", flagged="恳请县财政局解决经费5万元"),
    ),
)

_OFFICE = r"(?:[\u4e00-\u9fff]{0,6}(?:委|政府|局|办|领导|上级|部门|机关))?"
_REQUEST = re.compile(
    rf"(?:^|(?<=[，。；：]))(?:现|特|为此|故|拟|恳|敬|特此|望)?请(?!示){_OFFICE}(?:予以?|给予|尽快|及时|酌情|研究|审议){{0,3}}"
    r"(?:批准|批复|审批|审定|批示|核准|核定|拨付|拨给|核拨|划拨|立项|解决(?!了)|支持(?!率)|配备|增拨|追加|追拨)(?!的|后|了)[^，。；\n]{0,12}"
    r"|[妥当]否，?请(?:予)?(?:批示|批复|审批|审定)"
    r"|请(?:予|给予)?(?:批示|批复|审批|审定)(?=[。！]|$)"
    r"|(?:恳请|敬请|请求(?!事项))[^。，；\n]{0,12}?(?:支持|解决|批准|拨付|增加|配备)",
    re.MULTILINE,
)


def find(text: str) -> Iterator[Hit]:
    for match in _REQUEST.finditer(text):
        yield Hit(span_of(match), "报告中不得夹带请示事项，请删去或另行请示。")


STYLE = StyleRule(RULE, find)
