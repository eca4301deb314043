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
    valid=(
        Example("发放手册1,200份，时间为9:30。"),
        Example("（一）强化学习。"),
        Example("1.组织讲座，按XML(1.0)归档，f(x)=1。"),
    ),
    invalid=(
        Example("强化学习,规范执法。", flagged=",", becomes="强化学习，规范执法。"),
        Example("(一)强化学习。", flagged="(一)", becomes="（一）强化学习。"),
        Example(
            "村(社区)增至26个,满意率98%,同比提高。",
            flagged="(社区)",
            becomes="村（社区）增至26个，满意率98%，同比提高。",
        ),
        Example("(1)组织讲座。", flagged="(1)", becomes="（1）组织讲座。"),
    ),
)

_HAN = r"\u4e00-\u9fff"
# A fix may leave a half-width mark behind a stop; the filler of masked titles counts as Chinese.
_BEFORE = rf"(?<=[{_HAN}”’》）〉】%％，、；：。])"
_PAIR = rf"\((?P<inner>[^()（）\n]*[{_HAN}][^()（）\n]*)\)"
_NUMBER = r"^[ \u3000]*(?P<number>\(\d{1,2}\))(?=[\u4e00-\u9fff])"
_SINGLE = rf"{_BEFORE}(?:[,;:!?](?=[{_HAN}“‘《（]|$)|\.(?=[{_HAN}]|$))|(?<=\d)[,;](?=[{_HAN}“《])(?<!^\d[,;])"
_HALF = re.compile(rf"{_NUMBER}|{_PAIR}|{_SINGLE}", re.MULTILINE)


def find(text: str) -> Iterator[Hit]:
    for match in _HALF.finditer(text):
        group = "number" if match["number"] else 0
        half = match[group]
        full = f"（{half[1:-1]}）" if half.startswith("(") else _FULL[half]
        yield Hit(span_of(match, group), f"“{half}”是半角标点，请改为“{full}”。", full)


STYLE = StyleRule(RULE, find)
