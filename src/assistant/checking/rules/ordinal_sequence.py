"""一是, 二是, 三是 of one paragraph follow each other without a gap."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="ordinal-sequence",
    name="序次不连续",
    severity=Severity.WARNING,
    summary="同一段内“一是、二是、三是”应连续。",
    authority="惯例",
    valid=(Example("一是强化学习。二是规范执法。"), Example("一是强化学习；二是规范执法。\n一是力量不足。")),
    invalid=(Example("一是强化学习。三是规范执法。", flagged="三是"),),
)

_ORDINALS = "一二三四五六七八九十"
_ITEM = re.compile(rf"(?:^|(?<=[，。；：:、\n]))([{_ORDINALS}])是", re.MULTILINE)


def find(text: str) -> Iterator[Hit]:
    last, last_end = 0, 0
    for match in _ITEM.finditer(text):
        number = _ORDINALS.index(match[1]) + 1
        fresh = "\n" in text[last_end : match.start()]
        if number != 1 and not fresh and number != last + 1:
            missing = f"{_ORDINALS[last]}是" if last < len(_ORDINALS) else "前一项"
            yield Hit(Span(match.start(), match.end()), f"“{match[0]}”之前缺少“{missing}”，请核对序次。")
        last, last_end = number, match.end()


STYLE = StyleRule(RULE, find)
