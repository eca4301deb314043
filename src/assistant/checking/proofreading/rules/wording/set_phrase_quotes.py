"""Quotation marks that belong to a phrase: “两个确立”, “三重一大”, “八五”普法.

Source: the phrases as printed in party and state documents; a convention of print, so a warning or a hint.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="set-phrase-quotes",
    name="固定提法缺引号",
    severity=Severity.WARNING,
    mechanical=True,
    summary="“两个确立”“两个维护”“三重一大”“八五”普法、“枫桥经验”等提法的引号不能省。",
    authority="党和国家文件的规范提法",
    valid=(Example("落实“三重一大”制度，坚持新时代“枫桥经验”。"), Example("推进“八五”普法。")),
    invalid=(
        Example("做到两个维护。", flagged="两个维护", becomes="做到“两个维护”。"),
        Example("落实八五普法规划。", flagged="八五普法", becomes="落实“八五”普法规划。"),
        Example("推广枫桥经验。", flagged="枫桥经验", becomes="推广“枫桥经验”。"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    for hit in scan("quoted_phrases", text):
        shown = f"：{hit.suggestion}" if hit.suggestion else ""
        yield Hit(hit.span, f"应加引号{shown}。", hit.suggestion, hit.severity)


STYLE = StyleRule(RULE, find)
