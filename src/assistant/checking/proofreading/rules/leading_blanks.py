"""Blanks typed at the head of a line to indent or centre it.

In a Word file the indent belongs to the paragraph; typed blanks shift when the font changes (GB/T 9704, 7.3.3
asks for two characters, not for how). In plain text they are the only way, so this is a hint, given once.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="leading-blanks",
    name="行首空格",
    severity=Severity.INFO,
    summary="段首缩进、标题居中应用排版设置，不用空格键。",
    authority="惯例",
    valid=(Example("扎实推进依法行政。\n下一步，继续推进。"),),
    invalid=(Example("    扎实推进依法行政。\n　　下一步，继续推进。", flagged="    "),),
)

_LEADING = re.compile(r"^[ \u3000]+(?=\S)", re.MULTILINE)


def find(text: str) -> Iterator[Hit]:
    found = list(_LEADING.finditer(text))
    if found:
        yield Hit(span_of(found[0]), f"有{len(found)}行用空格缩进或居中，导出时请改用段落设置。")


STYLE = StyleRule(RULE, find)
