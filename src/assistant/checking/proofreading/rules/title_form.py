"""The title's parts: body, 关于 + matter, 的, kind of document (《条例》 art. 9(7)).

Doubled 关于 and doubled 的 are slips; 关于…报告 without 的 is met in print. What to change is the writer's
choice.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="title-form",
    name="公文标题的结构",
    severity=Severity.WARNING,
    summary="公文标题由发文机关、事由（关于……的）和文种组成，“关于”“的”不重复、不缺漏。",
    authority="《党政机关公文处理工作条例》第九条第七项",
    valid=(
        Example("栗坪镇人民政府关于2024年法治政府建设情况的报告\n县政府：\n现报告如下。"),
        Example("栗坪镇2024年法治政府建设年度报告\n县政府：\n现报告如下。"),
        Example("栗坪镇关于印发《关于加强普法的意见》的通知\n各村：\n现印发给你们。"),
    ),
    invalid=(
        Example("栗坪镇关于关于2024年法治政府建设情况的报告\n县政府：\n现报告如下。", flagged="关于关于"),
        Example("栗坪镇关于2024年法治政府建设情况报告\n县政府：\n现报告如下。", flagged="情况报告"),
        Example("栗坪镇关于2024年法治政府建设的情况汇报\n县政府：\n现汇报如下。", flagged="情况汇报"),
        Example("栗坪镇关于2024年法治政府建设情况的的报告\n县政府：\n现报告如下。", flagged="的的"),
    ),
)

_TITLE = re.compile(
    r"\A\s*(?:[^\n。，；：]{2,40}\n){0,2}?"
    r"(?P<title>[^\n。，；：]{0,40}关于[^\n。，；：]{2,60}(?:报告|请示|通知|函|汇报|总结|情况"
    r"|材料))[ \u3000]*\n"
)
_FAULTS = (
    (re.compile(r"关于(?:[^于]{0,12}关于(?!印发|转发|.{0,4}《)|关于)"), "标题中的“关于”重复，请只留一个。"),
    (re.compile(r"的的|的(?=[^的]{0,2}$)(?<=报告的)"), "标题中的“的”重复，请只留一个。"),
    (re.compile(r"(?:情况汇报|汇报材料|汇报|材料)$"), "“汇报”“材料”不是公文文种，上报用“报告”。"),
    (re.compile(r"(?<!的)情况(?:报告|请示|通知|函)$"), "“关于……”与文种之间宜有“的”。"),
)


def find(text: str) -> Iterator[Hit]:
    match = _TITLE.match(text)
    if match is None:
        return
    start = match.start("title")
    for pattern, message in _FAULTS:
        for fault in pattern.finditer(match["title"]):
            yield Hit(Span(*fault.span()).shifted(start), message)


STYLE = StyleRule(RULE, find)
