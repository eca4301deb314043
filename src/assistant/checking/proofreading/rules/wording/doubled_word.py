"""A word typed twice: 进行进行, 的的.

Source: a slip of typing; where the two may belong to different words (目的的, 建设建设局) a person has to
look.
"""

import re
from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import straddled
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="doubled-word",
    name="词语重复",
    severity=Severity.ERROR,
    summary="同一个词连写两遍（进行进行、的的），请删去一个。",
    authority="本系统：录入差错",
    valid=(
        Example("达到目的的有5户，的的确确有效，一户一户走访。"),
        Example("逐项逐项核对，研究研究再定。"),
    ),
    invalid=(
        Example("对矛盾纠纷进行进行排查。", flagged="进行进行", becomes="对矛盾纠纷进行排查。"),
        Example("群众的的诉求得到回应。", flagged="的的", becomes="群众的诉求得到回应。"),
        Example("推进法治建设法治建设工作。", flagged="法治建设法治建设", becomes="推进法治建设工作。"),
    ),
)

_PARTICLE = re.compile(
    r"(?<![目标])(的)的(?!确)|(?<!完)(了)了(?![解结断望])|(?<!缓)(?<!共)(和)和(?![平谐解睦气])|(?<!实)(在)在(?!线|册|校|建|岗)"
)
_WORD = re.compile(r"(?![一逐层级每各某])([\u4e00-\u9fff]{2,10})\1")
# Verbs that are doubled to say "a little": 研究研究.
_TENTATIVE = frozenset(
    {
        "研究",
        "讨论",
        "考虑",
        "商量",
        "锻炼",
        "学习",
        "了解",
        "休息",
        "打扫",
        "整理",
        "检查",
        "交流",
        "沟通",
        "体验",
    }
)


def find(text: str) -> Iterator[Hit]:
    for match in _PARTICLE.finditer(text):
        once = match[0][0]
        yield Hit(span_of(match), f"“{match[0]}”重复，请删去一个“{once}”。", once)
    for match in _WORD.finditer(text):
        once = match[1]
        if once not in _TENTATIVE and once[:1] * len(once) != once and not straddled(text, *match.span()):
            yield Hit(span_of(match), f"“{once}”连写两遍，请删去一个。", once)


STYLE = StyleRule(RULE, find)
