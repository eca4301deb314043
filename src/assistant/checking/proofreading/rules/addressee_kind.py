"""Whom a report goes to: one superior body, no persons, no bodies below (条例 art. 15, binding on 上行文).

A Party committee and a government may be written to together; that depends on the matter, hence a warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="addressee-kind",
    name="主送机关不当",
    severity=Severity.WARNING,
    summary="报告主送一个上级机关，不写个人，不同时主送多个部门，不主送下级单位。",
    authority="《党政机关公文处理工作条例》第十五条",
    valid=(
        Example("栗坪镇2024年法治政府建设年度报告\n县委、县政府：\n现报告如下。"),
        Example("栗坪镇2024年法治政府建设年度报告\n县委全面依法治县委员会办公室：\n现报告如下。"),
    ),
    invalid=(
        Example("栗坪镇2024年法治政府建设年度报告\n尊敬的赵县长：\n现报告如下。", flagged="尊敬的赵县长："),
        Example(
            "栗坪镇2024年法治政府建设年度报告\n县政府、县司法局、县财政局：\n现报告如下。",
            flagged="县政府、县司法局、县财政局：",
        ),
        Example("栗坪镇2024年法治政府建设年度报告\n各村、各单位：\n现报告如下。", flagged="各村、各单位："),
    ),
)

_ADDRESSEE = re.compile(
    r"(?:报告|总结|汇报)[ \u3000]*\n+[ \u3000]*(?P<addressee>[^。；\d\n]{2,40}[：:])[ \u3000]*\n"
)
_HEAD = 300
_SPEECH = re.compile(r"各位(?:代表|委员)|同志们")
_PERSON = re.compile(r"尊敬|亲爱|同志|领导|书记|县长|市长|主任|局长|部长|先生|女士|各位|大家|您|你")
_BELOW = re.compile(
    r"[各全](?:村|社区|单位|部门|站所|办|科室|行政村|企业)|镇直|乡直|村民委员会|村委会|村党支部|社区居委会|居民委员会"
)
_RULING = re.compile(r"(?:委|政府|人大常委会)$")
_BODIES = re.compile(r"[、，]")


def find(text: str) -> Iterator[Hit]:
    match = _ADDRESSEE.search(text[:_HEAD])
    if match is None:
        return
    if _SPEECH.match(match["addressee"]):
        return
    bodies = _BODIES.split(match["addressee"].rstrip("：:").strip())
    if _PERSON.search(match["addressee"]):
        yield Hit(span_of(match, "addressee"), "报告主送机关，不写个人和敬称。")
    elif _BELOW.search(match["addressee"]):
        yield Hit(span_of(match, "addressee"), "报告是上行文，主送上级机关，不主送下级单位。")
    elif len(bodies) > 1 and not all(map(_RULING.search, bodies)):
        yield Hit(span_of(match, "addressee"), "报告原则上主送一个上级机关，其他机关用抄送。")


STYLE = StyleRule(RULE, find)
