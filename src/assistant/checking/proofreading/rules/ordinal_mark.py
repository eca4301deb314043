"""What stands after words of sequence: a comma after 首先 and 第一, nothing after 一是.

GB/T 15834, notes on words of sequence (informative); mechanical.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="ordinal-mark",
    name="序次语后的标点",
    severity=Severity.WARNING,
    mechanical=True,
    summary="“首先”“第一”后用逗号，“一是”后不用标点。",
    authority="GB/T 15834—2011 附录B",
    valid=(Example("首先，强化学习。第一、二季度完成整改。"), Example("一是强化学习；二是规范执法。")),
    invalid=(
        Example("一是，强化学习。", flagged="，", becomes="一是强化学习。"),
        Example("首先强化学习；其次，规范执法。", flagged="首先", becomes="首先，强化学习；其次，规范执法。"),
        Example("首先、强化学习。", flagged="、", becomes="首先，强化学习。"),
    ),
)

_AFTER_IS = re.compile(
    r"(?:(?<=^[一二三四五六七八九十]是)|(?<=[。；：，][一二三四五六七八九十]是))[，,、：](?=[\u4e00-\u9fff“])",
    re.MULTILINE,
)
_AFTER_FIRST = re.compile(
    r"(?:(?<=^(?:首先|其次|再次|最后))|(?<=[。；：](?:首先|其次|再次|最后))|(?<=^第[一二三四五六])|(?<=[。；：]第[一二三四五六]))、(?=[\u4e00-\u9fff“])(?![第一二三四五六七八九十])",
    re.MULTILINE,
)

_PARAGRAPH = re.compile(r"[^\n]+")
_FIRST = re.compile(
    r"(?:^|(?<=[，。；：]))(?:要)?(?P<word>首先|其次|再次|第[一二三四五](?![\u4e00-\u9fff]{0,2}[、季届次个批期轮名条章款项])|其[一二三四五])"
    r"(?P<mark>，)?(?=[\u4e00-\u9fff“])"
)


def find(text: str) -> Iterator[Hit]:
    for match in _AFTER_IS.finditer(text):
        yield Hit(span_of(match), "“一是”之类后面不用标点。", "")
    for match in _AFTER_FIRST.finditer(text):
        yield Hit(span_of(match), "“首先”“第一”之类后面用逗号。", "，")
    for paragraph in _PARAGRAPH.finditer(text):
        yield from _bare(paragraph[0], paragraph.start())


def _bare(paragraph: str, offset: int) -> Iterator[Hit]:
    """Words of sequence without a mark, beside one that has it."""
    words = list(_FIRST.finditer(paragraph))
    if not any(match["mark"] for match in words):
        return
    for match in words:
        if not match["mark"]:
            span = span_of(match, "word").shifted(offset)
            yield Hit(span, f"同组的序次语后有逗号，“{match['word']}”后也用逗号。", f"{match['word']}，")


STYLE = StyleRule(RULE, find)
