"""What was left to be filled in: our own 【待补】 marks, and blanks of a model text."""

import re
from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.rule import Example, Rule, span_of
from assistant.domain import Finding, Severity

LEFT = Rule(
    id="placeholder-left",
    name="占位符未填",
    severity=Severity.ERROR,
    summary="××、XX、下划线、星号等占位符没有填写。",
    authority="惯例",
    valid=(Example("开展“3·15”宣传1场，使用XML格式归档。"),),
    invalid=(
        Example("全年召开会议××次。", flagged="××"),
        Example("于×月×日召开会议。", flagged="×月×日"),
        Example("全年召开会议____次。", flagged="____"),
    ),
)

PENDING = Rule(
    id="pending",
    name="待补内容",
    severity=Severity.INFO,
    summary="草稿中标有“【待补】”的内容还需补充。",
    authority="本系统：缺少的内容标注待补，不编造",
    valid=(Example("全年召开会议6次。"),),
    invalid=(Example("全年召开会议【待补：次数】次。", flagged="【待补：次数】"),),
)

_LEFT = re.compile(
    r"[×xX]年?[×xX]{0,3}月[×xX]{1,2}日|(?<![A-Za-z])(?:×{2,}|[Xx]{2,}|〇{3,}|○{2,})(?![A-Za-z])|_{2,}|＿{2,}"
    r"|(?<![*\w])\*{2,}(?=[\u4e00-\u9fff])(?![^*\n]*\*{2})|(?<=[\u4e00-\u9fff])[×X](?=[次场件起个份年月日镇乡村])"
)
_PENDING = re.compile(r"【待补[^】\n]*】")


def check_placeholders(case: Case) -> Iterator[Finding]:
    for match in _LEFT.finditer(case.draft):
        yield LEFT.finding(span_of(match), match[0], f"占位符“{match[0]}”没有填写，请补全。")
    for match in _PENDING.finditer(case.draft):
        yield PENDING.finding(span_of(match), match[0], f"{match[0]}请补充后定稿。")
