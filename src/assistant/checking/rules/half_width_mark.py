"""Between two Chinese characters only Chinese marks may stand."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

_FULL = dict(zip(",.;:!?()", "，。；：！？（）", strict=True))

RULE = Rule(
    id="half-width-mark",
    name="半角标点",
    severity=Severity.ERROR,
    summary="汉字之间的标点用全角。",
    authority="GB/T 15834—2011",
    valid=(Example("发放手册1,200份，时间为9:30。"), Example("（一）强化学习。")),
    invalid=(
        Example("强化学习,规范执法。", flagged=",", becomes="强化学习，规范执法。"),
        Example("(一)强化学习。", flagged="(一)", becomes="（一）强化学习。"),
    ),
)

_HAN = r"\u4e00-\u9fff"
_PAIR = rf"\((?P<inner>[{_HAN}、，]{{1,30}})\)"
_SINGLE = rf"(?<=[{_HAN}])[,.;:!?](?=[{_HAN}]|$)"
_HALF = re.compile(rf"{_PAIR}|{_SINGLE}", re.MULTILINE)


def find(text: str) -> Iterator[Hit]:
    for match in _HALF.finditer(text):
        full = f"（{match['inner']}）" if match["inner"] else _FULL[match[0]]
        yield Hit(span_of(match), f"“{match[0]}”是半角标点，请改为“{full}”。", full)


STYLE = StyleRule(RULE, find)
