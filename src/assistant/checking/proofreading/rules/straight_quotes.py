"""Straight quotes in Chinese text: GB/T 15834 knows only “ ” and ‘ ’.

Mechanical where a line holds an even number of them; an odd one needs a person, so no suggestion there.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="straight-quotes",
    name="直引号",
    severity=Severity.ERROR,
    summary="中文用弯引号“ ”，不用直引号。",
    authority="GB/T 15834—2011 第4.8条",
    valid=(Example("落实“谁执法谁普法”责任制。"), Example('完成12"管道改造。')),
    invalid=(
        Example(
            '落实"谁执法谁普法"责任制。',
            flagged='"谁执法谁普法"',
            becomes="落实“谁执法谁普法”责任制。",
        ),
        Example("落实'三项制度'。", flagged="'三项制度'", becomes="落实“三项制度”。"),
        Example("落实＂三项制度＂。", flagged="＂三项制度＂", becomes="落实“三项制度”。"),
    ),
)

_PAIR = re.compile(r"[\"＂](?=[^\"＂\n]*[\u4e00-\u9fff\ue000])([^\"＂\n]{1,80})[\"＂]")

_SINGLE = re.compile(r"['＇](?=[^'＇\n]*[\u4e00-\u9fff])([^'＇\n]{1,40})['＇]")


def find(text: str) -> Iterator[Hit]:
    for pattern in (_PAIR, _SINGLE):
        for match in pattern.finditer(text):
            yield Hit(span_of(match), "中文引号用“ ”，请改正。", f"“{match[1]}”")


STYLE = StyleRule(RULE, find, Masking.FOREIGN)
