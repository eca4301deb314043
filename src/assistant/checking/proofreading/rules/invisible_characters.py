"""Characters nobody sees: they come with text pasted from web pages and chats, and break search and layout.

Zero-width marks and soft hyphens have no place in any text; no-break blanks none in Chinese. A tab counts
where it stands for an indent or behind a number; elsewhere it parts the cells of a table. Source: own rule,
mechanical.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="invisible-characters",
    name="不可见字符",
    severity=Severity.ERROR,
    summary="正文中不应有零宽字符、不间断空格、软连字符、段首制表符等看不见的字符。",
    authority="本系统：粘贴时带入的不可见字符应清除",
    valid=(Example("开展宣传12场。\n　　下一步，继续推进。"), Example("活动\t场次\n宣传\t12")),
    invalid=(
        Example("开展\u200b宣传12场。", flagged="\u200b", becomes="开展宣传12场。"),
        Example("开展宣传\u00a012场。", flagged="\u00a0", becomes="开展宣传12场。"),
        Example("\t开展宣传12场。", flagged="\t", becomes="开展宣传12场。"),
    ),
)

_UNSEEN = re.compile(
    r"[\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff\u00ad\u00a0]+|^\t+"
    r"|(?<=[\u4e00-\u9fff，])\t+(?=[\u4e00-\u9fff][^\t\n]*。$)|(?:(?<=^.、)|(?<=^[（(].[）)])|(?<=^\d[.．、]))\t",
    re.MULTILINE,
)


def find(text: str) -> Iterator[Hit]:
    for match in _UNSEEN.finditer(text):
        yield Hit(span_of(match), "此处有看不见的字符（零宽字符、不间断空格或制表符），请删去。", "")


STYLE = StyleRule(RULE, find, Masking.ATTACHMENTS)
