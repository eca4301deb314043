"""Two unlike stops side by side: one of them is left over from an edit."""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="adjacent-stops",
    name="标点叠用",
    severity=Severity.ERROR,
    summary="两个不同的点号不能连用，保留停顿较大的一个。",
    authority="GB/T 15834—2011",
    valid=(Example("主要举措：一是强化学习；二是规范执法。"), Example("真的做到了吗？！")),
    invalid=(
        Example("完成整改；。下一步继续推进。", flagged="；。", becomes="完成整改。下一步继续推进。"),
        Example("加强审核，、备案和评估。", flagged="，、", becomes="加强审核、备案和评估。"),
        Example("召开会议，、研究工作。", flagged="，、", becomes="召开会议，研究工作。"),
    ),
)

_STRENGTH = "、，：；。"
# A series goes on behind the two marks: 审核，、备案和评估.
_SERIES = re.compile(r"[\u4e00-\u9fff]{1,8}(?:、|和|及|与|等)")
_ADJACENT = re.compile(r"[，、；：][，。、；：]|。[，、；：]")


def find(text: str) -> Iterator[Hit]:
    for match in _ADJACENT.finditer(text):
        if match[0][0] != match[0][1]:
            kept = max(match[0], key=_STRENGTH.index)
            if set(match[0]) == {"，", "、"} and _SERIES.match(text, match.end()):
                kept = "、"
            yield Hit(span_of(match), f"“{match[0]}”两个标点叠用，请保留一个。", kept)


STYLE = StyleRule(RULE, find)
