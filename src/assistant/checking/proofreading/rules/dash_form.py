"""A dash is one stroke two squares long, —— (GB/T 15834, 4.10.2); hyphens or underscores typed for it are
mended.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="dash-form",
    name="破折号",
    severity=Severity.ERROR,
    summary="破折号用“——”，占两个字的位置。",
    authority="GB/T 15834—2011 第4.10条",
    valid=(Example("坚持一条主线——依法行政。"), Example("郑州—西安线开通。")),
    invalid=(
        Example("坚持一条主线--依法行政。", flagged="--", becomes="坚持一条主线——依法行政。"),
        Example("坚持一条主线———依法行政。", flagged="———", becomes="坚持一条主线——依法行政。"),
    ),
)

_DASH = re.compile(
    r"(?<=[\u4e00-\u9fff”》）：])(?:-{2,4}|－{2,4}|–{2,4}|—{3,4}|─{1,4}|━{1,4})(?=[\u4e00-\u9fff“《（])"
)


def find(text: str) -> Iterator[Hit]:
    for match in _DASH.finditer(text):
        yield Hit(span_of(match), "破折号用“——”。", "——")


STYLE = StyleRule(RULE, find)
