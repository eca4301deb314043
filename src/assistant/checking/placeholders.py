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
    valid=(Example("开展“3·15”宣传1场，使用XML格式归档。"), Example("村民刘某某反映问题。\n**主要成效**")),
    invalid=(
        Example("全年召开会议××次。", flagged="××"),
        Example("于×月×日召开会议。", flagged="×月×日"),
        Example("全年召开会议____次。", flagged="____"),
        Example("与**律师事务所签订协议。", flagged="**"),
        Example("镇党委书记某某某主持会议。", flagged="某某某"),
        Example("于2025年  月  日审议通过。", flagged="2025年  月  日"),
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
    r"|(?<![*A-Za-z0-9])[*＊]{2,}(?=[\u4e00-\u9fff])(?![^*\n]*\*{2})|(?<=[\u4e00-\u9fff])[×X](?=[次场件起个份年月日镇乡村])"
    r"|某某某|(?<![\u4e00-\u9fff])某某(?=[镇乡县市村同单公领])|某(?:镇|乡|县|村|年|月|日)(?=某|[\u4e00-\u9fff]{0,2}某)|[□■◇]{2,}"
    r"|\d{4}年[ \u3000]+月(?:[ \u3000]+日)?|\d月[ \u3000]{2,}日"
    r"|(?<=[共计达约])[ \u3000]{2,}(?=[次场件起个份名人])"
    r"|[（(【\[](?:此处|请|待)?(?:填写|填入|补充|填|插入|写明|核实|待定|数字|单位名称|姓名|时间|地点)[^）)】\]\n]{0,8}[）)】\]]|(?<=[\u4e00-\u9fff])[?？]{2,}(?=[次场件起个份名人])"
    r"|(?<![A-Za-z])(?:TODO|TBD|N/A)(?![A-Za-z])"
)
_PENDING = re.compile(r"【待补[^】\n]*】")


def check_placeholders(case: Case) -> Iterator[Finding]:
    for match in _LEFT.finditer(case.draft):
        yield LEFT.finding(span_of(match), match[0], f"占位符“{match[0]}”没有填写，请补全。")
    for match in _PENDING.finditer(case.draft):
        yield PENDING.finding(span_of(match), match[0], f"{match[0]}请补充后定稿。")
